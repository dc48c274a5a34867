import type { Items } from './items.ts';
import { type Listing, listingOf } from './listing.ts';
import type { Order } from './order.ts';

/** How works hang together. A work's own items stand side by side. */
export type Works = {
  readonly firstItem: Int32Array;
  readonly gradeCount: Int8Array;
  /** The parts of a joint work at its partners, as items. */
  readonly parts: Listing;
  /** The works it waits for, and those that wait for it. */
  readonly after: Listing;
  readonly before: Listing;
};

export function compileWorks(order: Order, items: Items): Works {
  const { works, workIndex } = order;
  const firstItem = new Int32Array(works.length).fill(-1);
  const parts: number[][] = works.map(() => []);
  items.work.forEach((work, item) => {
    if (items.part[item] >= 0) parts[work].push(item);
    else if (firstItem[work] < 0) firstItem[work] = item;
  });
  // In the order of their ids, so that the order given never changes which of them is named.
  const after = works.map((work) =>
    work.after.map((id) => workIndex.get(id) ?? -1).sort((a, b) => a - b),
  );
  const before: number[][] = works.map(() => []);
  after.forEach((list, work) => {
    for (const needed of list) before[needed].push(work);
  });
  return {
    firstItem,
    gradeCount: Int8Array.from(works, (work) => work.grades.length),
    parts: listingOf(parts),
    after: listingOf(after),
    before: listingOf(before),
  };
}
