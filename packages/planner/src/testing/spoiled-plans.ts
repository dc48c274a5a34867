import { type Fen, fen } from '@qianwan/base/money';
import type { AuditCode } from '#audit/broken-rule';
import type { Certificate, Choice, Ground, Plan } from '#schedule/plan';
import type { Problem, Share, Work } from '#schedule/problem';
import { soundPlan } from './sound-plan.ts';
import { valley, valleyChoices, valleyMoves } from './valley.ts';
import { aGrade, aShare } from './village.ts';

/** The valley's plan that was made by hand. */
export const valleyPlan: Plan = soundPlan(valley(), valleyChoices, valleyMoves);

export type SpoiledPlan = {
  /** The rule that must be named. */
  readonly code: AuditCode;
  /** What was done. */
  readonly fact: string;
  readonly problem: Problem;
  readonly plan: Plan;
};

const sound = valley();
const half = 0.5 as Fen;

function plan(code: AuditCode, fact: string, changed: Partial<Plan>): SpoiledPlan {
  return { code, fact, problem: sound, plan: { ...valleyPlan, ...changed } };
}

/** One choice changed. */
function choice(code: AuditCode, fact: string, work: string, to: Partial<Choice>): SpoiledPlan {
  const choices = valleyPlan.choices.map((row) => (row.work === work ? { ...row, ...to } : row));
  return plan(code, fact, { choices });
}

function without(code: AuditCode, fact: string, work: string): SpoiledPlan {
  return plan(code, fact, { choices: valleyPlan.choices.filter((row) => row.work !== work) });
}

/** The plan as it is, the problem changed under it. */
function stricter(code: AuditCode, fact: string, changed: Partial<Problem>): SpoiledPlan {
  return { code, fact, problem: { ...sound, ...changed }, plan: valleyPlan };
}

function workWith(id: string, changed: Partial<Work>): Partial<Problem> {
  return { works: sound.works.map((row) => (row.id === id ? { ...row, ...changed } : row)) };
}

type Listed = 'envelopes' | 'transfers' | 'paces' | 'floors' | 'matches';

function rowWith<List extends Listed>(
  list: List,
  id: string,
  changed: Partial<Problem[List][number]>,
): Partial<Problem> {
  return { [list]: sound[list].map((row) => (row.id === id ? { ...row, ...changed } : row)) };
}

function placeWith(id: string, changed: Partial<Problem['places'][number]>): Partial<Problem> {
  return { places: sound.places.map((row) => (row.id === id ? { ...row, ...changed } : row)) };
}

function certificate(fact: string, changed: Partial<Certificate>): SpoiledPlan {
  return plan('certificate', fact, { certificate: { ...valleyPlan.certificate, ...changed } });
}

function firstOf(id: string, first: readonly number[]): Partial<Certificate> {
  const { synergies } = valleyPlan.certificate;
  return { synergies: synergies.map((row) => (row.id === id ? { id, first } : row)) };
}

/** Of two thousandths each: 2 × (1000 − 900) × 10 in the first year, and so on. */
const wayToSchool = [2000, 2000, 16_000];

function ground(fact: string, work: string, to: Partial<Ground>): SpoiledPlan {
  const grounds = valleyPlan.grounds.map((row) => (row.work === work ? { ...row, ...to } : row));
  return plan('ground-not-true', fact, { grounds });
}

const limits = (means: readonly number[]) => means.map(fen);
const [usual, stress] = sound.places[0]?.means ?? [];
const [firstGround] = valleyPlan.grounds;
const credits = valleyPlan.certificate.partners;

const ofChoices: readonly SpoiledPlan[] = [
  plan('format-unknown', 'another format', { format: 'other' as Plan['format'] }),
  choice('unknown-work', 'a work that is not in the problem', 'well', { work: 'castle' }),
  choice('unknown-grade', 'a grade that is not in the problem', 'well', { grade: 'golden' }),
  plan('work-twice', 'works built twice', {
    choices: [...valleyPlan.choices, ...valleyPlan.choices],
  }),
  choice('year-outside-plan', 'a year after the last', 'well', { year: 2029 }),
  choice('building-outside-plan', 'a bridge begun before the plan', 'bridge', { year: 2026 }),
  stricter('window', 'a work before its first year', workWith('well', { notBefore: 2027 })),
  stricter('window', 'a work after its last year', workWith('school', { notAfter: 2026 })),
  without('prerequisite-missing', 'a school without its bridge', 'bridge'),
  choice('prerequisite-missing', 'a school a year before its bridge', 'school', { year: 2026 }),
  choice('commitment', 'a promised work in another grade', 'bridge', { grade: 'plain' }),
  without('commitment', 'a promised work not built', 'bridge'),
  stricter('commitment', 'a promised work a year late', {
    commitments: [{ work: 'bridge', year: 2026, slack: 0, grade: null }],
  }),
];

