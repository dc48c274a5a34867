import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import { seededRandom, shuffle } from '@qianwan/base/random';
import fc from 'fast-check';
import { randomForecast } from '#testing/random-forecast';
import { aNewWell, asForeseen, aWell, wellKind, wells } from '#testing/wells';
import { forecast, forecastByPlace } from './forecast.ts';
import type { CaseForecast, Forecast, Outlook } from './outlook.ts';
import { type ForecastQuestion, usualCases } from './question.ts';

const LAWS = { seed: 20261124, numRuns: 300 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });

function answer(question: ForecastQuestion, placeIds?: readonly string[]): Forecast {
  const verdict = forecast(question, placeIds);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function first(question: ForecastQuestion, placeIds?: readonly string[]): CaseForecast {
  return answer(question, placeIds).cases[0] as CaseForecast;
}

/** served, good, worn, broken, owed, paid, short, renewals due */
function table(outlook: Outlook): number[][] {
  return outlook.years.map(({ kinds: [kind], upkeep, renewals }) => {
    assert.ok(kind !== undefined);
    const { owedFen, paidFen, shortfallFen } = upkeep;
    const states = [kind.served, kind.good, kind.worn, kind.broken];
    return [...states, owedFen, paidFen, shortfallFen, renewals.due];
  });
}

// Shares good / working, worked out by hand:
// 2026  1       / 1        paid in full
// 2027  0.9     / 1        paid by half: good stays good by (0.9 + 0.6)/2, works on by (1 + 0.9)/2 …
// 2028  0.675   / 0.93     not paid
// 2029  0.405   / 0.7605   paid in full
// 2030  0.3645  / 0.8447   past its service life: nothing owed, decays as if neglected
// 2031  0.2187  / 0.61617
test('six years of one well are those worked out on paper', () => {
  const { plan } = first(wells());
  assert.deepEqual(table(plan), [
    [1000, 1, 0, 0, 100, 100, 0, 0],
    [1000, 1, 0, 0, 100, 50, 50, 0],
    [930, 1, 0, 0, 100, 0, 100, 0],
    [761, 0, 1, 0, 100, 100, 0, 0],
    [845, 0, 1, 0, 0, 0, 0, 1],
    [616, 0, 1, 0, 0, 0, 0, 0],
  ]);
  assert.deepEqual(plan.places, [{ place: 'yucun', firstShortYear: 2027, shortfallFen: 150 }]);
  assert.equal(plan.years[4]?.renewals.fen, 5000);
});

test('a thousand such wells fall into states as their shares say', () => {
  const places = Array.from({ length: 1000 }, (_, p) => ({ ...wells().places[0], id: `p${p}` }));
  const standing = places.map(({ id }) => aWell({ id: `well-${id}`, place: id }));
  const question = { ...wells(), places, standing } as ForecastQuestion;
  const states = table(first(question).plan).map(([, ...row]) => row.slice(0, 3));
  assert.deepEqual(states, [
    [1000, 0, 0],
    [900, 100, 0],
    [675, 255, 70],
    [405, 356, 239],
    [365, 480, 155],
    [219, 397, 384],
  ]);
});

test('a work serves from its year on, and what it replaces only until then', () => {
  const works = [aNewWell({ id: 'new', standsFrom: 2028, replaces: 'old' })];
  const { plan, difference } = first({ ...wells(), works });
  const served = plan.years.map((year) => year.kinds[0]?.served);
  // The new one is not paid for in 2028 (0.6 good, 0.9 works), in full in 2029 (0.54; 0.6 + 0.3·0.9
  // + 0.1·0.5 = 0.92) and not at all in 2030 (0.54·0.9 + 0.38·0.6 = 0.714).
  assert.deepEqual(served, [1000, 1000, 1000, 900, 920, 714]);
  assert.deepEqual(
    difference.map((year) => [year.kinds[0]?.served, year.owedFen, year.renewalsDue]),
    [
      [0, 0, 0],
      [0, 0, 0],
      [70, 0, 0],
      [139, 0, 0],
      [75, 100, -1],
      [98, 100, 0],
    ],
  );
});

test('what comes first in rank is paid first, equal ranks share alike, and a payer pays its own', () => {
  const lamp = { ...wellKind, id: 'lamp', rank: 2 };
  const question: ForecastQuestion = {
    ...wells(),
    yearCount: 2,
    kinds: [wellKind, lamp],
    places: [{ id: 'yucun', households: 1000, incomeFen: [fen(120), fen(120)] }],
    payers: [{ id: 'county', incomeFen: [fen(30), fen(30)] }],
    standing: [
      aWell({ id: 'well' }),
      aWell({ id: 'lamp-1', kind: 'lamp', householdsServed: 500, upkeepFen: fen(10) }),
      aWell({ id: 'lamp-2', kind: 'lamp', householdsServed: 400, upkeepFen: fen(30) }),
      aWell({
        id: 'lamp-3',
        kind: 'lamp',
        householdsServed: 100,
        upkeepFen: fen(40),
        payer: 'county',
      }),
    ],
  };
  const { plan } = first(question);
  // Two lamps get 20 of 40 and work on by 0.95, the third 30 of 40 and works on by 0.975.
  assert.deepEqual(
    plan.years[1]?.kinds.map((kind) => kind.served),
    [Math.floor(0.95 * 900 + 0.975 * 100 + 0.5), 1000],
  );
  assert.deepEqual(plan.years[0]?.upkeep, { owedFen: 140, paidFen: 120, shortfallFen: 20 });
  assert.deepEqual(plan.payers[0]?.years[0], {
    year: 2026,
    owedFen: 40,
    paidFen: 30,
    shortfallFen: 10,
  });
  assert.equal(plan.payers[0]?.firstShortYear, 2026);
});

test('upkeep and renewal follow prices and the case, each rounded half up to the fen', () => {
  const question: ForecastQuestion = {
    ...wells(),
    yearCount: 3,
    costGrowthPerMille: 25,
    places: [{ id: 'yucun', households: 1000, incomeFen: [fen(101), fen(101), fen(101)] }],
    standing: [aWell({ id: 'well', upkeepFen: fen(102), lifeYears: 3 })],
    cases: usualCases,
  };
  const owedAndPaid = answer(question).cases.map(({ plan }) =>
    plan.years.map(({ upkeep }) => [upkeep.owedFen, upkeep.paidFen]),
  );
  // 102 · 1.025 = 104.55; · 1.2 = 122.4 and 125.46. A fifth less than 101 is 80.8: 80 can be spent.
  const nothingOwed = [0, 0];
  assert.deepEqual(owedAndPaid, [
    [[102, 101], [105, 101], nothingOwed],
    [[102, 80], [105, 80], nothingOwed],
    [[122, 101], [125, 101], nothingOwed],
    [[122, 80], [125, 80], nothingOwed],
  ]);
  // 5000 · 1.050625 and 5000 · 1.26075.
  const renewal = answer(question).cases.map(({ plan }) => plan.years[2]?.renewals.fen);
  assert.deepEqual(renewal, [5253, 5253, 6304, 6304]);
});

test('what is already past its life is due in the first year, and without households there is no share', () => {
  const standing = [aWell({ id: 'ancient', builtYear: 1990, householdsServed: 0 })];
  const places = [{ id: 'yucun', households: 0, incomeFen: [100, 50, 0, 100, 0, 0].map(fen) }];
  const { plan } = first({ ...wells(), places, standing });
  assert.deepEqual(
    plan.years.map((year) => year.renewals.due),
    [1, 0, 0, 0, 0, 0],
  );
  assert.equal(plan.years[0]?.kinds[0]?.servedPerMille, null);
});

test('a facility that costs nothing to keep up is kept, however short its place is', () => {
  const free = aWell({ id: 'free', upkeepFen: fen(0), householdsServed: 500 });
  const dear = aWell({ id: 'dear', upkeepFen: fen(900), householdsServed: 500 });
  const places = [{ id: 'yucun', households: 1000, incomeFen: [0, 0, 0, 0, 0, 0].map(fen) }];
  const { plan } = first({ ...wells(), places, standing: [free, dear] });
  assert.equal(plan.years[1]?.kinds[0]?.served, 500 + 450);
});

test('a question with faults is refused with every one of them, and so is an unknown place', () => {
  const verdict = forecast({ ...wells(), cases: [], payers: [{ id: 'x', incomeFen: [] }] }, ['?']);
  assert.ok(!verdict.ok);
  assert.deepEqual(
    verdict.findings.map((fault) => fault.code),
    ['years-of-income-differ', 'no-cases', 'unknown-place'],
  );
});

test('law: no more households are served than there are, states and money add up', () => {
  check((question) => {
    for (const { plan, nothing } of answer(question).cases) {
      for (const year of [...plan.years, ...nothing.years]) {
        const households = question.places.reduce((sum, place) => sum + place.households, 0);
        for (const kind of year.kinds) {
          assert.ok(kind.served >= 0 && kind.served <= households);
          assert.ok((kind.servedPerMille ?? 0) <= 1000);
          assert.equal(kind.good + kind.worn + kind.broken, kind.facilities);
          assert.ok(Math.min(kind.good, kind.worn, kind.broken) >= 0);
        }
        const { owedFen, paidFen, shortfallFen } = year.upkeep;
        assert.equal(paidFen + shortfallFen, owedFen);
        assert.ok(paidFen >= 0 && shortfallFen >= 0);
      }
    }
  });
});

test('law: more money for upkeep never lowers what works, and never adds to the shortfall', () => {
  check((question, seed) => {
    const random = seededRandom(seed);
    const richer = (incomeFen: readonly number[]) =>
      incomeFen.map((income) => fen(income + (random() < 0.5 ? Math.floor(random() * 300) : 0)));
    const more: ForecastQuestion = {
      ...question,
      places: question.places.map((place) => ({ ...place, incomeFen: richer(place.incomeFen) })),
      payers: question.payers.map((payer) => ({ ...payer, incomeFen: richer(payer.incomeFen) })),
    };
    neverBetter(first(question).plan, first(more).plan);
  });
});

test('law: a case with less income and more cost is never better', () => {
  check((question) => {
    const [base, hard] = answer(question).cases;
    assert.ok(base !== undefined && hard !== undefined);
    neverBetter(hard.plan, base.plan);
    neverBetter(hard.nothing, base.nothing);
  });
});

test('law: doing nothing is a plan without works', () => {
  check((question) => {
    const without = answer({ ...question, works: [] });
    answer(question).cases.forEach((one, c) => {
      assert.deepEqual(one.nothing, without.cases[c]?.plan);
    });
    for (const { plan, nothing } of without.cases) assert.deepEqual(plan, nothing);
  });
});

test('law: the difference is the plan less doing nothing, figure by figure', () => {
  check((question) => {
    for (const { plan, nothing, difference } of answer(question).cases) {
      difference.forEach((row, t) => {
        const [planned, without] = [plan.years[t], nothing.years[t]];
        assert.ok(planned !== undefined && without !== undefined);
        const { owedFen, paidFen, shortfallFen, renewalsDue } = row;
        assert.equal(owedFen, planned.upkeep.owedFen - without.upkeep.owedFen);
        assert.equal(paidFen, planned.upkeep.paidFen - without.upkeep.paidFen);
        assert.equal(shortfallFen, owedFen - paidFen);
        assert.equal(renewalsDue, planned.renewals.due - without.renewals.due);
        row.kinds.forEach(({ served, working }, k) => {
          const [a, b] = [planned.kinds[k], without.kinds[k]];
          assert.ok(a !== undefined && b !== undefined);
          assert.equal(served, a.served - b.served);
          assert.equal(working, a.facilities - a.broken - (b.facilities - b.broken));
        });
      });
    }
  });
});

test('law: the order of the lists does not matter', () => {
  check((question, seed) => {
    const random = seededRandom(seed);
    const shuffled = <Item>(items: readonly Item[]) => shuffle([...items], random);
    const { kinds, places, payers, standing, works } = question;
    const other: ForecastQuestion = {
      ...question,
      kinds: shuffled(kinds),
      places: shuffled(places),
      payers: shuffled(payers),
      standing: shuffled(standing),
      works: shuffled(works),
    };
    assert.deepEqual(answer(other), answer(question));
  });
});

test('law: the places one by one make the sum, to the fen and to half a household each', () => {
  check((question) => {
    const whole = first(question).plan;
    const parts = question.places.map((place) => first(question, [place.id]).plan);
    whole.years.forEach((year, t) => {
      const sum = (of: (outlook: Outlook) => number | undefined) =>
        parts.reduce((total, part) => total + (of(part) ?? Number.NaN), 0);
      assert.equal(
        sum((part) => part.years[t]?.upkeep.shortfallFen),
        year.upkeep.shortfallFen,
      );
      assert.equal(
        sum((part) => part.years[t]?.renewals.fen),
        year.renewals.fen,
      );
      year.kinds.forEach((kind, k) => {
        const served = sum((part) => part.years[t]?.kinds[k]?.served);
        assert.ok(Math.abs(served - kind.served) <= (parts.length + 1) / 2);
      });
    });
    assert.deepEqual(
      parts.flatMap((part) => part.places),
      whole.places,
    );
  });
});

test('law: place by place is what each place says by itself, in every case', () => {
  check((question) => {
    const verdict = forecastByPlace(question);
    assert.ok(verdict.ok);
    const rows = [...verdict.value];
    assert.equal(rows.length, question.cases.length * question.places.length);
    for (const { place, ...row } of rows) {
      const alone = answer(question, [place]).cases.find((one) => one.case === row.case);
      assert.deepEqual(row, alone);
    }
  });
});

test('a payer is named where it pays for something, with all that it owes', () => {
  const places = ['a', 'b'].map((id) => ({ ...wells().places[0], id }));
  const payers = ['county', 'town'].map((id) => ({ id, incomeFen: [9, 9, 9, 9, 9, 9].map(fen) }));
  const standing = [
    aWell({ id: 'a-1', place: 'a', payer: 'county' }),
    aWell({ id: 'b-1', place: 'b', payer: 'county', householdsServed: 0 }),
    aWell({ id: 'b-2', place: 'b', payer: 'town' }),
  ];
  const question = { ...wells(), places, payers, standing } as ForecastQuestion;
  const owed = (placeId: string) =>
    first(question, [placeId]).plan.payers.map(({ payer, years }) => [payer, years[0]?.owedFen]);
  assert.deepEqual(owed('a'), [['county', 200]]);
  assert.deepEqual(owed('b'), [
    ['county', 200],
    ['town', 100],
  ]);
});

test('an answer can be written down and read again', () => {
  const whole = answer({ ...randomForecast(7), cases: [asForeseen] });
  assert.deepEqual(JSON.parse(JSON.stringify(whole)), whole);
});

function check(law: (question: ForecastQuestion, seed: number) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => law(randomForecast(seed), seed)),
    LAWS,
  );
}

function neverBetter(worse: Outlook, better: Outlook): void {
  worse.years.forEach((year, t) => {
    const other = better.years[t];
    year.kinds.forEach((kind, k) => {
      const than = other?.kinds[k];
      assert.ok(than !== undefined);
      assert.ok(kind.served <= than.served && kind.good <= than.good && kind.broken >= than.broken);
    });
    assert.ok(year.upkeep.shortfallFen >= (other?.upkeep.shortfallFen ?? Number.NaN));
  });
}
