import type { Compiled } from '#schedule/compiled/compile';
import type { PlaceChooser } from '#schedule/prices/place-choice';
import type { Books } from './books.ts';
import type { Dice } from './dice.ts';
import type { Lanes } from './lanes.ts';
import type { Options } from './options.ts';
import { createPlaceMover, MOST_CHANGES } from './place-move.ts';

/** Tries one chain of changes; true where it was kept. `threshold` is how much it may cost. */
export type Chains = {
  tryOne(threshold: number): boolean;
  /** What the kept chains have earned so far. */
  readonly gained: () => number;
};

/**
 * Ejection chains (Glover 1996) with threshold accepting (Dueck and Scheuer 1990): a work takes an
 * option that is good at the prices; where a shared limit breaks, a work that stands in the way makes
 * way, where money is left over, another takes it; after a few links the chain is kept if it breaks no
 * limit and costs less than the threshold. Each link is the best of a handful drawn at random.
 */
export function createChains(
  compiled: Compiled,
  books: Books,
  options: Options,
  lanes: Lanes,
  dice: Dice,
  slack: number,
  chooser: PlaceChooser,
): Chains {
  const { yearCount } = compiled;
  const { itemOf, yearOf } = books.draft;
  const standing = openStanding(compiled, books, options, lanes, dice);
  const chainWork = new Int32Array(LINKS + MOST_CHANGES);
  const chainItem = new Int32Array(LINKS + MOST_CHANGES);
  const chainYear = new Int8Array(LINKS + MOST_CHANGES);
  const mover = createPlaceMover(compiled, books, options.cost, chooser);
  let gained = 0;
  /** What the chain brings so far beyond what it costs at the prices, and the least it may come to. */
  let net = 0;
  let floor = 0;
  let links = 0;
  let gain = 0;
  let fines = 0;
  let lackBefore = 0;
  let shortBefore = 0;
  /** The best link found by the last draw. */
  const link = { work: -1, item: -1, year: -1, worth: -Infinity };

  function tryOne(threshold: number): boolean {
    begin();
    // While a limit is broken, nothing is too dear that mends it.
    floor = lackBefore + shortBefore > 0 ? -Infinity : -threshold - slack;
    const first = dice.below(options.work.length);
    const isOpen = dice.below(8) === 0 ? openByOne(first) : openByPlace(first);
    while (isOpen) {
      const isSound = books.lack() <= lackBefore && books.short() <= shortBefore;
      if (isSound && links > 0 && gain - fines >= -threshold) {
        gained += gain;
        return true;
      }
      if (links === 0 || links >= LINKS || !drawLink()) break;
      follow(link.work, link.item, link.year);
    }
    undo();
    return false;
  }

  function begin(): void {
    links = 0;
    gain = 0;
    fines = 0;
    net = 0;
    lackBefore = books.lack();
    shortBefore = books.short();
  }

  /** One work takes an option by itself. */
  function openByOne(option: number): boolean {
    const work = options.work[option];
    const item = options.item[option];
    const year = options.year[option];
    if (isSame(work, item, year) || netChange(work, item, year) < floor) return false;
    if (!books.fitsPlaces(work, item, year)) return false;
    follow(work, item, year);
    return true;
  }

  /** One work takes an option, or gives it up, and the works of its place follow suit. */
  function openByPlace(option: number): boolean {
    const move = mover.moveFor(options.work[option], options.item[option], options.year[option]);
    for (let i = 0; i < move.count; i += 1) follow(move.work[i], move.item[i], move.year[i]);
    return net >= floor;
  }

  /** Makes the next link of the chain. */
  function follow(work: number, item: number, year: number): void {
    chainWork[links] = work;
    chainItem[links] = itemOf[work];
    chainYear[links] = yearOf[work];
    net += netChange(work, item, year);
    gain += books.valueChange(work, item, year);
    fines += change(work, item, year);
    links += 1;
  }

  function isSame(work: number, item: number, year: number): boolean {
    return itemOf[work] === item && yearOf[work] === year;
  }

  function change(work: number, item: number, year: number): number {
    standing.remove(work);
    const changed = books.put(work, item, year);
    standing.add(work);
    return changed;
  }

  function undo(): void {
    for (let i = links - 1; i >= 0; i -= 1) change(chainWork[i], chainItem[i], chainYear[i]);
  }

  /** What the change brings beyond what it costs at the prices. */
  function netChange(work: number, item: number, year: number): number {
    const { cost } = options;
    const now = itemOf[work];
    const saved = now < 0 ? 0 : cost[now * yearCount + yearOf[work]];
    const spent = item < 0 ? 0 : cost[item * yearCount + year];
    return books.valueChange(work, item, year) + saved - spent;
  }

  /** The best of a few works that could make way for one of the chain, or take what it left. */
  function drawLink(): boolean {
    link.worth = -Infinity;
    const last = links === 1 ? 0 : dice.below(links);
    const work = chainWork[last];
    const oldItem = chainItem[last];
    const oldYear = chainYear[last];
    const item = itemOf[work];
    if (fines > 0 && item >= 0) {
      const lane = lanes.laneOf[item * yearCount + yearOf[work]];
      for (let i = 0; i < DRAWS; i += 1)
        offerToLeave(standing.someoneIn(nearLane(lane)), work, oldYear);
    } else if (oldItem >= 0) {
      const lane = lanes.laneOf[oldItem * yearCount + oldYear];
      for (let i = 0; i < DRAWS; i += 1) offerToCome(nearLane(lane), work);
    }
    return link.worth > -Infinity;
  }

  /** The lane itself as often as not, otherwise one that shares a limit with it. */
  function nearLane(lane: number): number {
    const { limitsOf, lanesAt } = lanes;
    const limits = limitsOf.start[lane + 1] - limitsOf.start[lane];
    if (limits === 0 || dice.below(2) === 0) return lane;
    const limit = limitsOf.at[limitsOf.start[lane] + dice.below(limits)];
    const start = lanesAt.start[limit];
    return lanesAt.at[start + dice.below(lanesAt.start[limit + 1] - start)];
  }

  function offerToLeave(other: number, work: number, oldYear: number): void {
    if (other < 0 || other === work) return;
    const start = options.ofWork[other];
    const count = options.ofWork[other + 1] - start;
    if (count > 0 && dice.below(2) === 0) {
      const option = start + dice.below(count);
      offer(other, options.item[option], options.year[option]);
    } else if (oldYear >= 0) offer(other, itemOf[other], oldYear);
    else offer(other, -1, -1);
  }

  function offerToCome(lane: number, work: number): void {
    const start = options.inLaneStart[lane];
    const count = options.inLaneStart[lane + 1] - start;
    if (count === 0) return;
    const option = options.inLane[start + dice.below(count)];
    const other = options.work[option];
    if (other !== work) offer(other, options.item[option], options.year[option]);
  }

  function offer(work: number, item: number, year: number): void {
    if (isSame(work, item, year) || net + netChange(work, item, year) < floor) return;
    if (!books.fitsPlaces(work, item, year)) return;
    const worth = books.valueChange(work, item, year) - books.weigh(work, item, year).fines;
    if (worth <= link.worth) return;
    link.work = work;
    link.item = item;
    link.year = year;
    link.worth = worth;
  }

  return { tryOne, gained: () => gained };
}

