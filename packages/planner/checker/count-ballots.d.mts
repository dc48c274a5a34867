export type Recounted = {
  readonly winners: readonly string[];
  /** In yuan. */
  readonly cost: number;
  /** What the file itself says has won. */
  readonly selected: readonly string[];
  readonly agrees: boolean;
};

/** Counts a published ballot file (.pb, as this programme writes it) again. */
export function countBallots(text: string): Recounted;
