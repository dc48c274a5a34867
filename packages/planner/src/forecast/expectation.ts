import type { Compiled } from './compiled.ts';
import { yearOn } from './decay.ts';
import type { Funding } from './funding.ts';
import { MILLION, scaled } from './prices.ts';
import type { Span } from './spans.ts';

/** Sums over facilities of kind k in year t; shares and households in millionths. */
export type Tally = {
  readonly standing: Float64Array;
  readonly good: Float64Array;
  readonly working: Float64Array;
  readonly served: Float64Array;
  /** Of year t. */
  readonly renewals: Float64Array;
  readonly renewalFen: Float64Array;
};

/**
 * The expected states of the facilities in scope, facility by facility and year by year. Whether upkeep
 * is paid does not depend on how a facility fares, so each facility is a Markov chain by itself and
 * expectations simply add up.
 */
export function expectation(
  compiled: Compiled,
  span: Span,
  funding: Funding,
  stress: { readonly costPerMille: number },
  inScope: Int32Array,
): Tally {
  const { facilities, yearCount } = compiled;
  const tally = emptyTally(compiled.laws.length, yearCount);
  const prices = compiled.levels.map((level) => scaled(level, stress.costPerMille, 1000));
  for (const f of inScope) {
    const from = span.from[f];
    const until = span.until[f];
    if (from >= until) continue;
    follow(compiled, f, from, until, funding, tally);
    const due = Math.max(from, facilities.lifeEnd[f]);
    if (due < until) {
      tally.renewals[due] += 1;
      tally.renewalFen[due] += scaled(facilities.renewalFen[f], prices[due], MILLION);
    }
  }
  return tally;
}

/**
 * The millionths of upkeep that count for facility f in year t: none past its life, all if none is
 * owed.
 */
export function fundedOf(compiled: Compiled, funding: Funding, f: number, t: number): number {
  const { facilities, yearCount } = compiled;
  if (t >= facilities.lifeEnd[f]) return 0;
  if (facilities.upkeepFen[f] === 0) return MILLION;
  return funding.funded[facilities.group[f] * yearCount + t];
}

function follow(
  compiled: Compiled,
  f: number,
  from: number,
  until: number,
  funding: Funding,
  tally: Tally,
): void {
  const { facilities, yearCount } = compiled;
  const { kept, neglected } = compiled.laws[facilities.kind[f]];
  const households = facilities.householdsServed[f];
  let good = facilities.good[f];
  let working = facilities.working[f];
  for (let t = from; t < until; t += 1) {
    const at = facilities.kind[f] * yearCount + t;
    tally.standing[at] += 1;
    tally.good[at] += good;
    tally.working[at] += working;
    tally.served[at] += working * households;
    // What is paid this year decides how the facility stands in the next.
    const funded = fundedOf(compiled, funding, f, t);
    const goodOn = yearOn(kept.good, neglected.good, good, working, funded);
    working = yearOn(kept.working, neglected.working, good, working, funded);
    good = goodOn;
  }
}

function emptyTally(kindCount: number, yearCount: number): Tally {
  const perKind = () => new Float64Array(kindCount * yearCount);
  return {
    standing: perKind(),
    good: perKind(),
    working: perKind(),
    served: perKind(),
    renewals: new Float64Array(yearCount),
    renewalFen: new Float64Array(yearCount),
  };
}
