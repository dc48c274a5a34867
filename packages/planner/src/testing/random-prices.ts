import { between, type Random, seededRandom } from '@qianwan/base/random';
import type { Certificate, Price, Split } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { withoutPrices } from './sound-plan.ts';

/** Prices that can be read, any; an envelope is as dear as the dearest that it may be moved to. */
export function randomPrices(problem: Problem, seed: number): Certificate {
  const random = seededRandom(seed);
  const scale = between(random, 1, 4);
  const price = (most: number) => (random() < 0.5 ? 0 : between(random, 0, most * scale));
  const pricesFor = (rows: readonly { readonly id: string }[], most: number): Price[] =>
    rows.map(({ id }) => ({ id, price: price(most) }));
  return {
    scale,
    envelopes: dearestReached(problem, pricesFor(problem.envelopes, 1500)),
    paces: pricesFor(problem.paces, 9000),
    floors: pricesFor(problem.floors, 1500),
    matches: pricesFor(problem.matches, 2),
    synergies: randomSplits(problem, scale, random),
    partners: withoutPrices(problem).partners.map((part) => ({
      ...part,
      credit: part.credit.map(() => between(random, -9000, 9000)),
    })),
  };
}

function dearestReached({ transfers }: Problem, prices: readonly Price[]): Price[] {
  const priceOf = new Map(prices.map((row) => [row.id, row.price]));
  // Money goes forward at most through every envelope once.
  for (const _ of prices) {
    for (const { from, to, mostFen } of transfers) {
      if (mostFen !== null) continue;
      priceOf.set(from, Math.max(priceOf.get(from) ?? 0, priceOf.get(to) ?? 0));
    }
  }
  return [...priceOf].map(([id, price]) => ({ id, price }));
}

function randomSplits({ synergies, years }: Problem, scale: number, random: Random): Split[] {
  return synergies.map(({ id, merit, when }) => ({
    id,
    first: years.map(({ worth }, t) => {
      const next = when === 'both-stand' ? (years[t + 1]?.worth ?? 0) : 0;
      return between(random, 0, scale * (worth - next) * merit);
    }),
  }));
}
