import { byText } from '@qianwan/base/order';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { NeedId } from '#needs/need';

export type MergeCode =
  | 'merge-with-itself'
  | 'merge-elsewhere'
  | 'merged-already'
  | 'merge-into-merged'
  | 'merge-into-newer'
  | 'merge-needs-words'
  | 'not-merged'
  | 'separate-needs-words';

type Side = {
  readonly id: NeedId;
  readonly village: string;
  readonly raisedOn: string;
  /** The need that it was merged into and stands under today. */
  readonly mergedInto: NeedId | null;
};

/**
 * What keeps a need from being taken as the same as another. Both keep their histories whatever happens.
 * The older one stands: merging never gives an answer more time.
 */
export function mergeFaults(need: Side, into: Side, words: string): Finding<MergeCode>[] {
  const faults: Finding<MergeCode>[] = [];
  if (need.id === into.id) faults.push(stop('merge-with-itself'));
  if (need.id !== into.id && olderFirst(need, into)[0] === need)
    faults.push(stop('merge-into-newer'));
  if (need.village !== into.village) faults.push(stop('merge-elsewhere'));
  if (need.mergedInto !== null) faults.push(stop('merged-already', { into: need.mergedInto }));
  if (into.mergedInto !== null) faults.push(stop('merge-into-merged', { into: into.mergedInto }));
  if (words === '') faults.push(stop('merge-needs-words'));
  return faults;
}

export function separateFaults(
  { mergedInto }: Pick<Side, 'mergedInto'>,
  words: string,
): Finding<MergeCode>[] {
  const faults: Finding<MergeCode>[] = [];
  if (mergedInto === null) faults.push(stop('not-merged'));
  if (words === '') faults.push(stop('separate-needs-words'));
  return faults;
}

export function olderFirst<Aged extends { readonly id: string; readonly raisedOn: string }>(
  a: Aged,
  b: Aged,
): [older: Aged, newer: Aged] {
  return (byText(a.raisedOn, b.raisedOn) || byAge(a.id, b.id)) <= 0 ? [a, b] : [b, a];
}

/** Ids of a place count up: N9 was given out before N10. */
function byAge(a: string, b: string): number {
  return a.length - b.length || byText(a, b);
}
