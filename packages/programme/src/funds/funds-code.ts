/** Why money may not move. */
export type FundsCode =
  /** An account would fall below zero. */
  | 'overdrawn'
  /** The envelope would hold less than is committed to works already. */
  | 'below-committed'
  /** More is to be paid for a work than is committed to it. */
  | 'beyond-committed'
  | 'already-countered'
  /** A counter-entry is not undone: the entry is made again instead. */
  | 'counters-already'
  | 'payer-exists'
  | 'payer-unknown';
