import { groupBy } from '@qianwan/base/group';
import type { Compiled } from '#schedule/compiled/compile';
import type { Crew } from '#schedule/crew/crew';
import { usualWorth } from '#schedule/prices/prices';
import type { Books, Draft } from './books.ts';
import { districtsOf, tiedPlaces } from './districts.ts';
import { become, copyOf, differs } from './draft.ts';
import { planValue } from './place-state.ts';
import { createSupply } from './shortfall.ts';
import {
  BEHIND,
  blockOf,
  FROM_THRESHOLD,
  SEED,
  TO_THRESHOLD,
  TRIES,
  WALKERS,
  type WalkMemory,
} from './walk-memory.ts';

/** When to stop, and whom to tell. */
export type Improving = {
  /** How many chains each walker tries in a stretch, the first at once; 0 or less ends the search. */
  readonly triesIn: (stretch: number) => number;
  readonly stretches: number;
  /** All the tries that are expected, of one walker: the more, the more freely it may begin. */
  readonly expectedTries: number;
  /** No plan earns more: a plan that earns as much ends the search at once. */
  readonly bound: number;
  readonly seed: number;
  readonly onBetter: (value: number, stretch: number) => void;
};

/**
 * Improves a draft in stretches. Where districts can be told apart, each walker has its own works and
 * half of what is left of every shared limit, and their changes are laid together; otherwise both
 * walk over the whole and the better one goes on. The books end with the best draft that was seen.
 */
export function improve(
  compiled: Compiled,
  books: Books,
  memory: WalkMemory,
  crew: Crew,
  walkTask: number,
  { triesIn, stretches, expectedTries, bound, seed, onBetter }: Improving,
): void {
  const districts = districtsOf(compiled);
  const heat = heatFor(compiled, expectedTries);
  let best = { value: planValue(compiled, books), lack: lackOf(books), draft: copyOf(books.draft) };
  const isBest = () => best.lack === 0 && best.value > bound - 1;
  shareOut(memory, districts);
  for (let stretch = 0; stretch < stretches && !isBest(); stretch += 1) {
    const tries = triesIn(stretch);
    if (tries <= 0) break;
    memory.orders[TRIES] = tries;
    memory.orders[FROM_THRESHOLD] = heat * (1 - stretch / stretches);
    memory.orders[TO_THRESHOLD] = heat * (1 - (stretch + 1) / stretches);
    memory.orders[BEHIND] = behindFor(compiled, (bound - best.value) / bound);
    memory.orders[SEED] = WALKERS * (seed * stretches + stretch);
    handOut(compiled, books, memory, districts !== null);
    crew.run(walkTask, WALKERS);
    if (districts === null) takeBetter(books, memory);
    else layTogether(compiled, books, memory, districts);
    const value = planValue(compiled, books);
    const lack = lackOf(books);
    const isBetter = lack < best.lack || (lack === best.lack && value > best.value);
    if (isBetter) {
      best = { value, lack, draft: copyOf(books.draft) };
      onBetter(lack === 0 ? value : 0, stretch);
    }
  }
  become(books, best.draft);
}

/**
 * The threshold to begin with, in parts of what a usual work earns: the more tries there are for each
 * option, the more freely the search may begin. With few tries it only has time to climb.
 */
function heatFor(compiled: Compiled, tries: number): number {
  const options = compiled.workCount * compiled.yearCount;
  const { perWork } = usualWorth(compiled);
  return HEAT * perWork * Math.min(1, tries / (TRIES_AN_OPTION * options));
}

const HEAT = 0.05;
const TRIES_AN_OPTION = 100;

/**
 * How far an option may fall behind a work's best at the prices to be worth a try. What falls behind by
 * more than the whole gap is in no better plan (reduced-cost fixing); the search looks at far less of it,
 * but at the more, the further the plan is from its bound.
 */
function behindFor(compiled: Compiled, gap: number): number {
  const { perWork } = usualWorth(compiled);
  return perWork * Math.min(MOST_BEHIND, Math.max(LEAST_BEHIND, BEHIND_A_GAP * gap));
}

const LEAST_BEHIND = 0.05;
const MOST_BEHIND = 1.5;
const BEHIND_A_GAP = 40;

