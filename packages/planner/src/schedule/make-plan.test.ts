import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Fen, fen } from '@qianwan/base/money';
import { aGrade, aPlace, aShare, aWork, village } from '#testing/village';
import type { FaultCode } from './faults/fault.ts';
import type { NoPlanCode } from './make-plan.ts';
import { makePlan } from './make-plan.ts';
import type { Choice, Plan } from './plan.ts';
import type { Envelope, Place, Problem } from './problem.ts';

test('the village builds road and pond together, and its lamps when they were promised', () => {
  const plan = planFor(village());
  assert.deepEqual(yearsOf(plan), { road: 2026, pond: 2026, lamps: 2027 });
  assert.equal(plan.value, 1000 * (50 + 12 + 5) + 900 * 30);
  assert.equal(plan.bound, plan.value);
});

test('a problem without works has the empty plan', () => {
  const plan = planFor({ ...village(), works: [], commitments: [], synergies: [], floors: [] });
  assert.deepEqual([plan.value, plan.bound, plan.choices, plan.grounds], [0, 0, [], []]);
});

test('an earmarked envelope pays first, the general one fills up', () => {
  assert.deepEqual(planFor(village()).moves, [{ transfer: 'fill-road-2026', fen: 40 }]);
});

const quickly = { seconds: 0.005 };
const free = { shares: [], ownFen: fen(0), upkeepFen: fen(0) };
const unburdened = { ownFen: fen(0), upkeepFen: fen(0) };
const other: Place = { ...aPlace, id: 'other' };

/** Two years, the second worth 900 per mille; one village; nothing else that is not said. */
function problemOf(said: Partial<Problem>): Problem {
  return {
    ...village(),
    envelopes: [],
    transfers: [],
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
    ...said,
  };
}

function money(payer: string, year: number, amount: number): Envelope {
  return { id: `${payer}-${year}`, payer, purpose: null, year, fen: fen(amount) };
}

function threeYears(): Problem['years'] {
  return [1000, 900, 800].map((worth, t) => ({ year: 2026 + t, worth }));
}

function own(...amounts: readonly number[]): readonly Fen[] {
  return amounts.map(fen);
}

/** Each story: a limit that is just enough, or one unit too little, and the years that follow. */
type Story = readonly [fact: string, problem: Problem, years: Record<string, number>];

const general = (amount: number) => ({
  ...village(),
  floors: [],
  commitments: [],
  envelopes: village().envelopes.map((row) =>
    row.id === 'any-2026' ? { ...row, fen: fen(amount) } : row,
  ),
});

const inTwoYears = (first: number, second: number) =>
  problemOf({
    works: [aWork({ id: 'dam', buildYears: 2, shares: [aShare('county', 30, 40)] })],
    envelopes: [money('county', 2026, first), money('county', 2027, second)],
  });

const carriedOver = (needed: number) =>
  problemOf({
    works: [aWork({ id: 'pond', notBefore: 2027, shares: [aShare('county', needed)] })],
    envelopes: [money('county', 2026, 100), money('county', 2027, 0)],
    transfers: [{ id: 'wait', from: 'county-2026', to: 'county-2027', mostFen: fen(50) }],
  });

const following = (award: number) =>
  problemOf({
    works: [
      aWork({ id: 'road', merit: 1, shares: [aShare('county', 60)] }),
      aWork({ id: 'lamps', merit: 50, shares: [aShare('province', award)] }),
    ],
    envelopes: [money('county', 2026, 100), money('province', 2026, 100)],
    matches: [{ id: 'half', payer: 'province', of: ['county'], group: null, perMille: 500 }],
  });

/** Three fen of upkeep are four and a half under stress. */
const stressed = (most: number) =>
  problemOf({
    works: [aWork({ id: 'pond', ...free, upkeepFen: fen(3) })],
    places: [
      {
        ...aPlace,
        means: [
          { id: 'usual', upkeepPerMille: 1000, fen: own(3, 3) },
          { id: 'stress', upkeepPerMille: 1500, fen: own(most, most) },
        ],
      },
    ],
  });

const ownMoney = (...amounts: readonly number[]) =>
  problemOf({
    works: [
      aWork({ id: 'a', merit: 20, ...free, ownFen: fen(20) }),
      aWork({ id: 'b', merit: 10, ...free, ownFen: fen(20) }),
    ],
    places: [{ ...aPlace, ownFen: own(...amounts) }],
  });

