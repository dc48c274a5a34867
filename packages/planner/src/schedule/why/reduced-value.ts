import { assert } from '@qianwan/base/assert';
import { byText } from '@qianwan/base/order';
import { compile, type Sheet } from '#schedule/compiled/compile';
import { continueFrom } from '#schedule/continue-from';
import type { Plan } from '#schedule/plan';
import { createPricer, type Pricer } from '#schedule/prices/gains';
import { dearest, noPrices, type Prices } from '#schedule/prices/prices';
import type { Problem } from '#schedule/problem';

/**
 * What a work would earn and cost at a plan's prices, exactly; all amounts are whole parts of a
 * thousandth of a point, `scale` parts to one.
 */
export type ReducedValue = {
  readonly scale: number;
  /** Each grade in each year in which it may be finished at all, the best first. */
  readonly ways: readonly PricedWay[];
};

export type PricedWay = {
  readonly grade: string;
  readonly year: number;
  /** Worth × (merit and claim), and its credit from synergies. */
  readonly earns: number;
  /** What it takes from each limit, the dearest first; below 0 where a floor or a match rewards it. */
  readonly pays: readonly Payment[];
  /** What it earns less what it pays: below 0 it is too dear; above, its own place has no room for it. */
  readonly reduced: number;
};

export type Payment = {
  readonly limit: 'envelope' | 'pace' | 'floor' | 'match' | 'partner';
  readonly id: string;
  readonly amount: number;
};

/**
 * The instant grounds: one look at a work with the certificate's prices, without solving anything
 * again (the reduced cost of linear programming, in the Lagrangian's prices; Fisher 1981).
 */
export function reducedValue(problem: Problem, plan: Plan, workId: string): ReducedValue {
  const sheet = compile(problem);
  const { compiled, order } = sheet;
  const work = order.workIndex.get(workId);
  if (work === undefined) throw new Error(`no work ${workId} in the problem`);
  const prices = pricesOf(sheet, plan);
  const { items, works, yearCount } = compiled;
  const pricer = createPricer(compiled, prices, prices.envelopes);
  const ways: PricedWay[] = [];
  const first = works.firstItem[work];
  for (let item = first; item < first + works.gradeCount[work]; item += 1) {
    for (let t = 0; t < yearCount; t += 1) {
      if (items.open[item * yearCount + t] === 1) ways.push(wayOf(sheet, prices, pricer, item, t));
    }
  }
  ways.sort((a, b) => b.reduced - a.reduced || a.year - b.year || byText(a.grade, b.grade));
  return { scale: prices.scale, ways };
}

function wayOf(sheet: Sheet, prices: Prices, pricer: Pricer, item: number, t: number): PricedWay {
  const { compiled, order } = sheet;
  const { items, synergies, worth } = compiled;
  const work = items.work[item];
  let earns = prices.scale * worth[t] * items.points[item];
  for (let i = synergies.of.start[work]; i < synergies.of.start[work + 1]; i += 1) {
    earns += pricer.creditOf(synergies.of.at[i], work, t);
  }
  const pays = paymentsOf(sheet, prices, item, t);
  const reduced = pays.reduce((left, { amount }) => left - amount, earns);
  assert(Number.isSafeInteger(reduced), 'a reduced value is an exact whole number');
  const grade = order.works[work].grades[items.grade[item]].id;
  return { grade, year: order.years[t], earns, pays, reduced };
}

function paymentsOf(
  { compiled, purse, limits, order }: Sheet,
  prices: Prices,
  item: number,
  t: number,
): Payment[] {
  const { items, works, yearCount } = compiled;
  const { needed, paced, lines } = items;
  const floors = limits.floors.length;
  const at = item * yearCount + t;
  const pays: Payment[] = [];
  const pay = (limit: Payment['limit'], id: string, amount: number) => {
    if (amount !== 0) pays.push({ limit, id, amount });
  };
  for (let i = needed.start[at]; i < needed.start[at + 1]; i += 1) {
    const e = needed.at[i];
    pay('envelope', purse.envelopes[e].id, needed.amount[i] * prices.envelopes[e]);
  }
  for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) {
    pay('pace', limits.paces[paced.at[i]].id, prices.paces[paced.at[i]]);
  }
  for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
    const line = lines.at[i];
    const amount = -lines.amount[i] * prices.lines[line];
    if (line < floors) pay('floor', limits.floors[line].id, amount);
    else pay('match', limits.matches[line - floors].id, amount);
  }
  const work = items.work[item];
  for (let i = works.parts.start[work]; i < works.parts.start[work + 1]; i += 1) {
    const part = works.parts.at[i];
    const place = order.places[items.place[part]].id;
    pay('partner', place, prices.credits[items.part[part] * yearCount + t]);
  }
  return pays.sort((a, b) => b.amount - a.amount || byText(a.id, b.id));
}

/** The certificate's own whole numbers; a fen of each envelope costs what it is dearest for. */
function pricesOf(sheet: Sheet, plan: Plan): Prices {
  const { compiled } = sheet;
  const { scale } = plan.certificate;
  const found = noPrices(compiled);
  continueFrom(sheet, plan, found);
  const prices = noPrices(compiled, scale);
  prices.all.set(found.all.map((price) => price * scale));
  dearest(compiled, prices.envelopes, prices.envelopes);
  return prices;
}