function shareOut({ isMine }: WalkMemory, districts: Int8Array | null): void {
  for (let walker = 0; walker < WALKERS; walker += 1) {
    const block = blockOf(isMine, walker);
    for (let work = 0; work < block.length; work += 1) {
      block[work] = districts === null || districts[work] === walker ? 1 : 0;
    }
  }
}

/** The draft to all walkers; to each all limits, or where they share only its half of what is left. */
function handOut(compiled: Compiled, books: Books, memory: WalkMemory, isShared: boolean): void {
  const { money, paceWorks, lineLeast } = compiled;
  const left = leftOf(compiled, books);
  const half = (amount: number, walker: number) =>
    isShared ? (walker === 0 ? Math.floor(amount / 2) : Math.ceil(amount / 2)) : 0;
  for (let walker = 0; walker < WALKERS; walker += 1) {
    blockOf(memory.itemOf, walker).set(books.draft.itemOf);
    blockOf(memory.yearOf, walker).set(books.draft.yearOf);
    const limits = blockOf(memory.limits, walker);
    let at = 0;
    money.fen.forEach((fen, e) => {
      limits[at++] = fen - half(left[e], walker);
    });
    paceWorks.forEach((works, i) => {
      limits[at++] = works - half(Math.max(0, works - books.asked.paces[i]), walker);
    });
    lineLeast.forEach((least, i) => {
      limits[at++] = least + half(Math.max(0, books.asked.lines[i] - least), walker);
    });
  }
}

/** What is left in each envelope once money has moved to where it is asked. */
function leftOf({ money }: Compiled, { asked }: Books): Float64Array {
  const supply = createSupply(money);
  const left = money.fen.map((fen, e) => fen - asked.envelopes[e]);
  const families = money.families.start.length - 1;
  for (let family = 0; family < families; family += 1) supply.fill(family, asked.envelopes);
  supply.moved.forEach((fen, i) => {
    left[money.from[i]] -= fen;
    left[money.to[i]] += fen;
  });
  return left.map((fen) => Math.max(0, fen));
}

/** The walker that has come further; of equals the first. */
function takeBetter(books: Books, memory: WalkMemory): void {
  const further = memory.gained.indexOf(Math.max(...memory.gained));
  become(books, draftOf(memory, further));
}

/**
 * Both walkers' changes at once. Each kept within half of what was left, so together they fit, but for
 * money that both counted on moving another way: then the second takes back what stands in the way.
 */
function layTogether(
  compiled: Compiled,
  books: Books,
  memory: WalkMemory,
  districts: Int8Array,
): void {
  const { items, works } = compiled;
  const tied = tiedPlaces(compiled);
  const before = copyOf(books.draft);
  const most = { lack: books.lack(), short: books.short() };
  // What is missing of floors never pays for what is broken of limits.
  const isWorse = () => books.lack() > most.lack || books.short() > most.short;
  for (let walker = 0; walker < WALKERS; walker += 1) {
    const theirs = draftOf(memory, walker);
    const changed = [...districts.keys()].filter(
      (work) => districts[work] === walker && differs(before, theirs, work),
    );
    for (const work of changed) books.put(work, theirs.itemOf[work], theirs.yearOf[work]);
    // Works change together with those of their place, and of places they share a joint work with.
    const groups = groupBy(changed, (work) => tied[items.place[works.firstItem[work]]]);
    for (const group of groups.values()) {
      if (!isWorse()) break;
      takeBack(books, before, group);
    }
    if (isWorse()) for (const work of changed) revert(books, before, work);
  }
}

/** Puts works back as they were, where that mends something and breaks nothing. */
function takeBack(books: Books, before: Draft, group: readonly number[]): void {
  const [lack, short] = [books.lack(), books.short()];
  const now = group.map((work) => [work, books.draft.itemOf[work], books.draft.yearOf[work]]);
  for (const work of group) revert(books, before, work);
  const isNoWorse = books.lack() <= lack && books.short() <= short;
  if (isNoWorse && lackOf(books) < lack + short) return;
  for (const [work, item, year] of now) books.put(work, item, year);
}

function revert(books: Books, before: Draft, work: number): void {
  books.put(work, before.itemOf[work], before.yearOf[work]);
}

/** A draft is sound once this is 0. */
function lackOf(books: Books): number {
  return books.lack() + books.short();
}

function draftOf(memory: WalkMemory, walker: number): Draft {
  return { itemOf: blockOf(memory.itemOf, walker), yearOf: blockOf(memory.yearOf, walker) };
}
