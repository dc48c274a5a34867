import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { yuan } from '@qianwan/base/money';
import { defaultRules } from '#registry/default-rules';
import type { RuleRow } from '#registry/rule-row';
import { rulesOf } from '#registry/rules-of';
import type { Estimate } from './estimate.ts';
import type { GateFacts, NamedNeed, NamedResolution, Serving } from './gates/gate.ts';
import { gateRulesOf } from './gates/gate-rules.ts';
import { checkGates, passesGates } from './gates.ts';
import type { PlanClass } from './plan-class.ts';
import type { VillageFacts } from './village-facts.ts';
import type { Work, WorkType } from './work.ts';

// One sound work, and a row for each way to spoil it: the table is the rule book.
const village = '330523108204';
const soundWork: Work = {
  id: `${village}-W1`,
  village,
  type: 'lane',
  title: '村口石板路',
  plainNote: '村口到祠堂的路面，找村主任问',
  needs: [`${village}-N1`],
  resolution: `${village}-M1`,
  quantity: 1210.5,
  costFen: yuan(200_000),
  householdsServed: 80,
  upkeepFen: yuan(4_000),
  upkeepPayer: '村集体',
  owner: '村集体',
  carer: '村保洁员',
  borrowedFen: 0,
  after: [],
  proposedOn: '2026-11-20',
};
const need: NamedNeed = {
  id: `${village}-N1`,
  village,
  category: 'lane',
  state: 'verified',
  verified: true,
  voices: 1,
};
const resolution: NamedResolution = {
  id: `${village}-M1`,
  village,
  body: 'representatives',
  matter: '修村口石板路',
  needs: [`${village}-N1`],
  valid: true,
};
const known: VillageFacts = {
  households: 300,
  planClass: 'gathering',
  ownIncomeFen: yuan(500_000),
  debtFen: yuan(100_000),
  served: { waste: 300, toilet: 294, lane: 300, water: 285 },
};

type Spoilt = Partial<Omit<GateFacts, 'village' | 'rules'>> & {
  readonly village?: Partial<VillageFacts>;
  /** Rules that someone has turned on, with this value. */
  readonly on?: Readonly<Record<string, unknown>>;
};

function check(change: Partial<Work>, { village: other, on = {}, ...spoilt }: Spoilt): string[] {
  const work = { ...soundWork, ...change };
  const facts = { ...known, ...other };
  const { estimate = null } = spoilt;
  const of = rulesOf(withOn(on), day('2026-11-23'));
  const rules = gateRulesOf(of, work, facts.planClass, estimate);
  const findings = checkGates(work, {
    today: day('2026-11-23'),
    needs: [need],
    resolution,
    procedures: [],
    collective: [],
    estimate,
    facilities: [],
    admitted: [],
    ...spoilt,
    village: facts,
    rules,
  });
  const stops = findings.filter(({ level }) => level === 'stop');
  assert.equal(passesGates(findings), stops.length === 0);
  return findings.map(({ code, level }) => (level === 'stop' ? code : `(${code})`));
}

function withOn(on: Readonly<Record<string, unknown>>): RuleRow[] {
  return defaultRules.map((row) =>
    row.key in on ? { ...row, enabled: true, value: on[row.key] } : row,
  );
}

function estimateOf(amountYuan: number): Estimate {
  const line = { code: null, item: '路面', unit: '项', planQuantity: 1, quantity: 1 };
  return { lines: [{ ...line, rateFen: yuan(amountYuan), reason: '三家报价' }] };
}

const collective: NamedResolution = { ...resolution, body: 'collective-members' };
const loan = { borrowedFen: yuan(400_000) };
const line = { 'works.debt-percent': 100 };
const major = (fen: number): Spoilt => ({ on: { 'works.major-fen': fen } });
const settled = (isSettled: boolean, template: string): Spoilt => ({
  procedures: [{ id: `${village}-K1`, template, settled: isSettled }],
  on: { 'works.procedure': 'four-two' },
});
const scenery = (type: WorkType): Partial<Work> => ({ type });
const fits = (category: NamedNeed['category']) => ({ needs: [{ ...need, category }] });
const lane = (since: string, householdsServed: number): Serving => ({
  id: 'F1',
  type: 'lane',
  householdsServed,
  since,
});
const inClass = (planClass: PlanClass | null): Spoilt => ({ village: { planClass } });