const LINKS = 5;
/** Most draws are soon ruled out at the prices, and a good link is worth a long look. */
const DRAWS = 64;

/** The works that are built in each lane, in no order. */
function openStanding(
  compiled: Compiled,
  { draft }: Books,
  options: Options,
  lanes: Lanes,
  dice: Dice,
) {
  const { yearCount, workCount } = compiled;
  const lists: number[][] = Array.from({ length: lanes.count }, () => []);
  const positionOf = new Int32Array(workCount).fill(-1);
  const listOf = (work: number) =>
    lists[lanes.laneOf[draft.itemOf[work] * yearCount + draft.yearOf[work]]];

  function add(work: number): void {
    if (draft.itemOf[work] < 0) return;
    const list = listOf(work);
    positionOf[work] = list.length;
    list.push(work);
  }

  function remove(work: number): void {
    if (draft.itemOf[work] < 0) return;
    const list = listOf(work);
    const last = list[list.length - 1];
    list[positionOf[work]] = last;
    positionOf[last] = positionOf[work];
    list.pop();
  }

  for (let work = 0; work < workCount; work += 1) {
    const isMine = options.ofWork[work] < options.ofWork[work + 1];
    if (isMine) add(work);
  }
  return {
    add,
    remove,
    someoneIn(lane: number): number {
      const list = lists[lane];
      return list.length === 0 ? -1 : list[dice.below(list.length)];
    },
  };
}
