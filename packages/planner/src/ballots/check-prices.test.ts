import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { smallElection } from '../testing/small-election.ts';
import { checkPrices } from './check-prices.ts';
import { certificateOf, count } from './count.ts';
import { election } from './election.ts';
import type { PriceSystem } from './price-system.ts';

// Four voters with 3 each. The well (4) is bought by a and b; the hall (11) cannot be paid.
const e = election(
  12,
  [
    { id: 'well', costMinor: 4 },
    { id: 'hall', costMinor: 11 },
  ],
  [
    { voter: 'a', approves: ['well', 'hall'] },
    { voter: 'b', approves: ['well', 'hall'] },
    { voter: 'c', approves: ['hall'] },
    { voter: 'd', approves: [] },
  ],
);

const sound: PriceSystem = {
  denominator: 1n,
  endowment: 3n,
  payments: [{ project: 0, groups: [{ amount: 2n, voters: [0, 1] }] }],
};

test('the certificate of a count is this one, and it is accepted', () => {
  const counted = count(e, { rule: 'equal-shares' });
  assert.deepEqual(certificateOf(e, counted), sound);
  assert.equal(checkPrices(e, [0], sound).ok, true);
});

const groups = (...list: [bigint, number[]][]) =>
  list.map(([amount, voters]) => ({ amount, voters }));

type Spoiled = readonly [
  fact: string,
  prices: PriceSystem,
  winners: readonly number[],
  code: string,
  detail: Readonly<Record<string, string | number>>,
];

const spoiled: readonly Spoiled[] = [
  [
    'someone pays for what they did not approve',
    { ...sound, payments: [{ project: 0, groups: groups([2n, [0, 3]]) }] },
    [0],
    'prices/paid-without-approval',
    { project: 'well' },
  ],
  [
    'someone pays twice for one project',
    { ...sound, payments: [{ project: 0, groups: groups([1n, [0, 1]], [2n, [1]]) }] },
    [0],
    'prices/paid-twice',
    { project: 'well' },
  ],
  [
    'someone is paid instead of paying',
    { ...sound, payments: [{ project: 0, groups: groups([-1n, [0]], [5n, [1]]) }] },
    [0],
    'prices/not-positive',
    { project: 'well' },
  ],
  [
    'one unit is missing',
    { ...sound, payments: [{ project: 0, groups: groups([2n, [0]], [1n, [1]]) }] },
    [0],
    'prices/not-the-cost',
    { project: 'well' },
  ],
  [
    'someone pays more than the endowment',
    { ...sound, payments: [{ project: 0, groups: groups([4n, [0]]) }] },
    [0],
    'prices/beyond-purse',
    { voter: 'a' },
  ],
  [
    'a winner is not paid',
    { ...sound, payments: [] },
    [0],
    'prices/not-the-winners',
    { winners: 1, paid: 0 },
  ],
  ['and named', { ...sound, payments: [] }, [0], 'prices/not-the-winners', { project: 'well' }],
  ['a loser is paid', sound, [], 'prices/not-the-winners', { winners: 0, paid: 1 }],
  [
    'a winner is paid twice',
    { ...sound, payments: [...sound.payments, ...sound.payments] },
    [0, 1],
    'prices/not-the-winners',
    { winners: 2, paid: 2 },
  ],
  [
    'somebody pays nothing',
    { ...sound, payments: [{ project: 0, groups: groups([2n, [0, 1]], [0n, []]) }] },
    [0],
    'prices/not-positive',
    { project: 'well' },
  ],
  [
    'a voter below the first pays',
    { ...sound, payments: [{ project: 0, groups: groups([2n, [0, -1]]) }] },
    [0],
    'prices/unknown-voter',
    { voter: -1 },
  ],
  [
    'half a project is paid',
    { ...sound, payments: [{ project: 0.5, groups: [] }] },
    [0],
    'prices/unknown-project',
    { project: 0.5 },
  ],
  [
    'a loser has supporters who could pay exactly',
    { ...sound, endowment: 5n },
    [0],
    'prices/supporters-could-pay',
    { project: 'hall' },
  ],
  [
    'a voter pays whom nobody knows',
    { ...sound, payments: [{ project: 0, groups: groups([2n, [0, 4]]) }] },
    [0],
    'prices/unknown-voter',
    { voter: 4 },
  ],
  [
    'a project is paid that nobody knows',
    { ...sound, payments: [{ project: 2, groups: groups([2n, [0, 1]]) }] },
    [0],
    'prices/unknown-project',
    { project: 2 },
  ],
  ['amounts are over nothing', { ...sound, denominator: 0n }, [0], 'prices/no-amounts', {}],
  ['endowments are debts', { ...sound, endowment: -1n }, [0], 'prices/no-amounts', {}],
];

