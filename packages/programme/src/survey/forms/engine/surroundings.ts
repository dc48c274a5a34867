/** What the day, the device and the files beside the form are to an answer: given, never looked up. */
export type Surroundings = {
  /** '2026-11-24' in China. */
  readonly today: string;
  /** ISO 8601 with its zone. */
  readonly now: string;
  readonly language: string;
  /** Fresh ones each time. */
  readonly uuid: () => string;
  readonly random: () => number;
  /** Rows of the files beside the form, by the file's name: `places.csv`. */
  readonly files: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
};