/** A bridge in two years, out of the county's money and of both places' own. */
const bridge = (said: { readonly theirs?: number; readonly second?: number }) =>
  problemOf({
    places: [aPlace, { ...other, ownFen: own(0, said.theirs ?? 10) }],
    works: [
      aWork({
        id: 'bridge',
        buildYears: 2,
        ...unburdened,
        shares: [aShare('county', 30, 30)],
        partners: [{ place: 'other', ...unburdened, ownFen: fen(10), serviceFen: fen(0) }],
      }),
    ],
    envelopes: [money('county', 2026, 30), money('county', 2027, said.second ?? 30)],
  });

const besideTheMill = (worksPerYear: number) =>
  problemOf({
    places: [aPlace, { ...other, worksPerYear }],
    works: [
      aWork({
        id: 'bridge',
        ...free,
        partners: [{ place: 'other', ...unburdened, serviceFen: fen(0) }],
      }),
      aWork({ id: 'mill', place: 'other', merit: 30, ...free }),
    ],
  });

const promised = (slack: 0 | 1, moneyIn: number) =>
  problemOf({
    works: [aWork({ id: 'road', merit: 0 })],
    envelopes: [money('county', moneyIn, 100)],
    commitments: [{ work: 'road', year: 2026, slack, grade: null }],
  });

const twoRoads = (paces: readonly (readonly [year: number, works: number])[]) =>
  problemOf({
    years: threeYears(),
    places: [{ ...aPlace, ownFen: own(0, 0, 0), means: [] }],
    works: ['a', 'b'].map((id) =>
      aWork({ id, merit: id === 'a' ? 20 : 10, buildYears: 2, crew: 'paver', ...free }),
    ),
    paces: paces.map(([year, works]) => ({
      id: `pavers-${year}`,
      crew: 'paver',
      group: null,
      year,
      works,
    })),
  });

/** Waiting a year for b costs a 1,000; a point together in the second year is worth 900. */
const together = (merit: number, when: 'same-year' | 'both-stand') =>
  problemOf({
    works: [aWork({ id: 'a', ...free }), aWork({ id: 'b', ...free, notBefore: 2027 })],
    synergies: [{ id: 's', works: ['a', 'b'], merit, when }],
  });

const richAndPoor = (least: number) =>
  problemOf({
    places: [aPlace, { ...other, groups: [] }],
    works: [aWork({ id: 'here', merit: 10 }), aWork({ id: 'there', place: 'other', merit: 20 })],
    envelopes: [money('county', 2026, 100)],
    floors: least === 0 ? [] : [{ id: 'floor', group: 'poor', payer: null, fen: fen(least) }],
  });

const stories: readonly Story[] = [
  ['money that is exactly enough is enough', general(140), { road: 2026, pond: 2026, lamps: 2027 }],
  ['one fen less is not, and the pond goes', general(139), { road: 2026, lamps: 2027 }],
  ['a work of two years is paid in both', inTwoYears(30, 40), { dam: 2027 }],
  ['one fen short in its first year it is not built', inTwoYears(29, 100), {}],
  ['nor one fen short in its second', inTwoYears(100, 39), {}],
  ['money waits a year for its work', carriedOver(50), { pond: 2027 }],
  ['but no more of it than may', carriedOver(51), {}],
  ['the province follows the county by half', following(30), { road: 2026, lamps: 2026 }],
  ['and not by a fen more', following(31), { road: 2026 }],
  ['means must suffice under stress', stressed(5), { pond: 2026 }],
  ['and half a fen short they do not', stressed(4), {}],
  ['own money comes year by year', ownMoney(20, 40), { a: 2026, b: 2027 }],
  ['and is waited for', ownMoney(19, 40), { a: 2027, b: 2027 }],
  ['what may be paid by a year includes the years before', ownMoney(40, 40), { a: 2026, b: 2026 }],
  ['of money that sinks later only the rest counts', ownMoney(40, 39), { a: 2026 }],
  ['two places pay for a bridge when it is finished', bridge({}), { bridge: 2027 }],
  ['not if one of them has a fen too few', bridge({ theirs: 9 }), {}],
  ['not if its second year is short', bridge({ second: 29 }), {}],
  ['a joint work counts at both places', besideTheMill(1), { mill: 2026, bridge: 2027 }],
  ['where both have room it comes at once', besideTheMill(2), { mill: 2026, bridge: 2026 }],
  ['a promise that may move moves to where there is money', promised(1, 2027), { road: 2027 }],
  ['a locked one stays', promised(0, 2026), { road: 2026 }],
  ['a pace counts works in every year of building', twoRoads([[2027, 1]]), { a: 2027 }],
  [
    'when it begins after the first they follow each other',
    twoRoads([[2026, 1]]),
    { a: 2027, b: 2028 },
  ],
  ['two pavers, two roads', twoRoads([[2026, 2]]), { a: 2027, b: 2027 }],
  ['two works wait for each other if it pays', together(2, 'same-year'), { a: 2027, b: 2027 }],
  ['and do not if it does not', together(1, 'same-year'), { a: 2026, b: 2027 }],
  ['where both only have to stand nobody waits', together(9, 'both-stand'), { a: 2026, b: 2027 }],
  ['without a floor the better work gets the money', richAndPoor(0), { there: 2026 }],
  ['a floor draws it to a group that would lose it', richAndPoor(100), { here: 2026 }],
];
for (const [fact, problem, years] of stories) {
  test(fact, () => {
    const plan = planFor(problem);
    assert.deepEqual(yearsOf(plan), years);
  });
}

