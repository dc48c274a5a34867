import type { Compiled } from '#schedule/compiled/compile';
import { type Listing, listingOf } from '#schedule/compiled/listing';
import { type Prices, usualWorth } from '#schedule/prices/prices';
import type { Books } from './books.ts';

/** The shared limits one by one: families of envelopes first, then paces, then lines (floors, matches). */
export type Markets = {
  /** Those that the draft asks too much of, or gives too little. */
  overdrawn(): number[];
  /** By what part of what there is too much is asked of it, or too little given; 0: not at all. */
  excess(market: number): number;
  /** The places that have to do with it, in the order given. */
  placesIn(market: number): Int32Array;
  /** By what part its price has been raised. */
  risen(market: number): number;
  /** Prices become so much dearer than they were found, in parts; for lines the reward rises. */
  raise(market: number, part: number): void;
  /** All money and hands become so much cheaper than they were found; rewards as they were found. */
  lowerAll(part: number): void;
};

/** Moves `prices` and `dear`, which begin as they were found. */
export function openMarkets(
  compiled: Compiled,
  books: Books,
  found: Prices,
  foundDear: Float64Array,
  prices: Prices,
  dear: Float64Array,
  order: readonly number[],
): Markets {
  const { money, paceWorks, lineLeast } = compiled;
  const { perFen, perWork } = usualWorth(compiled);
  const paces = money.families.start.length - 1;
  const lines = paces + paceWorks.length;
  const count = lines + lineLeast.length;
  const places = placesByMarket(compiled, order);
  const risen = new Float64Array(count);
  const has = new Float64Array(paces);
  money.familyOf.forEach((family, e) => {
    has[family] += money.fen[e];
  });

  function excess(market: number): number {
    if (market < paces) return over(books.lackOfFamily(market), has[market]);
    const pace = market - paces;
    if (market < lines) return over(books.asked.paces[pace] - paceWorks[pace], paceWorks[pace]);
    const least = lineLeast[market - lines];
    return over(least - books.asked.lines[market - lines], least);
  }

  /** What was free becomes dear too, so a rise counts on top in parts of what is usual. */
  function raise(market: number, part: number): void {
    risen[market] = part;
    const least = LEAST * Math.max(0, part);
    if (market >= lines) {
      const line = market - lines;
      const usual = (lineLeast[line] > 0 ? 1 : A_THOUSANDTH) * perFen;
      prices.lines[line] = (1 + part) * found.lines[line] + least * usual;
    } else if (market >= paces) {
      const pace = market - paces;
      prices.paces[pace] = (1 + part) * found.paces[pace] + least * perWork;
    } else {
      for (let i = money.families.start[market]; i < money.families.start[market + 1]; i += 1) {
        const e = money.families.at[i];
        dear[e] = (1 + part) * foundDear[e] + least * perFen;
      }
    }
  }

  function lowerAll(part: number): void {
    for (let market = 0; market < count; market += 1) raise(market, market < lines ? -part : 0);
  }

  return {
    overdrawn: () => [...risen.keys()].filter((market) => excess(market) > 0),
    excess,
    placesIn: (market) => places.at.subarray(places.start[market], places.start[market + 1]),
    risen: (market) => risen[market],
    raise,
    lowerAll,
  };
}

const LEAST = 0.1;
/** A match counts thousandths of a fen. */
const A_THOUSANDTH = 0.001;

/** A match has no whole: whatever it lacks is all of it. */
function over(amount: number, whole: number): number {
  return amount > 0 ? Math.min(1, amount / Math.max(1, whole)) : 0;
}

function placesByMarket(
  { items, money, paceWorks, lineLeast, yearCount }: Compiled,
  order: readonly number[],
): Listing {
  const { needed, paced, lines } = items;
  const families = money.families.start.length - 1;
  const count = families + paceWorks.length + lineLeast.length;
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const place of order) {
    const add = (market: number) => {
      const list = lists[market];
      if (list[list.length - 1] !== place) list.push(place);
    };
    const [from, to] = [items.start[place], items.start[place + 1]];
    const [first, end] = [from * yearCount, to * yearCount];
    for (let i = needed.start[first]; i < needed.start[end]; i += 1) {
      add(money.familyOf[needed.at[i]]);
    }
    for (let i = paced.start[first]; i < paced.start[end]; i += 1) add(families + paced.at[i]);
    for (let i = lines.start[from]; i < lines.start[to]; i += 1) {
      add(families + paceWorks.length + lines.at[i]);
    }
  }
  return listingOf(lists);
}
