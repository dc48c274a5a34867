/** Who said what of which statement, voter by voter: 1 agrees, −1 disagrees, 0 passes, NOT_SAID nothing. */
export type OpinionTable = {
  readonly voters: number;
  readonly statements: number;
  readonly said: Int8Array;
};

export const NOT_SAID = 2;