test('standing together is worth its points from the first year in which both stand', () => {
  assert.equal(planFor(together(9, 'both-stand')).value, 10_000 + 9000 + 9 * 900);
  assert.equal(planFor(together(2, 'same-year')).value, 9000 + 9000 + 2 * 900);
});

test('the cheaper grade is taken when money is short of the better one by a fen', () => {
  const hall = aWork({
    id: 'hall',
    grades: [
      aGrade({ id: 'plain', merit: 40, shares: [aShare('county', 60)] }),
      aGrade({ id: 'fine', merit: 60, shares: [aShare('county', 100)] }),
    ],
  });
  const gradeFor = (amount: number, grade: string | null = null) =>
    planFor(
      problemOf({
        works: [hall],
        envelopes: [money('county', 2026, amount)],
        commitments: grade === null ? [] : [{ work: 'hall', year: 2026, slack: 0, grade }],
      }),
    ).choices.map((choice) => choice.grade);
  assert.deepEqual(gradeFor(100), ['fine']);
  assert.deepEqual(gradeFor(99), ['plain']);
  assert.deepEqual(gradeFor(59), []);
  assert.deepEqual(gradeFor(100, 'plain'), ['plain']);
});

test('money that moves is told, as much as is needed', () => {
  assert.deepEqual(planFor(carriedOver(50)).moves, [{ transfer: 'wait', fen: 50 }]);
  assert.deepEqual(planFor(carriedOver(20)).moves, [{ transfer: 'wait', fen: 20 }]);
});

type NoPlan = readonly [
  fact: string,
  code: FaultCode | NoPlanCode,
  spoil: (problem: Problem) => Problem,
];

const withoutPlan: readonly NoPlan[] = [
  [
    'a promise the place cannot pay its part of',
    'place-cannot-keep-its-promises',
    (problem) => ({ ...problem, places: [{ ...aPlace, ownFen: own(39, 39) }] }),
  ],
  [
    'two promises that want the same money',
    'promise-without-room',
    (problem) => ({
      ...problem,
      works: [aWork({ id: 'a' }), aWork({ id: 'b', place: 'other' })],
      places: [...problem.places, other],
      synergies: [],
      commitments: ['a', 'b'].map((work) => ({ work, year: 2027, slack: 0, grade: null })),
    }),
  ],
  [
    'a floor above all that can be paid',
    'floor-not-reached',
    (problem) => ({ ...problem, floors: problem.floors.map((f) => ({ ...f, fen: fen(251) })) }),
  ],
  [
    'a fault of the problem',
    'unknown-place',
    (problem) => ({ ...problem, works: [...problem.works, aWork({ id: 'x', place: 'nowhere' })] }),
  ],
];
for (const [fact, code, spoil] of withoutPlan) {
  test(`no plan for ${fact}`, () => {
    const verdict = makePlan(spoil(village()), quickly);
    assert.ok(!verdict.ok);
    assert.ok(
      verdict.findings.some((finding) => finding.code === code),
      JSON.stringify(verdict),
    );
  });
}

function planFor(problem: Problem): Plan {
  const verdict = makePlan(problem, quickly);
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function yearsOf({ choices }: { readonly choices: readonly Choice[] }): Record<string, number> {
  return Object.fromEntries(choices.map((choice) => [choice.work, choice.year]));
}
