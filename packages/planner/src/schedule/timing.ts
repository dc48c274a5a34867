import { type Effort, STEPS_PER_SECOND } from './effort.ts';

/** How far the two parts of the search have come in the work they were given: 0 at first, 1 when done. */
export type Timing = {
  /** Of the search for prices, after so many of its rounds. */
  pricing(round: number): number;
  /** Starts the search for a better plan; the answer tells how far that has come. */
  startImproving(): () => number;
};

export type TimeLimit = { readonly seconds?: number; readonly clockMs?: () => number };

export function createTiming({ seconds, clockMs }: TimeLimit, effort: Effort): Timing {
  const startMs = clockMs?.() ?? 0;
  /** The part of the wished time that is gone, by steps or by the wall, whichever is further. */
  function gone(): number {
    if (seconds === undefined) return 0;
    const bySteps = effort.steps / (seconds * STEPS_PER_SECOND);
    const byWall = clockMs === undefined ? 0 : (clockMs() - startMs) / (seconds * 1000);
    return Math.max(bySteps, byWall);
  }

  function startImproving(): () => number {
    const before = gone();
    const from = effort.steps;
    if (seconds === undefined) return () => (effort.steps - from) / USUAL_STEPS;
    return () => (before >= 1 ? 1 : (gone() - before) / (1 - before));
  }
  return {
    pricing: (round) => Math.max(round / ROUNDS, gone() / PRICING_PART),
    startImproving,
  };
}

/** Prices hardly move after so many rounds. */
const ROUNDS = 700;
/** The part of a given time that goes to prices; the rest goes to the plan. */
export const PRICING_PART = 0.3;
/** What brings a county within half a per cent of its bound. */
const USUAL_STEPS = 3.5 * STEPS_PER_SECOND;
