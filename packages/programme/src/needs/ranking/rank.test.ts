import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type RankFacts, rankNeeds, rankParts, usualWeights } from './rank.ts';

const plain: RankFacts = {
  id: 'a',
  voices: 10,
  households: 100,
  vulnerable: 0,
  severity: 2,
  neverServed: false,
  costFen: 10_000_000,
};
const order = (facts: readonly RankFacts[], weights = usualWeights) =>
  rankNeeds(facts, weights).map(({ id }) => id);

test('by hand: a tenth of the village × 2 ÷ 10 万 = 0.02; each part moves it as it should', () => {
  const facts = [
    plain,
    { ...plain, id: 'more-voices', voices: 20 },
    { ...plain, id: 'never', neverServed: true, vulnerable: 5 },
    { ...plain, id: 'dear', costFen: 20_000_000 },
  ];
  assert.deepEqual(order(facts), ['never', 'more-voices', 'a', 'dear']);
  const [first] = rankNeeds(facts, usualWeights);
  assert.deepEqual(first?.factors, {
    households: 0.1,
    severity: 2,
    vulnerable: 1.5,
    neverServed: 2,
    cost: 0.1,
  });
});

test('a part that the county gives no weight does not count; what nobody estimated costs the middle', () => {
  const facts = [plain, { ...plain, id: 'b', costFen: 1_000_000 }];
  assert.deepEqual(order(facts), ['b', 'a']);
  assert.deepEqual(order(facts, { ...usualWeights, cost: 0 }), ['a', 'b']);
  const unknown = { ...plain, id: 'u', costFen: null };
  const dear = { ...plain, id: 'd', costFen: 30_000_000 };
  assert.deepEqual(order([{ ...plain, id: 'b', costFen: 1_000_000 }, unknown, plain, dear]), [
    'b',
    'a',
    'u',
    'd',
  ]);
});

const someFacts = fc
  .array(
    fc.record({
      voices: fc.nat({ max: 60 }),
      households: fc.nat({ max: 200 }),
      severity: fc.integer({ min: 1, max: 3 }),
      neverServed: fc.boolean(),
      costFen: fc.option(fc.integer({ min: 1, max: 500_000_000 })),
      share: fc.nat({ max: 100 }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((all) =>
    all.map(
      ({ share, ...fact }, at): RankFacts => ({
        ...fact,
        id: `n${String(at).padStart(2, '0')}`,
        vulnerable: Math.floor((fact.voices * share) / 100),
      }),
    ),
  );

test('ranks are 1 to n, the same from any order, and a need never falls by one more voice', () => {
  fc.assert(
    fc.property(someFacts, fc.nat(), (facts, pick) => {
      const ranked = rankNeeds(facts, usualWeights);
      assert.deepEqual(
        ranked.map(({ rank }) => rank),
        facts.map((_, at) => at + 1),
      );
      assert.deepEqual(rankNeeds(facts.toReversed(), usualWeights), ranked);
      for (const { bars } of ranked)
        for (const part of rankParts) assert.ok(bars[part] >= 0 && bars[part] <= 1000);
      const chosen = facts[pick % facts.length] as RankFacts;
      const { voices, households } = chosen;
      if (voices === 0 || voices >= households || chosen.vulnerable > 0) return;
      const louder = facts.map((fact) =>
        fact === chosen ? { ...fact, voices: voices + 1 } : fact,
      );
      const rankOf = (all: readonly RankFacts[]) =>
        rankNeeds(all, usualWeights).find(({ id }) => id === chosen.id)?.rank ?? 0;
      assert.ok(rankOf(louder) <= rankOf(facts));
    }),
  );
});