const table: [story: string, change: Partial<Work>, spoilt: Spoilt, codes: string[]][] = [
  ['a sound work passes', {}, {}, []],

  [
    'it answers nobody',
    { needs: [] },
    { needs: [] },
    ['no-fitting-need', 'resolution-about-something-else'],
  ],
  ['it answers another kind of need', {}, fits('lamp'), ['no-fitting-need']],
  ['the need is of next door', {}, { needs: [{ ...need, village: 'x' }] }, ['no-fitting-need']],
  [
    'the need is solved already',
    {},
    { needs: [{ ...need, state: 'solved' }] },
    ['no-fitting-need'],
  ],
  [
    'one household says so, nobody has looked',
    {},
    { needs: [{ ...need, verified: false }] },
    ['need-unconfirmed'],
  ],
  ['two households say so', {}, { needs: [{ ...need, verified: false, voices: 2 }] }, []],

  ['nobody has resolved it', { resolution: null }, { resolution: null }, ['no-resolution']],
  [
    'the resolution is of next door',
    {},
    { resolution: { ...resolution, village: 'x' } },
    ['resolution-not-of-this-village'],
  ],
  [
    'the resolution is not valid',
    {},
    { resolution: { ...resolution, valid: false } },
    ['resolution-invalid'],
  ],
  [
    'the party resolved it alone',
    {},
    { resolution: { ...resolution, body: 'party-meeting' } },
    ['resolution-of-wrong-body'],
  ],
  [
    'it resolved something else',
    {},
    { resolution: { ...resolution, needs: [] } },
    ['resolution-about-something-else'],
  ],
  [
    'it names the work itself',
    {},
    { resolution: { ...resolution, needs: [], matter: `同意 ${village}-W1` } },
    [],
  ],

  ['the class is not known', {}, inClass(null), ['(plan-class-unknown)']],
  ['a village to be moved gives its reason', {}, inClass('relocation'), []],
  ['or does not', { plainNote: ' ' }, inClass('relocation'), ['class-needs-reason']],
  [
    'a village to be moved gets no new houses',
    { type: 'housing' },
    { ...inClass('relocation'), ...fits('housing') },
    ['class-blocks', '(no-rate-band)'],
  ],
  [
    'an unverified table is off',
    { type: 'housing' },
    { ...inClass('undecided'), ...fits('housing') },
    ['(no-rate-band)'],
  ],

  ['the top of the band passes', { costFen: 34_620_300 }, {}, []],
  ['one fen above does not', { costFen: 34_620_301 }, {}, ['cost-above-band']],
  ['the foot of the band passes', { costFen: 9_684_000 }, {}, []],
  ['one fen below does not', { costFen: 9_683_999 }, {}, ['cost-below-band']],
  ['it costs nothing', { costFen: 0 }, {}, ['cost-missing']],
  [
    'an unverified band does not gate',
    { type: 'lamp', quantity: 1 },
    fits('lamp'),
    ['(no-rate-band)'],
  ],
  [
    'until someone turns it on',
    { type: 'lamp', quantity: 1 },
    { ...fits('lamp'), on: { 'works.rate.lamp': { lowFen: 1, highFen: 2 } } },
    ['cost-above-band'],
  ],

  [
    'an estimate is asked for from a cost on',
    {},
    { on: { 'works.estimate-from-fen': yuan(200_000) } },
    ['estimate-missing'],
  ],
  ['a fen below that none is', {}, { on: { 'works.estimate-from-fen': yuan(200_000) + 1 } }, []],
  ['an estimate that agrees', {}, { estimate: estimateOf(200_000) }, ['(rate-not-in-schedule)']],
  [
    'or does not come to the cost',
    {},
    { estimate: estimateOf(199_999) },
    ['(rate-not-in-schedule)', 'estimate-is-not-the-cost'],
  ],

  ['nobody owns it', { owner: null }, {}, ['upkeep-no-owner']],
  ['nobody cares for it', { carer: ' ' }, {}, ['upkeep-no-carer']],
  ['nobody pays for it', { upkeepPayer: null }, {}, ['upkeep-no-payer']],
  ['keeping it is to cost nothing', { upkeepFen: 0 }, {}, ['upkeep-no-money']],
  ['exactly the share', {}, { on: { 'works.upkeep-percent.lane': 2 } }, []],
  [
    'one fen short of it',
    { upkeepFen: yuan(4_000) - 1 },
    { on: { 'works.upkeep-percent.lane': 2 } },
    ['upkeep-too-little'],
  ],

  [
    'borrowed up to the line',
    loan,
    { collective: [collective], on: line },
    ['(borrowed-no-award)'],
  ],
  [
    'one fen beyond',
    { borrowedFen: yuan(400_000) + 1 },
    { collective: [collective], on: line },
    ['debt-above-line', '(borrowed-no-award)'],
  ],
  [
    'the collective was not asked',
    loan,
    { on: line },
    ['no-collective-resolution', '(borrowed-no-award)'],
  ],
  [
    'its vote was not valid',
    loan,
    { collective: [{ ...collective, valid: false }], on: line },
    ['no-collective-resolution', '(borrowed-no-award)'],
  ],
  ['its own money comes to just what a collective calls major', {}, major(4_640_000), []],
  [
    'one fen beyond, and nobody asked its members',
    {},
    major(4_639_999),
    ['major-without-collective'],
  ],
  ['one fen beyond, and its members agreed', {}, { ...major(1), collective: [collective] }, []],
  [
    'nobody knows what it earns: the largest share is reckoned with',
    {},
    { ...major(4_639_999), village: { ownIncomeFen: null } },
    ['major-without-collective'],
  ],
  ['the county asks for a procedure, and it is settled', {}, settled(true, 'four-two'), []],
  ['it is not', {}, settled(false, 'four-two'), ['procedure-unfinished']],
  ['it is another one', {}, settled(true, 'five-votes'), ['procedure-missing']],
  [
    'nobody asks for one, but one was begun',
    {},
    { procedures: settled(false, 'four-two').procedures ?? [] },
    ['procedure-unfinished'],
  ],
  [
    'the county has set no line',
    loan,
    { collective: [collective] },
    ['debt-line-not-set', '(borrowed-no-award)'],
  ],
  [
    'nobody knows what the village earns',
    loan,
    { collective: [collective], on: line, village: { ownIncomeFen: null } },
    ['means-unknown', '(borrowed-no-award)'],
  ],
  ['old debt alone stops nothing', {}, { on: line, village: { debtFen: yuan(900_000) } }, []],

  ['scenery after the basics', scenery('green'), fits('green'), ['(no-rate-band)']],
  [
    'scenery, one toilet too early',
    scenery('green'),
    { ...fits('green'), village: { served: { ...known.served, toilet: 293 } } },
    ['(no-rate-band)', 'basics-missing-toilet'],
  ],
  [
    'a basic that stands will do',
    scenery('green'),
    {
      ...fits('green'),
      facilities: [lane('2010-01-01', 10)],
      village: { served: { waste: 300, toilet: 294, water: 285 } },
    },
    ['(no-rate-band)'],
  ],
  [
    'so will one in the library',
    scenery('public'),
    {
      ...fits('public'),
      admitted: [lane('2026-01-01', 10)],
      village: { served: { waste: 300, toilet: 294, water: 285 } },
    },
    ['(no-rate-band)'],
  ],
  [
    'nothing is known of the basics',
    scenery('public'),
    { ...fits('public'), village: { served: {} } },
    [
      '(no-rate-band)',
      'basics-missing-waste',
      'basics-missing-toilet',
      'basics-missing-lane',
      'basics-missing-water',
    ],
  ],

  [
    'built for the same households four years ago',
    {},
    { facilities: [lane('2021-11-24', 221)] },
    ['duplicates-facility'],
  ],
  ['five years ago to the day', {}, { facilities: [lane('2021-11-23', 221)] }, []],
  ['the first one left these households out', {}, { facilities: [lane('2025-01-01', 220)] }, []],
  [
    'another such work is in the library',
    {},
    { admitted: [lane('2026-01-01', 300)] },
    ['duplicates-work'],
  ],

  ['it serves nobody', { householdsServed: 0 }, {}, ['serves-nobody']],
  ['it serves the whole village', { householdsServed: 300 }, {}, []],
  ['and one more', { householdsServed: 301 }, {}, ['serves-more-than-live-there']],
  [
    'nobody has counted the village',
    {},
    { village: { households: null } },
    ['(households-unknown)'],
  ],

  [
    'all reasons come at once',
    {
      type: 'public',
      needs: [],
      resolution: null,
      costFen: 0,
      upkeepFen: 0,
      owner: null,
      carer: null,
      upkeepPayer: null,
      borrowedFen: 1,
      householdsServed: 0,
    },
    {
      needs: [],
      resolution: null,
      village: { planClass: 'relocation', served: { toilet: 294, lane: 300, water: 285 } },
      facilities: [{ ...lane('2026-01-01', 301), type: 'public' }],
    },
    [
      'no-fitting-need',
      'no-resolution',
      'no-collective-resolution',
      'class-blocks',
      'cost-missing',
      'upkeep-no-owner',
      'upkeep-no-carer',
      'upkeep-no-payer',
      'upkeep-no-money',
      'debt-line-not-set',
      '(borrowed-no-award)',
      'basics-missing-waste',
      'duplicates-facility',
      'serves-nobody',
    ],
  ],
];

for (const [story, change, spoilt, codes] of table) {
  test(`gates: ${story}`, () => assert.deepEqual(check(change, spoilt), codes));
}

test('a refusal says what would change it, in yuan', () => {
  const rules = gateRulesOf(rulesOf(defaultRules, day('2026-11-23')), soundWork, 'gathering', null);
  const facts = {
    today: day('2026-11-23'),
    needs: [need],
    resolution,
    procedures: [],
    collective: [],
    estimate: null,
    facilities: [],
    admitted: [],
    village: known,
    rules,
  };
  const [above] = checkGates({ ...soundWork, costFen: 34_620_301 }, facts);
  assert.deepEqual([above?.detail.cost, above?.detail.high], ['346203.01', '346203.00']);
});
