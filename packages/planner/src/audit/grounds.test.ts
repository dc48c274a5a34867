import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fen } from '@qianwan/base/money';
import type { Choice, Ground, GroundCode, Move } from '#schedule/plan';
import type { Problem, Work } from '#schedule/problem';
import { soundPlan } from '#testing/sound-plan';
import { aGrade, aPlace, aShare, aWork, village } from '#testing/village';
import { audit } from './audit.ts';

/** Two years of 100 fen and a road that takes those of the first; x is what is asked about. */
function problemWith(work: Partial<Work> & Parameters<typeof aWork>[0], more = {}): Problem {
  return {
    ...village(),
    places: [aPlace, { ...aPlace, id: 'other' }],
    works: roadAnd(work),
    envelopes: [
      { id: 'first', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
      { id: 'second', payer: 'county', purpose: null, year: 2027, fen: fen(100) },
    ],
    transfers: [],
    paces: [],
    floors: [],
    commitments: [],
    synergies: [],
    ...more,
  };
}

function roadAnd(work: Parameters<typeof aWork>[0]): Work[] {
  return [aWork({ id: 'road', merit: 50, crew: 'paver' }), aWork(work)];
}

const road: Choice = { work: 'road', grade: 'usual', year: 2026 };
const late: Choice = { work: 'x', grade: 'usual', year: 2027 };
const free = { id: 'x', shares: [], ownFen: fen(0), upkeepFen: fen(0) };
const pavers = { id: 'pavers', crew: 'paver', group: null, year: 2026, works: 1 };
const asPartner = { place: 'yucun', ownFen: fen(0), upkeepFen: fen(0), serviceFen: fen(0) };
const carry = { id: 'carry', from: 'first', to: 'second', mostFen: fen(50) };
const scarce = [
  { id: 'first', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
  { id: 'second', payer: 'county', purpose: null, year: 2027, fen: fen(60) },
];
const thin = [
  { id: 'first', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
  { id: 'second', payer: 'county', purpose: null, year: 2027, fen: fen(20) },
];
/** The store fills the reserve, and that the county's envelope, which the road has emptied. */
const stores = [
  { id: 'first', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
  { id: 'reserve', payer: 'bank', purpose: null, year: 2026, fen: fen(5) },
  { id: 'store', payer: 'vault', purpose: null, year: 2026, fen: fen(50) },
];
const ways = [
  { id: 'up', from: 'reserve', to: 'first', mostFen: fen(12) },
  { id: 'top', from: 'store', to: 'reserve', mostFen: fen(10) },
];
const half = { id: 'half', payer: 'province', of: ['county'], group: null, perMille: 500 };
const narrow = [
  { ...aPlace, worksPerYear: 1 },
  { ...aPlace, id: 'other' },
];
const growing = aPlace.means.map((row) => ({ ...row, fen: [fen(9), fen(20)] }));
const stressed = aPlace.means.map((row) => ({ ...row, upkeepPerMille: 1500 }));

type Row = readonly [
  code: GroundCode,
  by: string | null,
  short: number | null,
  fact: string,
  problem: Problem,
  choices?: readonly Choice[],
  moves?: readonly Move[],
];

const rows: readonly Row[] = [
  ['not-its-year', null, null, 'its window is later', problemWith({ ...free, notBefore: 2027 })],
  ['not-its-year', null, null, 'two years of building', problemWith({ ...free, buildYears: 2 })],
  [
    'not-its-year',
    null,
    null,
    'it is promised for the year after',
    problemWith(free, { commitments: [{ work: 'x', year: 2027, slack: 0, grade: null }] }),
    [road, late],
  ],
  [
    'waits-for',
    'road',
    null,
    'what it needs first is as late',
    problemWith({ ...free, after: ['road'] }),
    [{ ...road, year: 2027 }, late],
  ],
  [
    'waits-for',
    'dam',
    null,
    'of two that it needs, one stands',
    problemWith(
      { ...free, after: ['road', 'dam'] },
      { works: [...roadAnd({ ...free, after: ['road', 'dam'] }), aWork({ id: 'dam' })] },
    ),
  ],
  ['place-full', 'yucun', null, 'one work a year', problemWith(free, { places: narrow })],
  [
    'place-full',
    'yucun',
    null,
    'its partner builds something else',
    problemWith({ ...free, place: 'other', partners: [asPartner] }, { places: narrow }),
  ],
  ['own-money-spent', 'yucun', 1, 'a fen too few', problemWith({ ...free, ownFen: fen(41) })],
  [
    'own-money-spent',
    'yucun',
    5,
    'enough at once, too little a year later',
    problemWith(
      { ...free, ownFen: fen(45) },
      { places: [{ ...aPlace, ownFen: [fen(70), fen(60)] }] },
    ),
  ],
  [
    'own-money-spent',
    'yucun',
    1,
    'a fen too few at once, enough a year later',
    problemWith(
      { ...free, ownFen: fen(41) },
      { places: [{ ...aPlace, ownFen: [fen(60), fen(90)] }] },
    ),
  ],
  [
    'own-money-spent',
    'yucun',
    1,
    'its partner has a fen too few',
    problemWith({ ...free, place: 'other', partners: [{ ...asPartner, ownFen: fen(41) }] }),
  ],
  ['means-spent', 'yucun', 1, 'it cannot be kept up', problemWith({ ...free, upkeepFen: fen(7) })],
  [
    'means-spent',
    'yucun',
    1,
    'it could be kept up from the next year on',
    problemWith({ ...free, upkeepFen: fen(7) }, { places: [{ ...aPlace, means: growing }] }),
  ],
  [
    'means-spent',
    'yucun',
    1,
    'debt service counts as well',
    problemWith({ ...free, upkeepFen: fen(6), serviceFen: fen(1) }),
  ],
  [
    'means-spent',
    'yucun',
    2,
    'under stress it is one fen and a half too much',
    problemWith({ ...free, upkeepFen: fen(4) }, { places: [{ ...aPlace, means: stressed }] }),
  ],
  [
    'pace-full',
    'pavers',
    null,
    'the pavers are busy',
    problemWith({ ...free, crew: 'paver' }, { paces: [pavers] }),
  ],
  [
    'pace-full',
    'pavers',
    null,
    'a late work is asked about the year before',
    problemWith({ ...free, crew: 'paver' }, { paces: [pavers] }),
    [road, late],
  ],
  [
    'match-short',
    'half',
    15,
    'the county has paid 100, and the province follows with 65',
    problemWith({ ...free, shares: [aShare('province', 65)] }, { matches: [half] }),
  ],
  ['envelope-spent', 'first', 40, 'the road has it', problemWith({ ...free, shares: [owes(40)] })],
  [
    'envelope-spent',
    null,
    40,
    'its payer has no envelope',
    problemWith({ ...free, shares: [aShare('nobody', 40)] }),
  ],
  [
    'envelope-spent',
    'first',
    10,
    'the second year gives back what was carried over, but no more',
    problemWith({ ...free, shares: [owes(70)] }, { transfers: [carry], envelopes: scarce }),
    [{ ...road, year: 2027 }],
    [{ transfer: 'carry', fen: fen(50) }],
  ],
  [
    'outbid',
    null,
    0,
    'all of what was carried over is given back',
    problemWith({ ...free, shares: [owes(100)] }, { transfers: [carry] }),
    [{ ...road, year: 2027 }],
    [{ transfer: 'carry', fen: fen(50) }],
  ],
  [
    'outbid',
    null,
    0,
    'late, it gives back what it took, and what was carried over for it',
    problemWith({ ...free, shares: [owes(70)] }, { transfers: [carry], envelopes: thin }),
    [late],
    [{ transfer: 'carry', fen: fen(50) }],
  ],
  [
    'envelope-spent',
    'first',
    28,
    'money comes over two ways, as far as the narrower carries',
    problemWith({ ...free, shares: [owes(40)] }, { transfers: ways, envelopes: stores }),
  ],
  [
    'outbid',
    null,
    0,
    'it is not in its own way',
    problemWith({ ...free, ownFen: fen(40) }),
    [road, late],
  ],
  [
    'outbid',
    null,
    0,
    'the pavers have room for two',
    problemWith({ ...free, crew: 'paver' }, { paces: [{ ...pavers, works: 2 }] }),
  ],
  [
    'outbid',
    null,
    0,
    'the pavers are busy in the year after only',
    problemWith({ ...free, crew: 'paver' }, { paces: [{ ...pavers, year: 2027 }] }),
    [{ ...road, year: 2027 }],
  ],
  [
    'envelope-spent',
    null,
    50,
    'the province may follow with 50, but has none',
    problemWith({ ...free, shares: [aShare('province', 50)] }, { matches: [half] }),
  ],
  [
    'envelope-spent',
    null,
    50,
    'the province has followed with 50, and follows with no more a year earlier',
    problemWith({ ...free, shares: [aShare('province', 50)] }, { matches: [half] }),
    [road, late],
  ],
  ['outbid', null, 0, 'it fits and earns nothing', problemWith({ ...free, merit: 0 })],
  [
    'outbid',
    null,
    7,
    'alone it earns a point more, but 8 less without the road',
    problemWith(
      { ...free, merit: 10 },
      { synergies: [{ id: 's', works: ['road', 'x'], merit: 8, when: 'same-year' }] },
    ),
    [{ ...road, year: 2027 }, late],
  ],
  [
    'outbid',
    null,
    6,
    'a claim of 4 points is worth 400 thousandths more a year earlier',
    problemWith(
      { ...free, merit: 10, claim: 4 },
      { synergies: [{ id: 's', works: ['road', 'x'], merit: 8, when: 'same-year' }] },
    ),
    [{ ...road, year: 2027 }, late],
  ],
  [
    'outbid',
    null,
    8,
    'it is paired with the road twice, and first in one of the pairs',
    problemWith(
      { ...free, merit: 10 },
      {
        synergies: [
          { id: 's', works: ['road', 'x'], merit: 8, when: 'same-year' },
          { id: 't', works: ['x', 'road'], merit: 2, when: 'same-year' },
        ],
      },
    ),
    [{ ...road, year: 2027 }, late],
  ],
];

function owes(amount: number) {
  return aShare('county', amount);
}

for (const [code, by, short, fact, problem, choices = [road], moves = []] of rows) {
  test(`${code}: ${fact}`, () => {
    const plan = soundPlan(problem, choices, moves);
    const said = { work: 'x', grade: 'usual', year: 2026, code, by, short };
    assert.deepEqual(
      plan.grounds.filter((ground) => ground.work === 'x'),
      [said],
    );
    const codes = (ground: Ground) => {
      const others = plan.grounds.filter((row) => row.work !== 'x');
      return audit(problem, { ...plan, grounds: [...others, ground] }).map((rule) => rule.code);
    };
    assert.ok(!codes(said).includes('ground-not-true'));
    assert.ok(codes({ ...said, short: (short ?? 0) + 1 }).includes('ground-not-true'));
    assert.ok(codes({ ...said, by: 'nothing' }).includes('ground-not-true'));
    for (const other of rows.map((row) => row[0]).filter((row) => row !== code)) {
      assert.ok(codes({ ...said, code: other }).includes('ground-not-true'), other);
    }
  });
}

test('a work that is in building does not keep itself from being begun a year earlier', () => {
  const long = { ...free, crew: 'paver', buildYears: 2 };
  const problem = problemWith(long, {
    years: [2026, 2027, 2028].map((year) => ({ year, worth: 1000 })),
    paces: [{ ...pavers, year: 2027 }],
    places: [{ ...aPlace, ownFen: [60, 60, 60].map(fen), means: [] }],
  });
  const plan = soundPlan(problem, [{ ...late, year: 2028 }], []);
  const said = plan.grounds.find((ground) => ground.work === 'x');
  assert.deepEqual([said?.year, said?.code, said?.short], [2027, 'outbid', 0]);
});

test('a work left out may be asked about in any of its grades', () => {
  const grades = [
    aGrade({ shares: [], ownFen: fen(0) }),
    aGrade({ id: 'fine', shares: [owes(40)], ownFen: fen(0) }),
  ];
  const problem = problemWith({ id: 'x', grades });
  const plan = soundPlan(problem, [road], []);
  const fine = { work: 'x', grade: 'fine', year: 2026, by: 'first', short: 40 };
  const grounds: readonly Ground[] = [{ ...fine, code: 'envelope-spent' }];
  assert.equal(plan.grounds[0]?.code, 'outbid');
  assert.deepEqual(audit(problem, { ...plan, grounds }), []);
});
