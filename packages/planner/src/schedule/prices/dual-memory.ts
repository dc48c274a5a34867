import type { Compiled } from '#schedule/compiled/compile';
import type { Memory } from '#schedule/crew/shared-memory';
import type { Asked } from './asked.ts';
import { sharedPrices, sizeOfPrices } from './prices.ts';

/** All that the search for prices writes, so that several threads can work on it. */
export type DualMemory = {
  readonly all: Float64Array;
  readonly best: Float64Array;
  readonly direction: Float64Array;
  /** What a fen of each envelope is worth at the prices. */
  readonly dear: Float64Array;
  /** The year of each item that its place chose; -1 where it is not built. */
  readonly yearOf: Int8Array;
  /** What the places of each chunk earn together. */
  readonly earned: Float64Array;
  /** For each chunk of pairs the squared length of its direction and of its slope. */
  readonly lengths: Float64Array;
  /** What each member's places asked, one block a member: envelopes, paces, lines. */
  readonly asked: Float64Array;
  /** How far the next move of pairs goes. */
  readonly stride: Float64Array;
  /** Only every so-manieth place chooses; 1: all. */
  readonly sample: Float64Array;
};

export function openDualMemory(compiled: Compiled, memory: Memory, members: number): DualMemory {
  const size = sizeOfPrices(compiled);
  return {
    all: memory.doubles(size),
    best: memory.doubles(size),
    direction: memory.doubles(size),
    dear: memory.doubles(compiled.money.fen.length),
    yearOf: memory.bytes(compiled.itemCount),
    earned: memory.doubles(placeChunks(compiled)),
    lengths: memory.doubles(2 * pairChunks(compiled)),
    asked: memory.doubles(members * sharedPrices(compiled)),
    stride: memory.doubles(1),
    sample: memory.doubles(1),
  };
}

/** One member's block of `asked`. */
export function askedBy(compiled: Compiled, asked: Float64Array, member: number): Asked {
  const size = sharedPrices(compiled);
  const block = asked.subarray(member * size, (member + 1) * size);
  const envelopes = compiled.money.fen.length;
  const paces = envelopes + compiled.paceWorks.length;
  return {
    envelopes: block.subarray(0, envelopes),
    paces: block.subarray(envelopes, paces),
    lines: block.subarray(paces),
  };
}

export const PLACES_PER_CHUNK = 64;
export const PAIRS_PER_CHUNK = 2048;

export function placeChunks({ placeCount }: Compiled): number {
  return Math.ceil(placeCount / PLACES_PER_CHUNK);
}

/** Synergies first, then the parts of joint works. */
export function pairChunks({ synergies, partCount }: Compiled): number {
  return Math.ceil((synergies.first.length + partCount) / PAIRS_PER_CHUNK);
}