const ofPlaces: readonly SpoiledPlan[] = [
  choice('place-pace', 'two works where one is allowed', 'well', { year: 2027 }),
  stricter('place-pace', 'a part of a joint work beyond the pace', {
    ...placeWith('xia', { worksPerYear: 1 }),
  }),
  stricter(
    'own-money',
    'own money a fen short in one year only',
    placeWith('shang', { ownFen: limits([30, 39, 90]) }),
  ),
  stricter(
    'own-money',
    'a partner a fen short',
    placeWith('xia', { ownFen: limits([50, 19, 50]) }),
  ),
  stricter(
    'means',
    'means a fen short as usual',
    placeWith('shang', { means: usual ? [{ ...usual, fen: limits([10, 9, 10]) }] : [] }),
  ),
  stricter(
    'means',
    'means a fen short under stress',
    placeWith('shang', { means: stress ? [{ ...stress, fen: limits([15, 15, 13]) }] : [] }),
  ),
];

const ofMoney: readonly SpoiledPlan[] = [
  plan('unknown-transfer', 'a way that is not in the problem', {
    moves: [...valleyMoves, { transfer: 'tunnel', fen: fen(1) }],
  }),
  plan('move-twice', 'money moved twice', { moves: [...valleyMoves, ...valleyMoves] }),
  plan('move-not-whole-fen', 'half a fen', {
    moves: [...valleyMoves.slice(1), { transfer: 'carry', fen: half }],
  }),
  plan('move-not-whole-fen', 'money moved back', {
    moves: [...valleyMoves.slice(1), { transfer: 'carry', fen: -5 as Fen }],
  }),
  stricter(
    'move-too-large',
    'a fen more than may move',
    rowWith('transfers', 'carry', { mostFen: fen(4) }),
  ),
  stricter(
    'envelope-overdrawn',
    'an envelope a fen too small',
    rowWith('envelopes', 'county-2027', { fen: fen(24) }),
  ),
  stricter(
    'envelope-overdrawn',
    'money carried over that is not there',
    rowWith('envelopes', 'county-2026', { fen: fen(94) }),
  ),
  plan('envelope-overdrawn', 'an earmark that is not filled up', {
    moves: valleyMoves.slice(0, 1),
  }),
  stricter('no-envelope', 'a payer without money', {
    envelopes: sound.envelopes.filter((row) => row.payer === 'county'),
  }),
];

const ofLimits: readonly SpoiledPlan[] = [
  stricter(
    'pace',
    'a bridge in building beside no masons',
    rowWith('paces', 'masons-2026', { works: 0 }),
  ),
  stricter('pace', 'one work too many', rowWith('paces', 'poor-2027', { works: 0 })),
  stricter('floor', 'a floor a fen higher', rowWith('floors', 'poor', { fen: fen(141) })),
  stricter(
    'match',
    'a match a thousandth stricter than the plan',
    rowWith('matches', 'half', { perMille: 428 }),
  ),
];

