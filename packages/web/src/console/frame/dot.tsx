/** A village on the map: what it is called, how large, in what state; hollow where its point is not its own. */
export type Dot = {
  readonly code: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly households: number;
  readonly colour: string;
  readonly hollow: boolean;
  /** What is said of it when it is pointed at. */
  readonly words: string;
};