for (const [name, prices, winners, code, detail] of spoiled) {
  test(`refused: ${name}`, () => {
    const checked = checkPrices(e, winners, prices);
    assert.ok(!checked.ok);
    const details = checked.findings.filter((finding) => finding.code === code);
    assert.deepEqual(
      details.find((finding) => isDeepStrictEqual(finding.detail, detail)),
      { code, level: 'stop', detail },
      JSON.stringify(details),
    );
  });
}

test('a weight multiplies what is paid and what is left', () => {
  // Two of weight 2 own 3 each: 12 pay the well (4) with 1 each, and have 8 left of the 9 for the hall.
  const weighed = election(
    12,
    [
      { id: 'well', costMinor: 4 },
      { id: 'hall', costMinor: 9 },
    ],
    ['a', 'b'].map((voter) => ({ voter, approves: ['well', 'hall'], weight: 2 })),
  );
  const prices = { ...sound, payments: [{ project: 0, groups: groups([1n, [0, 1]]) }] };
  const checked = checkPrices(weighed, [0], prices);
  assert.deepEqual(checked, { ok: true, value: prices, cautions: [] });
  const hallFor8 = { ...weighed, costsMinor: Float64Array.of(4, 8) };
  assert.equal(checkPrices(hallFor8, [0], prices).ok, false);
});

test('what a completion adds needs no payment, unless its supporters could have paid', () => {
  assert.equal(checkPrices(e, [0, 1], sound, [1]).ok, true);
  assert.equal(checkPrices(e, [0, 1], sound).ok, false);
  assert.equal(checkPrices(e, [0, 1], { ...sound, endowment: 5n }, [1]).ok, false);
});

test('law: the certificate of every count is accepted, by weights, by points and completed', () => {
  const satisfactions = fc.constantFrom('cost', 'cardinality', 'points');
  const completions = fc.constantFrom('none', 'utilitarian', 'add1', 'add1u');
  fc.assert(
    fc.property(smallElection(3), satisfactions, completions, (election_, how, completion) => {
      const options = { rule: 'equal-shares', satisfaction: how, completion } as const;
      const counted = count(election_, options);
      const certificate = certificateOf(election_, counted);
      assert.ok(certificate !== null);
      const added = counted.winners.slice(counted.takenByRule);
      assert.ok(checkPrices(election_, counted.winners, certificate, added).ok);
      assert.ok(
        certificate.payments.every(
          (_, k) => !checkPrices(election_, counted.winners, spoil(certificate, k), added).ok,
        ),
        'one numerator more or less in any payment is found',
      );
    }),
    { seed: 20261124, numRuns: 300 },
  );
});

function spoil(prices: PriceSystem, k: number): PriceSystem {
  const payments = prices.payments.map((payment, place) => ({
    ...payment,
    groups: payment.groups.map((group, first) => ({
      ...group,
      amount: group.amount + (place === k && first === 0 ? 1n : 0n),
    })),
  }));
  return { ...prices, payments };
}

test('the ceiling itself: one unit less than the cost left is accepted, the cost is not', () => {
  // With e each, the hall's three have 3e − 4 left: 10 for e = 14/3, and exactly 11 for e = 5.
  const scaled = (endowment: bigint): PriceSystem => ({
    denominator: 3n,
    endowment,
    payments: [{ project: 0, groups: groups([6n, [0, 1]]) }],
  });
  assert.equal(checkPrices(e, [0], scaled(14n)).ok, true);
  assert.equal(checkPrices(e, [0], scaled(15n)).ok, false);
});
