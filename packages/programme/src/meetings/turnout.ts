import { leastOf, type Part } from '#registry/part';
import type { Count } from './ballot.ts';

/** How many households have voted, how many must, and whether that is reached; null where no rule asks. */
export type Quorum = { readonly cast: number; readonly needed: number; readonly reached: boolean };

export function quorumOf(part: Part | null, due: number, cast: number): Quorum | null {
  if (part === null) return null;
  const needed = Math.max(1, leastOf(part, due));
  return { cast, needed, reached: cast >= needed };
}

/** One yes or no is carried when more than half of those who voted said yes. Exactly half is not. */
export function isCarried({ yes, no, abstain }: Omit<Count, 'due'>): boolean {
  return yes * 2 > yes + no + abstain;
}
