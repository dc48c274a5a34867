import type { Compiled } from '#schedule/compiled/compile';
import type { Memory } from '#schedule/crew/shared-memory';

/** Two searchers, always: more hands take turns at them, so that the outcome does not depend on how many. */
export const WALKERS = 2;

/** What walkers read and write, one block a walker where it says so. */
export type WalkMemory = {
  /** The draft of each walker. */
  readonly itemOf: Int32Array;
  readonly yearOf: Int8Array;
  /** 1 where a walker may move the work, one block a walker. */
  readonly isMine: Int8Array;
  /** What each walker may use: envelopes, paces, lines, one block a walker. */
  readonly limits: Float64Array;
  /** What each walker's kept chains earned. */
  readonly gained: Float64Array;
  /** The orders for all: tries, threshold at the start and at the end, seed, how far options may fall behind. */
  readonly orders: Float64Array;
};

export const TRIES = 0;
export const FROM_THRESHOLD = 1;
export const TO_THRESHOLD = 2;
export const SEED = 3;
export const BEHIND = 4;

export function openWalkMemory(compiled: Compiled, memory: Memory): WalkMemory {
  const { workCount } = compiled;
  return {
    itemOf: memory.ints(WALKERS * workCount),
    yearOf: memory.bytes(WALKERS * workCount),
    isMine: memory.bytes(WALKERS * workCount),
    limits: memory.doubles(WALKERS * limitCount(compiled)),
    gained: memory.doubles(WALKERS),
    orders: memory.doubles(5),
  };
}

export function limitCount({ money, paceWorks, lineLeast }: Compiled): number {
  return money.fen.length + paceWorks.length + lineLeast.length;
}

/** One walker's block of an array that has one for each. */
export function blockOf<Numbers extends Int8Array | Int32Array | Float64Array>(
  numbers: Numbers,
  walker: number,
): Numbers {
  const size = numbers.length / WALKERS;
  return numbers.subarray(walker * size, (walker + 1) * size) as Numbers;
}
