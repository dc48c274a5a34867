import type { Compiled, Span } from './compiled.ts';
import { yearOn } from './decay.ts';
import type { Funding } from './funding.ts';
import { MILLION, scaled } from './prices.ts';

/** Sums over assets of kind k in year t; shares and homes in millionths. */
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
 * The expected states of all assets at the places in scope, asset by asset and year by year. Whether
 * upkeep is paid does not depend on how an asset fares, so each asset is a Markov chain by itself and
 * expectations simply add up. Scope holds 1 for each place that counts.
 */
export function expectation(
  compiled: Compiled,
  span: Span,
  funding: Funding,
  stress: { readonly costPerMille: number },
  scope: Uint8Array,
): Tally {
  const { assets, yearCount } = compiled;
  const tally = emptyTally(compiled.laws.length, yearCount);
  const prices = compiled.levels.map((level) => scaled(level, stress.costPerMille, 1000));
  for (let a = 0; a < assets.count; a += 1) {
    const from = span.from[a];
    const until = span.until[a];
    if (from >= until || scope[assets.place[a]] === 0) continue;
    follow(compiled, a, from, until, funding, tally);
    const due = Math.max(from, assets.lifeEnd[a]);
    if (due < until) {
      tally.renewals[due] += 1;
      tally.renewalFen[due] += scaled(assets.renewalFen[a], prices[due], MILLION);
    }
  }
  return tally;
}

/** The millionths of upkeep that count for asset a in year t: none past its life, all if none is owed. */
export function fundedOf(compiled: Compiled, funding: Funding, a: number, t: number): number {
  const { assets, yearCount } = compiled;
  if (t >= assets.lifeEnd[a]) return 0;
  if (assets.upkeepFen[a] === 0) return MILLION;
  return funding.funded[assets.group[a] * yearCount + t];
}

function follow(
  compiled: Compiled,
  a: number,
  from: number,
  until: number,
  funding: Funding,
  tally: Tally,
): void {
  const { assets, yearCount } = compiled;
  const { kept, neglected } = compiled.laws[assets.kind[a]];
  const homes = assets.homesServed[a];
  let good = assets.good[a];
  let working = assets.working[a];
  for (let t = from; t < until; t += 1) {
    const at = assets.kind[a] * yearCount + t;
    tally.standing[at] += 1;
    tally.good[at] += good;
    tally.working[at] += working;
    tally.served[at] += working * homes;
    // What is paid this year decides how the asset stands in the next.
    const funded = fundedOf(compiled, funding, a, t);
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