const ofProof: readonly SpoiledPlan[] = [
  plan('value', 'a thousandth of a point too much', { value: valleyPlan.value + 1 }),
  plan('bound', 'a bound that the prices do not prove', { bound: valleyPlan.bound - 1 }),
  plan('bound', 'one price changed', {
    certificate: { ...valleyPlan.certificate, envelopes: [{ id: 'county-2026', price: 7 }] },
  }),
  plan('bound', 'one credit changed', {
    certificate: {
      ...valleyPlan.certificate,
      partners: credits.map((row) => ({ ...row, credit: [0, -90_000, 0] })),
    },
  }),
  plan('bound-below-value', 'a bound below the value', { bound: valleyPlan.value - 1 }),
  certificate('a scale of nothing', { scale: 0 }),
  certificate('a price below nothing', { paces: [{ id: 'poor-2027', price: -1 }] }),
  certificate('a price of half a part', { floors: [{ id: 'poor', price: 0.5 }] }),
  certificate('a price of nothing known', { matches: [{ id: 'third', price: 1 }] }),
  certificate('a price said twice', {
    matches: [
      { id: 'half', price: 1 },
      { id: 'half', price: 1 },
    ],
  }),
  certificate('money dearer where it may move without limit', {
    envelopes: [{ id: 'road-2027', price: 1 }],
  }),
  certificate('a synergy that is not split', { synergies: [] }),
  certificate('a synergy split twice', {
    synergies: [...valleyPlan.certificate.synergies, ...valleyPlan.certificate.synergies],
  }),
  certificate(
    'a split of more than the whole',
    firstOf(
      'way-to-school',
      wayToSchool.map((whole) => whole + 1),
    ),
  ),
  certificate('a split below nothing', firstOf('one-opening', [-1, 0, 0])),
  certificate('a split of two years', firstOf('one-opening', [0, 0])),
  certificate('a split of four years', firstOf('one-opening', [0, 0, 0, 0])),
  certificate('a partner without credit', { partners: [] }),
  certificate('a partner credited twice', { partners: [...credits, ...credits] }),
  certificate('a credit of two years', {
    partners: credits.map((row) => ({ ...row, credit: [0, 0] })),
  }),
  certificate('a credit of half a part', {
    partners: credits.map((row) => ({ ...row, credit: [0, 0.5, 0] })),
  }),
  certificate('a price of no envelope', { envelopes: [{ id: 'bank', price: 1 }] }),
  certificate('prices too fine to add up', {
    paces: ['masons-2026', 'poor-2027'].map((id) => ({ id, price: 2 ** 53 - 1 })),
  }),
];

/** A mill that asks the county and a payer without an envelope, and the ground that is given for leaving it out. */
function millAsking(
  fact: string,
  shares: readonly Share[],
  buildYears: number,
  to: Partial<Ground>,
): SpoiledPlan {
  const mill = workWith('mill', { buildYears, grades: [aGrade({ shares, ownFen: fen(0) })] });
  return { ...ground(fact, 'mill', to), problem: { ...sound, ...mill } };
}

const ofGrounds: readonly SpoiledPlan[] = [
  plan('ground-missing', 'a work left out without a word', {
    grounds: valleyPlan.grounds.filter((row) => row.work !== 'mill'),
  }),
  plan('ground-missing', 'a late work without a word', {
    grounds: valleyPlan.grounds.filter((row) => row.work !== 'school'),
  }),
  plan('ground-twice', 'two grounds for one work', {
    grounds: firstGround ? [...valleyPlan.grounds, firstGround] : [],
  }),
  ground('one missing fen more than is missing', 'mill', { short: 496 }),
  ground('another envelope', 'mill', { by: 'county-2027' }),
  ground('a place said to be full that is not', 'mill', { code: 'place-full', by: 'xia' }),
  ground('outbid, though the money is gone', 'mill', { code: 'outbid', by: null, short: 0 }),
  ground('a year that is not asked about', 'school', { year: 2028 }),
  // What is said is true of these years, but not asked.
  ground('a year after its own', 'school', {
    year: 2028,
    code: 'envelope-spent',
    by: 'province-2028',
    short: 20,
  }),
  ground('a year before the plan', 'mill', {
    year: 2025,
    code: 'not-its-year',
    by: null,
    short: null,
  }),
  ground('a grade that is not its own', 'bridge', { grade: 'plain' }),
  ground('an obstacle behind the first', 'bridge', { code: 'place-full', by: 'shang' }),
  ground('the right envelope for another reason', 'mill', { code: 'pace-full' }),
  millAsking(
    'a later payer of the same year said first',
    [aShare('county', 500), aShare('bank', 500)],
    1,
    { by: 'county-2026', short: 495 },
  ),
  millAsking('a later year said first', [aShare('county', 0, 500), aShare('fund', 500, 0)], 2, {
    year: 2028,
    by: 'county-2028',
    short: 450,
  }),
  ground('a work that nobody knows', 'mill', { work: 'castle' }),
];

/** A table with one sound case, the valley's plan, and a row for each way to spoil it. */
export const spoiledPlans: readonly SpoiledPlan[] = [
  ...ofChoices,
  ...ofPlaces,
  ...ofMoney,
  ...ofLimits,
  ...ofProof,
  ...ofGrounds,
];
