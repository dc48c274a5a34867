/**
 * The engine's own clock: it counts elementary steps, so that the same problem gets the same work and
 * so the same plan on every machine. A wall clock may only cut the search short, when a caller lends one.
 */
export type Effort = { steps: number };

/** What a 2020s server core does in a second; turns a wish in seconds into steps. */
export const STEPS_PER_SECOND = 1e8;
