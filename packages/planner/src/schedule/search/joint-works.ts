import type { Compiled } from '#schedule/compiled/compile';
import type { Draft } from './books.ts';

export function isJoint({ works }: Compiled, work: number): boolean {
  return works.parts.start[work + 1] > works.parts.start[work];
}

/** Whether an item of a joint work stands: the part of a place in any grade, otherwise in its own. */
export function isStanding({ items }: Compiled, { itemOf }: Draft, item: number): boolean {
  const work = items.work[item];
  return items.part[item] >= 0 ? itemOf[work] >= 0 : itemOf[work] === item;
}

/**
 * Whether a place's choice holds the joint works that stand there. It does wherever they are worth more
 * than all else; at absurd prices what they wait for may be dearer still.
 */
export function keepsJointWorks(
  compiled: Compiled,
  draft: Draft,
  chosen: Int8Array,
  place: number,
): boolean {
  const { items } = compiled;
  for (let item = items.start[place]; item < items.start[place + 1]; item += 1) {
    const work = items.work[item];
    if (!isJoint(compiled, work) || !isStanding(compiled, draft, item)) continue;
    if (chosen[item] !== draft.yearOf[work]) return false;
  }
  return true;
}
