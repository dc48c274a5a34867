import type { Compiled } from './compiled/compile.ts';
import { MANY_PLACES } from './prices/find-prices.ts';

export type TimeLimit = {
  /**
   * How long to work, in seconds of two usual cores; counted in rounds and tries, so the same wish
   * gives the same plan everywhere. Left out: what brings a problem of this size near its bound.
   */
  readonly seconds?: number;
  /** A clock in milliseconds. With it `seconds` is kept by the wall until the plan is audited, and plans
   * differ with the machine. */
  readonly clockMs?: () => number;
};

/** How the work is spread: rounds for prices, then stretches of tries for the plan. */
export type Timing = {
  readonly rounds: number;
  readonly stretches: number;
  readonly expectedTries: number;
  /** The part of the prices' time that is gone after so many rounds; 1 ends it. */
  pricing(round: number): number;
  /** Whether to draw one more first plan, after so many. */
  isStartDue(start: number, isSound: boolean): boolean;
  /** How many chains each walker tries in a stretch; 0 ends the search. */
  triesIn(stretch: number): number;
};

export function createTiming(compiled: Compiled, limit: TimeLimit): Timing {
  const { clockMs } = limit;
  const usual = usualSeconds(compiled);
  const seconds = limit.seconds ?? usual;
  const more = Math.min(MOST_ROUNDS, Math.max(1, seconds / usual));
  const part = pricingPart(compiled, seconds);
  const within = (part * seconds) / secondsARound(compiled);
  const rounds = Math.max(1, Math.ceil(Math.min(within, roundsFor(compiled) * more)));
  const stretches = stretchesFor(compiled);
  const starts = startsIn(compiled, STARTING_PART * seconds);
  const soundStarts = startsIn(compiled, Math.max(SEEKING_PART * seconds, SEEKING_SECONDS));
  const finishing = writingSeconds(compiled) + auditSeconds(compiled);
  const byWall = clockMs === undefined ? null : wall(clockMs, seconds, stretches, finishing);
  const allTries = Math.ceil(
    Math.max(0, seconds - rounds * secondsARound(compiled)) * TRIES_A_SECOND,
  );
  return {
    rounds,
    stretches,
    expectedTries: allTries,
    pricing: (round) => Math.max(round / rounds, (byWall?.gone() ?? 0) / part),
    isStartDue(start, isSound) {
      const isTime = (byWall?.gone() ?? 0) < part + (isSound ? STARTING_PART : SEEKING_PART);
      return isTime && start < (isSound ? starts : soundStarts);
    },
    triesIn: (stretch) => byWall?.triesIn(stretch) ?? Math.ceil(allTries / stretches),
  };
}

/** Tells by the wall: each stretch shows how long a try takes, and the next is cut to what is left. */
function wall(clockMs: () => number, seconds: number, stretches: number, finishing: number) {
  const start = clockMs();
  const until = start + 1000 * Math.max(0.5 * seconds, seconds - finishing);
  let triesBefore = 0;
  let begun = 0;
  let triesAMs = TRIES_A_SECOND / 4000;

  function triesIn(stretch: number): number {
    const now = clockMs();
    if (triesBefore > 0) triesAMs = triesBefore / Math.max(1, now - begun);
    begun = now;
    const left = until - now;
    triesBefore = Math.floor((left / (stretches - stretch)) * triesAMs);
    return triesBefore;
  }
  return { gone: () => (clockMs() - start) / (seconds * 1000), triesIn };
}

/** Handing out a large draft takes time of its own. */
function stretchesFor({ itemCount }: Compiled): number {
  return itemCount < 30_000 ? 8 : 4;
}

/**
 * The largest part of a given time that goes to prices. Where places are many the plan stands and falls
 * with them; the first plan and the writing take what they take, and some is kept for improving.
 */
function pricingPart(compiled: Compiled, seconds: number): number {
  if (compiled.placeCount < MANY_PLACES) return 0.45;
  const fixed = writingSeconds(compiled) + compiled.itemCount * SETTLING_SECONDS;
  return Math.max(0.4, 0.8 * Math.max(0, 1 - fixed / Math.max(1, seconds)));
}

/** The part of the time for drawing first plans: while none keeps all limits and floors there is more. */
const STARTING_PART = 0.2;
const SEEKING_PART = 0.35;
const SEEKING_SECONDS = 1;

function startsIn({ itemCount }: Compiled, seconds: number): number {
  return Math.min(MOST_STARTS, Math.floor(seconds / ((1 + itemCount) * STARTING_SECONDS)));
}

const MOST_STARTS = 48;
/** What it takes an item in one first plan where many limits bind. */
const STARTING_SECONDS = 6e-5;

/** What it takes to settle an item in the first plan, by one thread. */
const SETTLING_SECONDS = 2.5e-5;

const MOST_ROUNDS = 3;
const TRIES_A_SECOND = 80_000;

/**
 * Small problems are the hard ones: their limits hold few works, and rounds cost little. Where places
 * are many the plan stands and falls with the prices, and half of the rounds ask only a sample.
 */
function roundsFor({ placeCount }: Compiled): number {
  if (placeCount >= MANY_PLACES) return 700;
  return Math.min(1500, Math.max(450, Math.ceil(600_000 / Math.max(1, placeCount))));
}

/** The proof and the grounds come after the search. */
function writingSeconds({ itemCount }: Compiled): number {
  return 0.1 + itemCount * 2e-5;
}

function auditSeconds({ itemCount }: Compiled): number {
  return itemCount * 2.5e-5;
}

/** Half of the rounds ask an eighth of the places where these are many. */
function secondsARound({ itemCount, placeCount }: Compiled): number {
  return (1 + itemCount) * (placeCount >= MANY_PLACES ? 1.3e-7 : 2e-7);
}

/** What brings a county within a quarter of a per cent of its bound, a province within a thousandth. */
function usualSeconds({ itemCount }: Compiled): number {
  return Math.min(60, 1 + itemCount / 1000);
}
