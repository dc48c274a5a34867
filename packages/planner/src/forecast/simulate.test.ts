import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import fc from 'fast-check';
import { randomForecast } from '#testing/random-forecast';
import { aNewWell, aWell, wellKind, wells } from '#testing/wells';
import { forecast } from './forecast.ts';
import type { ForecastQuestion } from './question.ts';
import { type SimulatedYear, type Simulation, simulate } from './simulate.ts';

const DICE = { seed: 20261124, draws: 200 };
const HOUSEHOLDS = 1_000_000;

function drawn(question: ForecastQuestion, dice = DICE, places?: readonly string[]): Simulation {
  const verdict = simulate(question, dice, places);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function expectedServed(question: ForecastQuestion, places?: readonly string[]): number[] {
  const verdict = forecast(question, places);
  assert.ok(verdict.ok);
  return (verdict.value.cases[0]?.plan.years ?? []).map((year) => year.kinds[0]?.served ?? -1);
}

function meansOf(years: readonly SimulatedYear[]): number[] {
  return years.map((year) => year.kinds[0]?.served.mean ?? -1);
}

/** Twelve villages that differ in state, age and money, each with one well for a million households. */
function manyWells(neglected = wellKind.neglected): ForecastQuestion {
  const places = Array.from({ length: 12 }, (_, p) => ({
    id: `p${p}`,
    households: HOUSEHOLDS,
    incomeFen: Array.from({ length: 20 }, (_, t) => fen(((p * 37 + t * 11) % 13) * 10)),
  }));
  const standing = places.map(({ id }, p) =>
    aWell({
      id: `well-${id}`,
      place: id,
      householdsServed: HOUSEHOLDS,
      lifeYears: 8 + p,
      state: (['good', 'worn', 'broken'] as const)[p % 3] ?? 'good',
    }),
  );
  return { ...wells(), yearCount: 20, places, standing, kinds: [{ ...wellKind, neglected }] };
}

/**
 * How far the mean of the draws lies from the expectation, in standard errors, year by year. Wells fare
 * independently, so the variance of their sum is Σ households² · p(1 − p), with p from each well's own
 * forecast.
 */
function errorsInStandardErrors(
  question: ForecastQuestion,
  means: readonly number[],
  draws: number,
) {
  const each = question.places.map((place) => expectedServed(question, [place.id]));
  const whole = expectedServed(question);
  return means.map((mean, t) => {
    const variance = each.reduce((sum, served) => {
      const p = (served[t] ?? 0) / HOUSEHOLDS;
      return sum + HOUSEHOLDS ** 2 * p * (1 - p);
    }, 0);
    return Math.abs(mean - (whole[t] ?? 0)) / Math.sqrt(variance / draws);
  });
}

test('the mean of 4,000 draws lies within four standard errors of the expectation, every year', () => {
  const question = manyWells();
  const dice = { seed: 7, draws: 4000 };
  const means = meansOf(drawn(question, dice).cases[0]?.plan ?? []);
  // In the first year every state is known: no error at all.
  assert.equal(means[0], expectedServed(question)[0]);
  const errors = errorsInStandardErrors(question, means, dice.draws).slice(1);
  assert.equal(errors.length, 19);
  for (const error of errors) assert.ok(error < 4, `${error} standard errors`);
  // Not suspiciously close either.
  assert.ok(errors.some((error) => error > 0.5));
});

test('the same bound tells a chain that neglects a little more from the one that was drawn', () => {
  const dice = { seed: 7, draws: 4000 };
  const { good, worn, broken } = wellKind.neglected;
  const other = manyWells({ good, worn: [0, worn[1] - 40, worn[2] + 40], broken });
  const means = meansOf(drawn(other, dice).cases[0]?.plan ?? []);
  const errors = errorsInStandardErrors(manyWells(), means, dice.draws).slice(1);
  assert.ok(errors.some((error) => error > 4));
});

test('percentiles are those of the binomial distribution, where it applies', () => {
  // A hundred wells neglected for a year work on by 0.9: B(100, 0.9) has its percentiles at 86, 90 and
  // 94.
  const places = Array.from({ length: 100 }, (_, p) => ({
    id: `p${p}`,
    households: 1,
    incomeFen: [fen(0), fen(0)],
  }));
  const standing = places.map(({ id }) => aWell({ id: `w${id}`, place: id, householdsServed: 1 }));
  const question = { ...wells(), yearCount: 2, places, standing };
  const year = drawn(question, { seed: 3, draws: 5000 }).cases[0]?.plan[1];
  assert.deepEqual(year?.kinds[0]?.working, { p10: 86, p50: 90, p90: 94, mean: 90 });
});

test('where nothing is left to chance every draw is the expectation', () => {
  const sure = { good: [0, 1000, 0], worn: [0, 0, 1000], broken: [0, 0, 1000] } as const;
  const kinds = [{ ...wellKind, kept: sure, neglected: sure }];
  const works = [aNewWell({ id: 'new', standsFrom: 2028, replaces: 'old' })];
  const question = { ...wells(), kinds, works };
  const { plan, nothing, difference } = drawn(question).cases[0] ?? assert.fail();
  const only = (years: readonly SimulatedYear[]) =>
    years.map((year) => {
      const { p10, p50, p90, mean } = year.kinds[0]?.served ?? assert.fail();
      assert.ok(p10 === p50 && p50 === p90 && p90 === mean);
      return mean;
    });
  assert.deepEqual(only(plan), [1000, 1000, 1000, 1000, 0, 0]);
  assert.deepEqual(only(nothing), [1000, 1000, 0, 0, 0, 0]);
  assert.deepEqual(only(difference), [0, 0, 1000, 1000, 0, 0]);
});

test('what the plan does not touch meets the same luck with it and without, and cancels out', () => {
  const lamp = { ...wellKind, id: 'lamp' };
  // The lamp comes before the well in the order in which numbers are drawn.
  const incomeFen = [60, 60, 60, 60, 60, 60].map(fen);
  const places = [{ id: 'anji', households: 1000, incomeFen }, ...wells().places];
  const works = [aNewWell({ id: 'a-lamp', place: 'anji', kind: 'lamp', standsFrom: 2027 })];
  const question = { ...wells(), kinds: [lamp, wellKind], places, works };
  const { plan, difference } = drawn(question).cases[0] ?? assert.fail();
  const never = { p10: 0, p50: 0, p90: 0, mean: 0 };
  assert.deepEqual(
    difference.map((year) => year.kinds[1]?.served),
    [never, never, never, never, never, never],
  );
  assert.deepEqual(
    difference.map((year) => year.kinds[0]),
    plan.map((year) => year.kinds[0]),
  );
});

test('one seed gives one answer, another seed another', () => {
  const question = manyWells();
  assert.deepEqual(drawn(question), drawn(question));
  assert.notDeepEqual(drawn(question, { ...DICE, seed: 1 }).cases, drawn(question).cases);
});

test('seeds have 32 bits, draws are counted, and faults of the question come along', () => {
  const codes = (dice: typeof DICE, question = wells()) => {
    const verdict = simulate(question, dice, ['?']);
    return verdict.ok ? [] : verdict.findings.map((fault) => fault.code);
  };
  assert.deepEqual(codes({ seed: -1, draws: 0 }, { ...wells(), cases: [] }), [
    'no-cases',
    'unknown-place',
    'seed-not-whole',
    'draws-out-of-range',
  ]);
  assert.deepEqual(codes({ seed: 2 ** 32 - 1, draws: 10_000 }), ['unknown-place']);
  assert.deepEqual(codes({ seed: 2 ** 32, draws: 10_001 }).slice(1), [
    'seed-not-whole',
    'draws-out-of-range',
  ]);
});

test('no more numbers are drawn than the source has before it repeats itself', () => {
  const incomeFen = new Array(50).fill(fen(0));
  const places = wells().places.map((place) => ({ ...place, incomeFen }));
  // 2^32 / (50 years · 10,000 draws) is a little more than 8,589 facilities.
  const codesWith = (count: number) => {
    const standing = Array.from({ length: count }, (_, f) =>
      aWell({ id: `w${f}`, householdsServed: 0 }),
    );
    const question = { ...wells(), yearCount: 50, places, standing };
    const verdict = simulate(question, { seed: 1, draws: 10_000 }, ['?']);
    return verdict.ok ? [] : verdict.findings.map((fault) => fault.code);
  };
  assert.deepEqual(codesWith(8589), ['unknown-place']);
  assert.deepEqual(codesWith(8590), ['unknown-place', 'draws-out-of-range']);
});

test('law: with the same luck a harder case is never better in any percentile', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
      const [base, hard] = drawn(randomForecast(seed), { seed, draws: 20 }).cases;
      base?.plan.forEach((year, t) => {
        year.kinds.forEach((kind, k) => {
          const other = hard?.plan[t]?.kinds[k] ?? assert.fail();
          for (const rank of ['p10', 'p50', 'p90', 'mean'] as const) {
            assert.ok(other.served[rank] <= kind.served[rank]);
            assert.ok(other.working[rank] <= kind.working[rank]);
          }
        });
      });
    }),
    { seed: 20261124, numRuns: 100 },
  );
});
