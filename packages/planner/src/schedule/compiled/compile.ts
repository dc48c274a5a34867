import { byText } from '@qianwan/base/order';
import type { Problem } from '#schedule/problem';
import { compileItems, type Items } from './items.ts';
import { compileMoney, type Money, openPurse, type Purse } from './money.ts';
import { type Order, orderOf } from './order.ts';
import { compilePlaces, type Places } from './place-limits.ts';
import { openSharedLimits, type SharedLimits } from './shared-limits.ts';
import { compileSynergies, type Synergies } from './synergies.ts';
import { compileWorks, type Works } from './works.ts';

/**
 * The problem as arrays of numbers and nothing else, so that it can lie in memory that workers share.
 * Places, works, envelopes and so on are numbered in the order of their ids; a year is its index.
 */
export type Compiled = {
  readonly yearCount: number;
  readonly placeCount: number;
  readonly workCount: number;
  readonly itemCount: number;
  readonly partCount: number;
  /** What a point is worth in each year. */
  readonly worth: Float64Array;
  readonly places: Places;
  readonly items: Items;
  readonly works: Works;
  readonly money: Money;
  /** How many works each pace allows. */
  readonly paceWorks: Float64Array;
  /** What each line must at least come to: floors in fen, then matches, for which it is 0. */
  readonly lineLeast: Float64Array;
  readonly synergies: Synergies;
};

/** The compiled problem beside the names its numbers stand for. */
export type Sheet = {
  readonly problem: Problem;
  readonly order: Order;
  readonly compiled: Compiled;
  readonly limits: SharedLimits;
  readonly purse: Purse;
  readonly synergyIds: readonly string[];
};

/** Compiles a problem that has no faults. */
export function compile(problem: Problem): Sheet {
  const order = orderOf(problem);
  const purse = openPurse(problem, order);
  const money = compileMoney(purse);
  const limits = openSharedLimits(problem);
  const items = compileItems({ problem, order, purse, money, limits });
  const synergies = [...problem.synergies].sort((a, b) => byText(a.id, b.id));
  const compiled: Compiled = {
    yearCount: order.years.length,
    placeCount: order.places.length,
    workCount: order.works.length,
    itemCount: items.work.length,
    partCount: items.part.reduce((count, part) => Math.max(count, part + 1), 0),
    worth: Float64Array.from(problem.years, (row) => row.worth),
    places: compilePlaces(problem, order),
    items,
    works: compileWorks(order, items),
    money,
    paceWorks: Float64Array.from(limits.paces, (pace) => pace.works),
    lineLeast: Float64Array.from([
      ...limits.floors.map((floor) => floor.fen),
      ...limits.matches.map(() => 0),
    ]),
    synergies: compileSynergies(problem, order, synergies),
  };
  return {
    problem,
    order,
    compiled,
    limits,
    purse,
    synergyIds: synergies.map((row) => row.id),
  };
}
