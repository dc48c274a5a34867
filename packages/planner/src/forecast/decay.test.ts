import assert from 'node:assert/strict';
import { test } from 'node:test';
import { between, seededRandom } from '@qianwan/base/random';
import fc from 'fast-check';
import { randomKind } from '#testing/random-forecast';
import { wellKind } from '#testing/wells';
import { compileLaw, yearOn } from './decay.ts';
import { MILLION } from './prices.ts';
import type { DecayLaw, FacilityKind } from './question.ts';

const LAWS = { seed: 20261124, numRuns: 500 };

test('a year on, a good well stays good by nine in ten if kept and by six in ten if not', () => {
  const { kept, neglected } = compileLaw(wellKind);
  const good = (funded: number) => yearOn(kept.good, neglected.good, MILLION, MILLION, funded);
  assert.deepEqual([good(MILLION), good(0), good(MILLION / 2)], [900_000, 600_000, 750_000]);
});

test('half a millionth is rounded up', () => {
  // 501 millionths are broken and come back by 500 per mille: 250.5.
  const { kept, neglected } = compileLaw(wellKind);
  const working = 999_499;
  const on = yearOn(kept.working, neglected.working, working, working, MILLION);
  assert.equal(on, 999_499 + 251);
});

test('law: t years in millionths are within t/2 millionths of the exact fractions', () => {
  check((kind, seed) => {
    const random = seededRandom(seed);
    const { kept, neglected } = compileLaw(kind);
    let good = MILLION;
    let working = MILLION;
    let exact: Exact = { shares: [1n, 0n, 0n], whole: 1n };
    for (let t = 1; t <= 50; t += 1) {
      const funded = between(random, 0, MILLION);
      const goodOn = yearOn(kept.good, neglected.good, good, working, funded);
      working = yearOn(kept.working, neglected.working, good, working, funded);
      good = goodOn;
      exact = exactYearOn(kind, exact, BigInt(funded));
      const [g, w] = exact.shares;
      // |x/10⁶ − share/whole| ≤ t/2 millionths, both sides times 2·10⁶·whole.
      const error = (x: number, share: bigint) => {
        const difference = 2n * (BigInt(x) * exact.whole - share * BigInt(MILLION));
        return difference < 0n ? -difference : difference;
      };
      assert.ok(error(good, g) <= BigInt(t) * exact.whole);
      assert.ok(error(working, g + w) <= BigInt(t) * exact.whole);
      assert.ok(good <= working && working <= MILLION && good >= 0);
    }
  });
});

test('law: more good, more working or more paid never gives less', () => {
  check((kind, seed) => {
    const random = seededRandom(seed);
    const { kept, neglected } = compileLaw(kind);
    const up = (low: number, high: number) => Math.min(high, low + between(random, 0, 3));
    const working = between(random, 0, MILLION);
    const good = between(random, 0, working);
    const funded = between(random, 0, MILLION);
    const moreWorking = up(working, MILLION);
    const moreGood = up(good, moreWorking);
    const moreFunded = up(funded, MILLION);
    for (const chance of ['good', 'working'] as const) {
      const less = yearOn(kept[chance], neglected[chance], good, working, funded);
      const more = yearOn(kept[chance], neglected[chance], moreGood, moreWorking, moreFunded);
      assert.ok(less <= more);
    }
  });
});

type Exact = { readonly shares: readonly [bigint, bigint, bigint]; readonly whole: bigint };

/**
 * The textbook step: shares times a matrix that mixes both laws by what is paid, in exact fractions.
 */
function exactYearOn(kind: FacilityKind, { shares, whole }: Exact, funded: bigint): Exact {
  const rate = (law: DecayLaw, from: 'good' | 'worn' | 'broken', to: number) =>
    BigInt(law[from][to] as number);
  const into = (to: number) =>
    (['good', 'worn', 'broken'] as const).reduce((sum, from, f) => {
      const mixed =
        funded * rate(kind.kept, from, to) + (1_000_000n - funded) * rate(kind.neglected, from, to);
      return sum + (shares[f] as bigint) * mixed;
    }, 0n);
  return { shares: [into(0), into(1), into(2)], whole: whole * 1_000_000_000n };
}

function check(law: (kind: FacilityKind, seed: number) => void): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) =>
      law(randomKind(seededRandom(seed), 'drawn'), seed),
    ),
    LAWS,
  );
}
