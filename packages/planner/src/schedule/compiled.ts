import { type CompiledMoney, compileMoney } from './compiled-money.ts';
import { type CompiledPlaces, compilePlaces } from './compiled-places.ts';
import { type CompiledShared, compileShared } from './compiled-shared.ts';
import { type Order, orderOf } from './order.ts';
import type { Problem, Work } from './problem.ts';

/**
 * The problem as arrays of numbers. Works stand place by place, places and works by id, so that the
 * order of the lists never changes the plan. A work's year is an index into `years`.
 * Everything about work w in year t stands at `w * yearCount + t`; a list of lists is one array of
 * entries with a `…Start` array that says where each list begins.
 */
export type Compiled = {
  readonly problem: Problem;
  readonly order: Order;
  readonly years: readonly number[];
  readonly yearCount: number;
  readonly workCount: number;
  readonly placeCount: number;
  /** The place of each work. */
  readonly placeOf: Int32Array;
  /** What a work earns in a year by itself, in thousandths of a point. */
  readonly value: Float64Array;
  /** 1 where its window and its promise let a work be built in that year. */
  readonly inWindow: Uint8Array;
  /** 1 where, besides, every shared limit of that year could carry the work if it were the only one. */
  readonly possible: Uint8Array;
  readonly places: CompiledPlaces;
  readonly money: CompiledMoney;
  readonly shared: CompiledShared;
};

/** Compiles a problem that has no faults. */
export function compile(problem: Problem): Compiled {
  const order = orderOf(problem);
  const years = problem.years.map((row) => row.year);
  const placeOf = Int32Array.from(order.works, (work) => order.placeIndex.get(work.place) ?? -1);
  const money = compileMoney(problem, order);
  const shared = compileShared(problem, order);
  const inWindow = windowsOf(problem, order);
  const compiled = {
    problem,
    order,
    years,
    yearCount: years.length,
    workCount: order.works.length,
    placeCount: order.places.length,
    placeOf,
    value: valuesOf(problem, order.works),
    inWindow,
    possible: inWindow.slice(),
    places: compilePlaces(problem, order),
    money,
    shared,
  };
  closeYearsThatCannotFit(compiled);
  return compiled;
}

function valuesOf(problem: Problem, works: readonly Work[]): Float64Array {
  const { years } = problem;
  const value = new Float64Array(works.length * years.length);
  works.forEach((work, w) => {
    years.forEach((row, t) => {
      value[w * years.length + t] = row.worth * (work.merit + work.claim);
    });
  });
  return value;
}

/** Its own window, and where it was promised the years of the promise. */
function windowsOf(problem: Problem, order: Order): Uint8Array {
  const { years } = problem;
  const promised = new Map(problem.commitments.map((promise) => [promise.work, promise]));
  const inWindow = new Uint8Array(order.works.length * years.length);
  order.works.forEach((work, w) => {
    const promise = promised.get(work.id);
    years.forEach(({ year }, t) => {
      const isOpen = year >= (work.notBefore ?? year) && year <= (work.notAfter ?? year);
      const kept = promise === undefined || Math.abs(year - promise.year) <= promise.slack;
      if (isOpen && kept) inWindow[w * years.length + t] = 1;
    });
  });
  return inWindow;
}

/** A year is closed to a work that a limit of that year could not carry even if it were the only one. */
function closeYearsThatCannotFit(compiled: Compiled): void {
  const { money, shared, possible, yearCount, workCount } = compiled;
  for (let at = 0; at < workCount * yearCount; at += 1) {
    const work = Math.floor(at / yearCount);
    for (let s = money.shareStart[work]; s < money.shareStart[work + 1]; s += 1) {
      const pot = money.sharePot[s * yearCount + (at % yearCount)];
      const most = money.potFen[pot] + money.reserveFen[money.potReserve[pot]];
      if (money.shareFen[s] > most) possible[at] = 0;
    }
    for (let i = shared.paceStart[at]; i < shared.paceStart[at + 1]; i += 1) {
      if (shared.paceWorks[shared.paceAt[i]] < 1) possible[at] = 0;
    }
  }
}
