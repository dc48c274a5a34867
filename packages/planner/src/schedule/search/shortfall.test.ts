import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import { compile } from '#schedule/compiled/compile';
import type { Money } from '#schedule/compiled/money';
import type { Problem } from '#schedule/problem';
import { aShare, aWork, village } from '#testing/village';
import { createSupply, type Supply } from './shortfall.ts';

test('law: a family lacks what a largest flow cannot bring', () => {
  const seen = { lacking: 0, helped: 0, hubs: 0 };
  for (let seed = 1; seed <= 500; seed += 1) {
    const random = seededRandom(seed);
    const money = compile(randomPurse(random, seed % 3 === 0)).compiled.money;
    const asked = Float64Array.from(money.fen, () => between(random, 0, 14));
    const supply = createSupply(money);
    const lack = lackIn(supply, money, asked);
    let filled = 0;
    for (let family = 0; family < money.families.start.length - 1; family += 1) {
      filled += supply.fill(family, asked);
    }
    const least = total(asked) - largestFlow(money, asked);
    assert.equal(lack, least, `seed ${seed}`);
    assert.equal(filled, least, `seed ${seed}`);
    // What is moved gets there: within its limits, and nobody is left with less than nothing but for the lack.
    let left = 0;
    money.fen.forEach((own, e) => {
      const into = total(supply.moved.filter((_, i) => money.to[i] === e));
      const out = total(supply.moved.filter((_, i) => money.from[i] === e));
      left += Math.max(0, at(asked, e) - (own + into - out));
    });
    assert.equal(left, least, `seed ${seed}, moved`);
    assert.ok(supply.moved.every((moved, i) => moved >= 0 && moved <= at(money.most, i)));
    if (least > 0) seen.lacking += 1;
    if (total(supply.moved) > 0) seen.helped += 1;
    for (let change = 0; change < 10; change += 1) {
      asked[between(random, 0, asked.length - 1)] = between(random, 0, 14);
      assert.equal(lackIn(supply, money, asked), lackIn(createSupply(money), money, asked));
    }
    if (seed % 3 === 0) seen.hubs += 1;
  }
  assert.ok(Math.min(seen.lacking, seen.helped, seen.hubs) > 100, JSON.stringify(seen));
});

/** Seven envelopes of one payer; transfers lead from earlier to later ones, or all from the first. */
function randomPurse(random: Random, isHub: boolean): Problem {
  const ids = ['e0', 'e1', 'e2', 'e3', 'e4', 'e5', 'e6'];
  const pairs = ids.flatMap((to, j) =>
    ids
      .slice(0, j)
      .filter((_, i) => (isHub ? i === 0 : random() < 0.3))
      .map((from) => ({ from, to })),
  );
  return {
    ...village(),
    works: [aWork({ id: 'w', shares: [aShare('county', 1)] })],
    envelopes: ids.map((id, i) => ({
      id,
      payer: 'county',
      purpose: `p${i}`,
      year: 2026,
      fen: fen(between(random, 0, 12)),
    })),
    transfers: pairs.map(({ from, to }) => ({
      id: `${from}${to}`,
      from,
      to,
      mostFen: isHub || random() < 0.3 ? null : fen(between(random, 0, 6)),
    })),
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
  };
}

/** Fen by fen from the source through the envelopes to the sink, along shortest ways (Edmonds and Karp 1972). */
function largestFlow({ fen: own, from, to, most }: Money, asked: Float64Array): number {
  const [source, sink] = [own.length, own.length + 1];
  const room = new Map<string, number>();
  const key = (a: number, b: number) => `${a}>${b}`;
  const add = (a: number, b: number, amount: number) =>
    room.set(key(a, b), (room.get(key(a, b)) ?? 0) + amount);
  own.forEach((amount, e) => {
    add(source, e, amount);
    add(e, sink, at(asked, e));
  });
  from.forEach((e, i) => {
    add(e, at(to, i), at(most, i));
  });
  for (let flow = 0; ; flow += 1) {
    const before = new Map([[source, source]]);
    for (const node of before.keys()) {
      for (let next = 0; next <= sink; next += 1) {
        if ((room.get(key(node, next)) ?? 0) > 0 && !before.has(next)) before.set(next, node);
      }
    }
    if (!before.has(sink)) return flow;
    for (let node = sink; node !== source; ) {
      const last = before.get(node) ?? source;
      add(last, node, -1);
      add(node, last, 1);
      node = last;
    }
  }
}

function lackIn(supply: Supply, { families }: Money, asked: Float64Array): number {
  let lack = 0;
  for (let family = 0; family < families.start.length - 1; family += 1) {
    lack += supply.lackOf(family, asked);
  }
  return lack;
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function at(numbers: ArrayLike<number>, index: number): number {
  const found = numbers[index];
  assert.ok(found !== undefined);
  return found;
}
