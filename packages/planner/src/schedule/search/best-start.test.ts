import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { between, seededRandom } from '@qianwan/base/random';
import { compile } from '#schedule/compiled/compile';
import { createPricer } from '#schedule/prices/gains';
import { createPlaceChooser } from '#schedule/prices/place-choice';
import { noPrices } from '#schedule/prices/prices';
import type { Problem } from '#schedule/problem';
import { aPlace, aShare, aWork, village } from '#testing/village';
import { bestStart } from './best-start.ts';
import { emptyDraft, openBooks } from './books.ts';
import { finesAt } from './fines.ts';
import { planValue } from './place-state.ts';

test('law: more starts never end with a worse plan, and often with a better one', () => {
  let gained = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const one = startsOf(packing(seed), 1);
    const eight = startsOf(packing(seed), 8);
    assert.deepEqual([one.unkept, one.broken, eight.unkept, eight.broken], [0, 0, 0, 0]);
    assert.ok(eight.value >= one.value, `seed ${seed}`);
    if (eight.value > one.value) gained += 1;
  }
  assert.ok(gained > 25, `${gained} plans gained by it`);
});

/** Ten villages that want works of about the same use for their money, and one envelope for four. */
function packing(seed: number): Problem {
  const random = seededRandom(seed);
  const ids = Array.from({ length: 10 }, (_, i) => `v${i}`);
  return {
    ...village(),
    ...{ transfers: [], paces: [], floors: [], commitments: [], synergies: [] },
    places: ids.map((id) => ({ ...aPlace, id })),
    works: ids.map((place) => {
      const cost = between(random, 20, 60);
      const merit = cost + between(random, 0, 3);
      return aWork({ id: `road-${place}`, place, merit, shares: [aShare('county', cost)] });
    }),
    envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(160) }],
  };
}

/** At no prices at all, so that who gives way first decides. */
function startsOf(problem: Problem, starts: number) {
  const { compiled } = compile(problem);
  const prices = noPrices(compiled);
  const dear = new Float64Array(compiled.money.fen.length);
  const pricer = createPricer(compiled, prices, dear);
  const chooser = createPlaceChooser(compiled);
  const books = openBooks(compiled, emptyDraft(compiled), finesAt(compiled, prices, dear));
  const pricing = { prices, dear, pricer, chooser };
  const isDue = (start: number) => start < starts;
  const unkept = bestStart(compiled, books, pricing, seededRandom(1), isDue).length;
  return { unkept, broken: books.lack() + books.short(), value: planValue(compiled, books) };
}
