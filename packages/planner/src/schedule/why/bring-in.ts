import type { Compiled } from '#schedule/compiled/compile';
import { netOf, type Reopened } from './reopen.ts';

/**
 * Puts a work, and before it what it waits for, into a draft. Where its places have no room, works of
 * theirs leave, the one first that earns least beyond its cost. Shared limits may be broken by it
 * (`mend` comes next). False where a place has no room even so; the draft is then to be thrown away.
 */
export function bringIn(
  reopened: Reopened,
  work: number,
  item: number,
  t: number,
  kept: Set<number>,
): boolean {
  const { sheet, books } = reopened;
  const { works, items, yearCount } = sheet.compiled;
  if (items.open[item * yearCount + t] === 0) return false;
  kept.add(work);
  for (let i = works.after.start[work]; i < works.after.start[work + 1]; i += 1) {
    const needed = works.after.at[i];
    const year = books.draft.yearOf[needed];
    kept.add(needed);
    if (year >= 0 && year <= t) continue;
    const way = bestWayBy(reopened, needed, t);
    if (way === null || !bringIn(reopened, needed, way.item, way.t, kept)) return false;
  }
  while (!books.fitsPlaces(work, item, t)) {
    const leaving = leastOf(reopened, item, kept);
    if (leaving === null) return false;
    for (const other of leaving) books.put(other, -1, -1);
  }
  books.put(work, item, t);
  return true;
}

/** The open grade and year, no later than `latest`, in which a work earns most beyond its cost. */
function bestWayBy({ sheet, pricer }: Reopened, work: number, latest: number) {
  const { works, items, yearCount } = sheet.compiled;
  let best: { readonly item: number; readonly t: number } | null = null;
  let most = -Infinity;
  const first = works.firstItem[work];
  for (let item = first; item < first + works.gradeCount[work]; item += 1) {
    for (let t = 0; t <= latest; t += 1) {
      const net = netOf(sheet.compiled, pricer, item, t);
      if (items.open[item * yearCount + t] === 0 || net <= most) continue;
      most = net;
      best = { item, t };
    }
  }
  return best;
}

/** Of the works at the places of an item the one that earns least beyond its cost, with what waits for it. */
function leastOf(
  { sheet, books, pricer }: Reopened,
  item: number,
  kept: ReadonlySet<number>,
): readonly number[] | null {
  const { compiled } = sheet;
  const { itemOf, yearOf } = books.draft;
  let least: readonly number[] | null = null;
  let lowest = Infinity;
  for (const other of neighboursOf(compiled, item)) {
    if (itemOf[other] < 0) continue;
    const leaving = withFollowers(compiled, itemOf, other);
    if (leaving.some((w) => kept.has(w) || isPromised(compiled, w))) continue;
    const net = leaving.reduce((sum, w) => sum + netOf(compiled, pricer, itemOf[w], yearOf[w]), 0);
    if (net >= lowest) continue;
    lowest = net;
    least = leaving;
  }
  return least;
}

/** The works that stand, or could, where the item's work would. */
function neighboursOf({ works, items }: Compiled, item: number): Set<number> {
  const work = items.work[item];
  const sides = [
    item,
    ...works.parts.at.subarray(works.parts.start[work], works.parts.start[work + 1]),
  ];
  const found = new Set<number>();
  for (const side of sides) {
    const place = items.place[side];
    for (let i = items.start[place]; i < items.start[place + 1]; i += 1) found.add(items.work[i]);
  }
  return found;
}

/** A work and those standing that wait for it, the last to come first. */
export function withFollowers({ works }: Compiled, itemOf: Int32Array, work: number): number[] {
  const found: number[] = [];
  function visit(w: number): void {
    for (let i = works.before.start[w]; i < works.before.start[w + 1]; i += 1) {
      if (itemOf[works.before.at[i]] >= 0) visit(works.before.at[i]);
    }
    if (!found.includes(w)) found.push(w);
  }
  visit(work);
  return found;
}

function isPromised({ items, works }: Compiled, work: number): boolean {
  return items.promised[works.firstItem[work]] === 1;
}
