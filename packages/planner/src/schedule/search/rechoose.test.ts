import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { seededRandom } from '@qianwan/base/random';
import { type Compiled, compile } from '#schedule/compiled/compile';
import { createPricer } from '#schedule/prices/gains';
import { createPlaceChooser } from '#schedule/prices/place-choice';
import { noPrices } from '#schedule/prices/prices';
import type { Problem } from '#schedule/problem';
import { aPlace, aShare, aWork, village } from '#testing/village';
import { type Books, emptyDraft, openBooks } from './books.ts';
import { finesAt } from './fines.ts';
import { firstPlan } from './first-plan.ts';
import { openMarkets } from './markets.ts';
import { createRechooser } from './rechoose.ts';

const free = { shares: [], ownFen: fen(0), upkeepFen: fen(0), serviceFen: fen(0) };

/** A bridge that two villages share and that waits for the road of one. */
const bridge: Problem = {
  ...village(),
  ...{ transfers: [], paces: [], floors: [], commitments: [], synergies: [] },
  places: [aPlace, { ...aPlace, id: 'other' }],
  works: [
    aWork({ id: 'road', merit: 50, shares: [aShare('county', 100)] }),
    aWork({
      id: 'bridge',
      merit: 30,
      ...free,
      after: ['road'],
      partners: [{ place: 'other', ownFen: fen(0), upkeepFen: fen(0), serviceFen: fen(0) }],
    }),
  ],
  envelopes: [{ id: 'any', payer: 'county', purpose: null, year: 2026, fen: fen(100) }],
};

function firstPlanOf(problem: Problem) {
  const { compiled } = compile(problem);
  const prices = noPrices(compiled);
  const dear = new Float64Array(compiled.money.fen.length);
  const books = openBooks(compiled, emptyDraft(compiled), finesAt(compiled, prices, dear));
  const chooser = createPlaceChooser(compiled);
  const pricer = createPricer(compiled, prices, dear);
  firstPlan(compiled, books, { prices, dear, pricer, chooser }, seededRandom(1));
  return { compiled, prices, dear, books, chooser, pricer };
}

/** Every work in its first grade and the first year, whatever that breaks. */
function buildAll({ works }: Compiled, books: Books): void {
  books.draft.itemOf.forEach((_, work) => {
    books.put(work, works.firstItem[work] ?? -1, 0);
  });
}

test('what a standing joint work waits for stays, however dear', () => {
  const { compiled, dear, books, chooser, pricer } = firstPlanOf(bridge);
  const places = createRechooser(compiled, books, pricer, chooser);
  const all = [...Array(compiled.placeCount).keys()];
  buildAll(compiled, books);
  assert.deepEqual([...books.draft.yearOf], [0, 0], 'road and bridge stand');
  // Dearer than the place is told that the bridge is worth.
  dear.fill(1e18);
  for (const place of all) {
    places.followPrices(place);
    places.followNeighbours(place);
    places.followWithinLimits(place);
  }
  assert.deepEqual([...books.draft.yearOf], [0, 0]);
});

test('no limit is overdrawn by more than all of it, a match not either', () => {
  const { compiled, prices, dear, books } = firstPlanOf({
    ...bridge,
    matches: [{ id: 'follow', payer: 'county', of: ['province'], group: null, perMille: 1000 }],
  });
  buildAll(compiled, books);
  const markets = openMarkets(compiled, books, prices, dear, prices, dear, [0, 1]);
  const overdrawn = markets.overdrawn();
  assert.ok(overdrawn.length > 0, 'the county pays, and the province does not follow');
  for (const market of overdrawn) assert.ok(markets.excess(market) <= 1);
});
