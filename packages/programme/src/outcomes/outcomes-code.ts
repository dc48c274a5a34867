/** Why a figure has no answer, and what breaks the rules of an index's own data. */
export type OutcomesCode =
  | 'indicator-unknown'
  | 'versions-differ'
  /** A place without a score in any pillar. */
  | 'not-scored'
  /** The published composite is not the one that the pillars make. */
  | 'composite-differs'
  /** The published grade is not the one that the composite falls into. */
  | 'grade-differs';
