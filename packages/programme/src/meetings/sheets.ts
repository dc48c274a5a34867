import { byText } from '@qianwan/base/order';
import { seededRandom, shuffle } from '@qianwan/base/random';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { RecountRule } from '#registry/ballot-shapes';
import type { Ballot, Voice } from './ballot.ts';
import { type Difference, differencesOf } from './marks.ts';

export type SheetCode =
  | 'check-code-wrong'
  | 'no-sheets-here'
  | 'paper-needs-two'
  | 'same-reader'
  | 'sheet-settled'
  | 'sheets-unsettled'
  | 'ballot-counted'
  | 'ballot-still-open'
  | 'ballot-not-counted'
  | 'file-not-public'
  | 'sheet-not-drawn'
  | 'recount-by-reader'
  | 'recounted-already';

/** What one person read from a paper sheet. */
export type Reading = Voice & { readonly reader: string; readonly readOn: string };

/**
 * Where a sheet stands: read once and waiting for a second person; both read the same; they read
 * differently, and a third must look; or the third has looked, and what that person read counts.
 */
export type SheetState =
  | { readonly is: 'unread' }
  | { readonly is: 'read-once' }
  | { readonly is: 'agreed'; readonly voice: Voice }
  | { readonly is: 'differs'; readonly differences: readonly Difference[] }
  | { readonly is: 'settled'; readonly voice: Voice; readonly differences: readonly Difference[] };

/** The state of a sheet by its readings, in the order in which they were made. */
export function sheetState(
  ballot: Pick<Ballot, 'options'>,
  readings: readonly Reading[],
): SheetState {
  const [first, second, third] = readings;
  if (first === undefined) return { is: 'unread' };
  if (second === undefined) return { is: 'read-once' };
  const differences = differencesOf(ballot, first, second);
  if (differences.length === 0) return { is: 'agreed', voice: voiceOf(second) };
  if (third === undefined) return { is: 'differs', differences };
  return { is: 'settled', voice: voiceOf(third), differences };
}

/** What keeps a person from reading a sheet: it is settled, or the person has read it before. */
export function readingFaults(state: SheetState, readings: readonly Reading[], reader: string) {
  const faults: Finding<SheetCode>[] = [];
  if (state.is === 'agreed' || state.is === 'settled') faults.push(stop('sheet-settled'));
  if (readings.some((earlier) => earlier.reader === reader)) faults.push(stop('same-reader'));
  return faults;
}

function voiceOf({ choice, marks }: Voice): Voice {
  return { choice, marks };
}

/**
 * The sheets that are looked at again, drawn by a seed that nobody can know before the count: the
 * first 32 bits of the digest of the published file. In order of household.
 */
export function drawnSheets(
  households: readonly string[],
  fileSha256: string,
  { percent, least }: RecountRule,
): string[] {
  const wanted = Math.max(least, Math.ceil((households.length * percent) / 100));
  const random = seededRandom(Number.parseInt(fileSha256.slice(0, 8), 16));
  return shuffle([...households].sort(byText), random)
    .slice(0, wanted)
    .sort(byText);
}
