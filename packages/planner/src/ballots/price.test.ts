import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, seededRandom } from '@qianwan/base/random';
import fc from 'fast-check';
import { anElection } from '#testing/an-election';
import { exactly } from '#testing/exactly';
import { equalEndowment } from './add1.ts';
import { type Election, election } from './election.ts';
import { type Field, openField } from './field.ts';
import type { Account } from './ledger.ts';
import { priceRange } from './price.ts';
import { openPurses, type Purses, pay, refill } from './purses.ts';
import { compare, type Rational, rational, subtract, whole } from './rational.ts';
import { exactPrice, settle } from './settle.ts';
import { lexicographicTies, tieRanks } from './ties.ts';

// Purses in doubles beside purses in fractions: in every round every project is looked at, then one
// that somebody can buy is bought, in any order.

test('law: prices in doubles lie where the fractions say, and who is poor is settled exactly', () => {
  const seen = { sure: 0, unsure: 0, unaffordable: 0 };
  fc.assert(
    fc.property(
      fc.oneof(anElection(), anElection(150, 60)),
      fc.constantFrom('plain', 'weights', 'points'),
      (drawn, kind) => {
        const weights = kind === 'plain' ? drawn.weights.map(() => 1) : drawn.weights;
        const e = { ...drawn, weights };
        goThrough(openField(e, kind === 'points' ? 'points' : 'cost', ranksOf(e)), seen);
      },
    ),
    { seed: 20261124, numRuns: 300 },
  );
  assert.ok(seen.sure > 1000 && seen.unaffordable > 300, JSON.stringify(seen));
  assert.ok(seen.unsure > 0 && seen.unsure < seen.sure / 20, JSON.stringify(seen));
});

test('law: the same where fractions of a fen decide over amounts at the edge of doubles', () => {
  const seen = { sure: 0, unsure: 0, unaffordable: 0 };
  const large = 200_000_000_000_000;
  fc.assert(
    fc.property(anElection(), fc.constantFrom('plain', 'points'), (drawn, kind) => {
      const e = {
        ...drawn,
        budgetMinor: drawn.budgetMinor * large,
        // A fen more, none, or one less.
        costsMinor: drawn.costsMinor.map((cost, p) =>
          cost === 0 ? 0 : cost * large + (p % 3) - 1,
        ),
      };
      goThrough(openField(e, kind === 'points' ? 'points' : 'cost', ranksOf(e)), seen);
    }),
    { seed: 20261124, numRuns: 300 },
  );
  assert.ok(seen.unsure > 10, JSON.stringify(seen));
});

test('thousands of supporters, who are gone through batch by batch', () => {
  const random = seededRandom(7);
  const projects = Array.from({ length: 13 }, (_, p) => ({ id: `p${p}`, costMinor: 900 + 37 * p }));
  const cast = Array.from({ length: 5000 }, (_, i) => ({
    voter: `v${i}`,
    approves: projects.filter(() => between(random, 0, 1) === 0).map(({ id }) => id),
  }));
  const e = election(5100, projects, cast);
  const field = openField(e, 'cost', ranksOf(e));
  assert.equal(field.rows.groupOf, null, 'nobody is like another');
  const seen = { sure: 0, unsure: 0, unaffordable: 0 };
  goThrough(field, seen);
  assert.ok(seen.sure > 30, JSON.stringify(seen));
});

type Seen = { sure: number; unsure: number; unaffordable: number };

function goThrough(field: Field, seen: Seen): void {
  const purses = openPurses(field);
  const endowment = equalEndowment(field.election);
  refill(purses, endowment);
  const left = Array.from(field.rows.weights, () => endowment);
  const open = new Set(field.costly);
  for (;;) {
    let next: { readonly project: number; readonly account: Account } | null = null;
    for (const project of open) {
      const account = look(purses, project, left, seen);
      if (account === null) open.delete(project);
      else next = { project, account };
    }
    if (next === null) return;
    const { project, account } = next;
    open.delete(project);
    const price = priceOf(purses, account);
    for (const { voter, share } of sharesOf(field, project)) {
      const purse = left[voter] as Rational;
      left[voter] = subtract(purse, smaller(purse, times(price, share)));
    }
    pay(purses, project, account);
  }
}

/** One project in doubles and in fractions. null: its supporters have too little. */
function look(
  purses: Purses,
  project: number,
  left: readonly Rational[],
  seen: Seen,
): Account | null {
  const { field } = purses;
  const cost = whole(field.election.costsMinor[project] as number);
  const range = priceRange(purses, project, 0);
  if (range === null) {
    seen.unaffordable += 1;
    assert.ok(
      compare(money(field, project, left, null), cost) < 0,
      'together they have too little',
    );
    return null;
  }
  assert.ok(compare(money(field, project, left, exactly(range.low)), cost) <= 0);
  if (range.high === Infinity) seen.unsure += 1;
  else {
    seen.sure += 1;
    assert.ok(compare(money(field, project, left, exactly(range.high)), cost) >= 0);
    assert.ok(range.high - range.low < range.high * 2 ** -24, 'the range is narrow');
    const again = priceRange(purses, project, range.low);
    assert.ok(again !== null && again.low >= range.low && again.high >= range.low);
  }
  const account = settle(purses, project, range);
  if (account === null) {
    assert.ok(compare(money(field, project, left, null), cost) < 0, 'exactly too little');
    return null;
  }
  const price = priceOf(purses, account);
  assert.deepEqual(money(field, project, left, price), cost, 'the price pays the cost');
  for (const { voter, share, slot } of sharesOf(field, project)) {
    const isPoor = compare(left[voter] as Rational, times(price, share)) < 0;
    assert.equal(purses.poor[slot], Number(isPoor), `who is poor at ${project}`);
  }
  return account;
}

/** Σ min(b_i, π·s_i), or Σ b_i where there is no price, weights counted. */
function money(
  field: Field,
  project: number,
  left: readonly Rational[],
  price: Rational | null,
): Rational {
  // Over one denominator: fractions of thousands of voters are added in no time.
  const parts = sharesOf(field, project).map(({ voter, share, weight }) => {
    const purse = left[voter] as Rational;
    const paid = price === null ? purse : smaller(purse, times(price, share));
    return times(paid, weight);
  });
  const byDenominator = new Map<bigint, bigint>();
  for (const { num, den } of parts) byDenominator.set(den, (byDenominator.get(den) ?? 0n) + num);
  let sum = whole(0);
  for (const [den, num] of byDenominator) {
    sum = rational(sum.num * den + num * sum.den, sum.den * den);
  }
  return sum;
}

function sharesOf({ rows }: Field, project: number) {
  const from = rows.supportersFrom[project] as number;
  const end = rows.supportersFrom[project + 1] as number;
  return Array.from(rows.supporters.subarray(from, end), (voter, k) => {
    const share = rows.points === null ? 1 : (rows.points.bySupporter[from + k] as number);
    return { slot: from + k, voter, share, weight: rows.weights[voter] as number };
  });
}

function priceOf(purses: Purses, account: Account): Rational {
  const { num, den, of } = exactPrice(purses, account);
  return rational(num, den * of.denominator);
}

function times(fraction: Rational, amount: number): Rational {
  return rational(fraction.num * BigInt(amount), fraction.den);
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

function ranksOf(e: Election): Int32Array {
  return tieRanks(e, lexicographicTies);
}
