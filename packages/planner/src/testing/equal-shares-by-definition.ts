import type { EndowmentSteps } from '#ballots/add1';
import type { Election } from '#ballots/election';
import type { Satisfaction } from '#ballots/field';
import { add, compare, floor, type Rational, rational, subtract, whole } from '#ballots/rational';

/** What equal shares buy, and for which prices, in the order of purchases. */
export type Bought = { readonly projects: readonly number[]; readonly prices: readonly Rational[] };

/**
 * Equal shares straight from the definition: one fraction a voter, every project looked at in every
 * round, supporters sorted. Ties go to the lowest number. Slow; for tests only.
 */
export function equalSharesByDefinition(
  e: Election,
  how: Satisfaction,
  endowment: Rational,
): Bought {
  const purses = e.voterIds.map(() => endowment);
  const taken = new Set<number>();
  const prices: Rational[] = [];
  for (;;) {
    let best: { p: number; price: Rational; rho: Rational } | null = null;
    for (const p of e.projectIds.keys()) {
      const price = taken.has(p) || e.costsMinor[p] === 0 ? null : priceOf(e, how, p, purses);
      if (price === null) continue;
      const rho = how === 'cost' ? over(price, whole(e.costsMinor[p] as number)) : price;
      if (best === null || compare(rho, best.rho) < 0) best = { p, price, rho };
    }
    if (best === null) return { projects: [...taken], prices };
    taken.add(best.p);
    prices.push(best.price);
    for (const { voter, share } of supportersOf(e, how, best.p)) {
      const rest = subtract(purses[voter] as Rational, times(best.price, share));
      purses[voter] = rest.num < 0n ? whole(0) : rest;
    }
  }
}

/** Add1 straight from the definition: every run is made. Returns also how many there were. */
export function add1ByDefinition(
  e: Election,
  how: Satisfaction,
  { convention, stepMinor }: EndowmentSteps,
): Bought & { readonly endowment: Rational; readonly runs: number } {
  const n = e.weights.reduce((sum, weight) => sum + weight, 0);
  const equal = rational(BigInt(e.budgetMinor), BigInt(n));
  let endowment = convention === 'exact-start' ? equal : rational(floor(equal));
  let bought = equalSharesByDefinition(e, how, endowment);
  for (let runs = 1; ; runs += 1) {
    if (!roomIsLeft(e, bought.projects, convention)) return { ...bought, endowment, runs };
    const raised = add(endowment, whole(stepMinor));
    const next = equalSharesByDefinition(e, how, raised);
    if (costOf(e, next.projects) > e.budgetMinor) return { ...bought, endowment, runs: runs + 1 };
    endowment = raised;
    bought = next;
  }
}

function roomIsLeft(e: Election, bought: readonly number[], convention: string): boolean {
  const left = e.budgetMinor - costOf(e, bought);
  const isSupported = (p: number) => e.supportersFrom[p] !== e.supportersFrom[p + 1];
  const others = [...e.projectIds.keys()].filter((p) => !bought.includes(p));
  const costly = others.filter((p) => isSupported(p) && e.costsMinor[p] !== 0);
  const gifts = others.filter((p) => isSupported(p) && e.costsMinor[p] === 0);
  const asked = convention === 'whole-start' ? others.filter((p) => !gifts.includes(p)) : costly;
  // Nothing can change any more once everything supported is bought.
  return costly.length > 0 && asked.some((p) => (e.costsMinor[p] as number) <= left);
}

type Supporter = { readonly voter: number; readonly weight: Rational; readonly share: Rational };

function supportersOf(e: Election, how: Satisfaction, p: number): Supporter[] {
  const start = e.supportersFrom[p] as number;
  const voters = [...e.supporters.subarray(start, e.supportersFrom[p + 1])];
  return voters.map((voter, k) => ({
    voter,
    weight: whole(e.weights[voter] as number),
    share: whole(how === 'points' ? (e.points?.bySupporter[start + k] as number) : 1),
  }));
}

/** Tries every supporter as the first who is not poor, in order of purse by share. */
function priceOf(
  e: Election,
  how: Satisfaction,
  p: number,
  purses: readonly Rational[],
): Rational | null {
  const purse = ({ voter }: Supporter) => purses[voter] as Rational;
  const sorted = supportersOf(e, how, p).sort((a, b) =>
    compare(over(purse(a), a.share), over(purse(b), b.share)),
  );
  let missing = whole(e.costsMinor[p] as number);
  for (const [k, next] of sorted.entries()) {
    const rich = sorted.slice(k).reduce((sum, s) => add(sum, times(s.weight, s.share)), whole(0));
    const price = over(missing, rich);
    if (compare(purse(next), times(price, next.share)) >= 0) return price;
    missing = subtract(missing, times(next.weight, purse(next)));
  }
  return null;
}

function costOf(e: Election, projects: readonly number[]): number {
  return projects.reduce((sum, p) => sum + (e.costsMinor[p] as number), 0);
}

function times(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den);
}

function over(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num);
}
