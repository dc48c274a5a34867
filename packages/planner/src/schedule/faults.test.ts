import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fen } from '@qianwan/base/money';
import { fen } from '@qianwan/base/money';
import { county } from '#testing/county';
import { randomProblem } from '#testing/random-problem';
import { valley } from '#testing/valley';
import { aGrade, aPlace, aShare, aWork, village } from '#testing/village';
import type { FaultCode } from './faults/fault.ts';
import { MOST_ITEMS } from './faults/places.ts';
import { faultsOf } from './faults.ts';
import type { Place, Problem, Transfer, Work } from './problem.ts';

test('a sound problem has no faults', () => {
  assert.deepEqual(faultsOf(village()), []);
  assert.deepEqual(faultsOf(valley()), []);
  assert.deepEqual(faultsOf(county(30, 1)), []);
  for (let seed = 1; seed <= 200; seed += 1) assert.deepEqual(faultsOf(randomProblem(seed)), []);
});

const sound = village();
const half = 0.5 as Fen;
const debt = -1 as Fen;
const huge = fen(2 ** 52 + 2);
const other: Place = { ...aPlace, id: 'other' };
const part = { place: 'other', ownFen: fen(1), upkeepFen: fen(1), serviceFen: fen(1) };

/** The sound problem with some of its lists replaced. */
function but(changed: Partial<Problem>): Problem {
  return { ...sound, ...changed };
}

/** Without years to point at, nothing may point at years. */
const undated: Partial<Problem> = { envelopes: [], transfers: [], paces: [], commitments: [] };

function withWork(changed: Parameters<typeof aWork>[0]): Problem {
  return but({ works: [...sound.works, aWork(changed)], places: [aPlace, other] });
}

function withPlace(changed: Partial<Place>): Problem {
  return but({ places: [{ ...aPlace, ...changed }] });
}

function withTransfers(...transfers: readonly Partial<Transfer>[]): Problem {
  const [usual] = sound.transfers;
  assert.ok(usual !== undefined);
  return but({ transfers: transfers.map((changed, i) => ({ ...usual, id: `t${i}`, ...changed })) });
}

function withMatch(changed: Partial<Problem['matches'][number]>): Problem {
  const match = { id: 'm', payer: 'province', of: ['county'], group: null, perMille: 500 };
  return but({ matches: [{ ...match, ...changed }] });
}

function withSynergy(changed: Partial<Problem['synergies'][number]>): Problem {
  return but({ synergies: first(sound.synergies, changed) });
}

function first<Item>(list: readonly Item[], changed: Partial<Item>): Item[] {
  return list.map((item, index) => (index === 0 ? { ...item, ...changed } : item));
}

function means(changed: Partial<Place['means'][number]>): Problem {
  return withPlace({ means: first(aPlace.means, changed) });
}

function manyWorks(count: number): Work[] {
  return Array.from({ length: count }, (_, i) => aWork({ id: `x${i}` }));
}

const rows: readonly [FaultCode, string, Problem][] = [
  ['format-unknown', 'another format', but({ format: 'other/1' as Problem['format'] })],
  ['no-years', 'no years', but({ ...undated, years: [] })],
  [
    'too-many-years',
    'a hundred and one years',
    but({
      years: Array.from({ length: 101 }, (_, i) => ({ year: 2026 + i, worth: 1000 })),
      places: [{ ...aPlace, ownFen: Array.from({ length: 101 }, () => fen(60)), means: [] }],
    }),
  ],
  [
    'years-not-consecutive',
    'a year left out',
    but({ ...undated, years: first(sound.years, { year: 2025 }) }),
  ],
  ['worth-not-whole', 'half a per mille', but({ years: first(sound.years, { worth: 1000.5 }) })],
  ['worth-rises', 'a later year worth more', but({ years: first(sound.years, { worth: 899 }) })],
  ['id-twice', 'two places of one id', but({ places: [aPlace, aPlace] })],
  [
    'id-twice',
    'two transfers of one id',
    withTransfers({ id: 't' }, { id: 't', from: 'any-2027', to: 'water-2027' }),
  ],
  ['id-twice', 'two cases of means of one id', withPlace({ means: twice(aPlace.means) })],
  ['group-twice', 'a place counted twice in a group', withPlace({ groups: ['poor', 'poor'] })],
  ['count-not-whole', 'half a work a year', withPlace({ worksPerYear: 0.5 })],
  ['count-not-whole', 'a pace below nothing', but({ paces: first(sound.paces, { works: -1 }) })],
  ['list-of-wrong-length', 'own money of one year', withPlace({ ownFen: [fen(60)] })],
  ['list-of-wrong-length', 'means of three years', means({ fen: [9, 9, 9].map(fen) })],
  [
    'list-of-wrong-length',
    'a share of two years for a work of one',
    withWork({ id: 'x', shares: [aShare('county', 1, 1)] }),
  ],
  ['money-not-whole-fen', 'half a fen of own money', withPlace({ ownFen: [half, half] })],
  ['money-not-whole-fen', 'half a fen of means', means({ fen: [half, half] })],
  ['money-not-whole-fen', 'upkeep below nothing', withWork({ id: 'x', upkeepFen: debt })],
  ['money-not-whole-fen', 'debt service of half a fen', withWork({ id: 'x', serviceFen: half })],
  [
    'money-not-whole-fen',
    'half a fen of a share',
    withWork({ id: 'x', shares: [{ payer: 'county', fen: [half] }] }),
  ],
  [
    'money-not-whole-fen',
    'a partner that pays half a fen',
    withWork({ id: 'x', partners: [{ ...part, ownFen: half }] }),
  ],
  [
    'money-not-whole-fen',
    'an envelope in debt',
    but({ envelopes: first(sound.envelopes, { fen: debt }) }),
  ],
  [
    'money-not-whole-fen',
    'half a fen of a floor',
    but({ floors: first(sound.floors, { fen: half }) }),
  ],
  ['money-not-whole-fen', 'a transfer of half a fen', withTransfers({ mostFen: half })],
  ['per-mille-not-whole', 'stress of half a thousandth', means({ upkeepPerMille: 1000.5 })],
  ['per-mille-not-whole', 'a match of half a thousandth', withMatch({ perMille: 0.5 })],
  [
    'too-many-items',
    'sixteen works at one place',
    but({ works: [...sound.works, ...manyWorks(MOST_ITEMS - 2)] }),
  ],
  [
    'too-many-items',
    'fifteen works, one of them in two grades',
    but({
      works: [
        ...manyWorks(MOST_ITEMS - 4),
        ...sound.works,
        aWork({ id: 'x', grades: [aGrade(), aGrade({ id: 'fine' })] }),
      ],
    }),
  ],
  [
    'too-many-items',
    'fifteen works and a part of another',
    but({
      places: [aPlace, other],
      works: [
        ...sound.works,
        ...manyWorks(MOST_ITEMS - 3),
        aWork({ id: 'x', place: 'other', partners: [{ ...part, place: 'yucun' }] }),
      ],
    }),
  ],
  ['unknown-place', 'a work at a place that is not there', withWork({ id: 'x', place: 'nowhere' })],
  [
    'unknown-place',
    'a partner that is not there',
    withWork({ id: 'x', partners: [{ ...part, place: 'nowhere' }] }),
  ],
  ['partner-twice', 'a partner named twice', withWork({ id: 'x', partners: [part, part] })],
  [
    'partner-is-lead',
    'a place that is its own partner',
    withWork({ id: 'x', partners: [{ ...part, place: 'yucun' }] }),
  ],
  ['build-years', 'a work that takes no time', withWork({ id: 'x', buildYears: 0, shares: [] })],
  ['build-years', 'a year and a half', withWork({ id: 'x', buildYears: 1.5, shares: [] })],
  [
    'build-years',
    'three years in a plan of two',
    withWork({ id: 'x', buildYears: 3, shares: [aShare('county', 1, 1, 1)] }),
  ],
  ['no-grades', 'a work in no grade', withWork({ id: 'x', grades: [] })],
  ['grade-twice', 'two grades of one id', withWork({ id: 'x', grades: [aGrade(), aGrade()] })],
  ['unknown-work', 'a prerequisite that is not there', withWork({ id: 'x', after: ['nothing'] })],
  [
    'unknown-work',
    'a promise of a work that is not there',
    but({ commitments: [{ work: 'nothing', year: 2026, slack: 0, grade: null }] }),
  ],
  [
    'unknown-work',
    'a synergy with a work that is not there',
    withSynergy({ works: ['road', 'nothing'] }),
  ],
  [
    'unknown-grade',
    'a promise of a grade that is not there',
    but({ commitments: first(sound.commitments, { grade: 'golden' }) }),
  ],
  [
    'unknown-group',
    'a floor for a group without places',
    but({ floors: first(sound.floors, { group: 'nobody' }) }),
  ],
  [
    'unknown-group',
    'a pace for a group without places',
    but({ paces: first(sound.paces, { group: 'nobody' }) }),
  ],
  ['unknown-group', 'a match for a group without places', withMatch({ group: 'nobody' })],
  ['match-with-itself', 'a payer that follows itself', withMatch({ payer: 'county' })],
  ['payer-twice', 'a payer followed twice', withMatch({ of: ['county', 'county'] })],
  ['merit-not-whole', 'half a point', withWork({ id: 'x', merit: 0.5 })],
  ['merit-not-whole', 'a claim below nothing', withWork({ id: 'x', claim: -1 })],
  ['merit-not-whole', 'a synergy of half a point', withSynergy({ merit: 0.5 })],
  ['share-twice', 'one payer asked twice', withWork({ id: 'x', shares: twice(aGrade().shares) })],
  [
    'window-empty',
    'a window that ends first',
    withWork({ id: 'x', notBefore: 2027, notAfter: 2026 }),
  ],
  [
    'after-elsewhere',
    'a prerequisite at another place',
    withWork({ id: 'x', place: 'other', after: ['road'] }),
  ],
  ['after-in-circle', 'a work that waits for itself', withWork({ id: 'x', after: ['x'] })],
  [
    'after-in-circle',
    'two works that wait for each other',
    but({
      works: [...sound.works, aWork({ id: 'x', after: ['y'] }), aWork({ id: 'y', after: ['x'] })],
    }),
  ],
  [
    'envelope-twice',
    'two envelopes of one payer, purpose and year',
    but({
      envelopes: [...sound.envelopes, ...first(sound.envelopes, { id: 'again' }).slice(0, 1)],
    }),
  ],
  ['unknown-envelope', 'a transfer out of nowhere', withTransfers({ from: 'treasure' })],
  ['transfer-to-itself', 'an envelope filled from itself', withTransfers({ from: 'road-2026' })],
  ['transfer-twice', 'two transfers on one way', withTransfers({}, {})],
  [
    'transfer-in-circle',
    'money that comes back',
    withTransfers({}, { from: 'road-2026', to: 'any-2026', mostFen: fen(1) }),
  ],
  [
    'year-outside-plan',
    'an envelope of another year',
    but({ envelopes: first(sound.envelopes, { year: 2030 }) }),
  ],
  [
    'year-outside-plan',
    'a pace of another year',
    but({ paces: first(sound.paces, { year: 2030 }) }),
  ],
  [
    'year-outside-plan',
    'a promise for another year',
    but({ commitments: [{ work: 'road', year: 2030, slack: 0, grade: null }] }),
  ],
  ['commitment-twice', 'a promise made twice', but({ commitments: twice(sound.commitments) })],
  [
    'slack-not-0-or-1',
    'a promise with two years of slack',
    but({ commitments: first(sound.commitments, { slack: 2 as 1 }) }),
  ],
  [
    'commitment-outside-window',
    'a promise that its work does not allow',
    but({
      works: [...sound.works, aWork({ id: 'x', notBefore: 2027 })],
      commitments: [{ work: 'x', year: 2026, slack: 0, grade: null }],
    }),
  ],
  [
    'commitment-outside-window',
    'a promise of two years of building for the first year',
    but({
      works: [...sound.works, aWork({ id: 'x', buildYears: 2, shares: [] })],
      commitments: [{ work: 'x', year: 2026, slack: 0, grade: null }],
    }),
  ],
  [
    'synergy-with-itself',
    'a work worth more with itself',
    withSynergy({ works: ['road', 'road'] }),
  ],
  ['unknown-when', 'a synergy at full moon', withSynergy({ when: 'full-moon' as 'same-year' })],
  ['sum-too-large', 'more merit than can be added up', withWork({ id: 'x', merit: 2 ** 50 })],
  [
    'sum-too-large',
    'more shares than can be added up',
    withWork({ id: 'x', shares: [{ payer: 'county', fen: [huge] }] }),
  ],
  ['sum-too-large', 'more own money than can be added up', withPlace({ ownFen: [huge, huge] })],
  [
    'sum-too-large',
    'envelopes that cannot be added up',
    but({ envelopes: first(sound.envelopes, { fen: huge }) }),
  ],
  ['sum-too-large', 'thousandths of means beyond 2^53', means({ fen: [fen(2 ** 44), fen(9)] })],
  ['sum-too-large', 'stress beyond 2^53', means({ upkeepPerMille: 2 ** 50 })],
  ['sum-too-large', 'a match beyond 2^53', withMatch({ perMille: 2 ** 46 })],
];

function twice<Item>(list: readonly Item[]): Item[] {
  return [...list, ...list];
}

for (const [code, fact, problem] of rows) {
  test(`${code}: ${fact}`, () => {
    const codes = faultsOf(problem).map((fault) => fault.code);
    assert.deepEqual([...new Set(codes)], [code]);
  });
}

test('what stands at the edge is no fault', () => {
  const works = [...sound.works, ...manyWorks(MOST_ITEMS - 3)];
  assert.deepEqual(faultsOf(but({ works })), []);
  const taken = { id: 'x', buildYears: 2, shares: [aShare('county', 1, 1)] };
  assert.deepEqual(faultsOf(withWork(taken)), []);
  // The road stands at the other place too, as its partner's.
  const joint = sound.works.map((w) => (w.id === 'road' ? { ...w, partners: [part] } : w));
  const waiting = aWork({ id: 'x', place: 'other', after: ['road'] });
  assert.deepEqual(faultsOf(but({ places: [aPlace, other], works: [...joint, waiting] })), []);
});

test('a fault says where it stands', () => {
  const [fault] = faultsOf(withWork({ id: 'x', shares: [aShare('county', 1, 1)] }));
  assert.deepEqual(fault?.detail, {
    list: 'works',
    id: 'x',
    grade: 'usual',
    payer: 'county',
    length: 2,
    wanted: 1,
  });
});

/** Fails to compile when a code is added without a row to show it. */
const everyCode: Record<FaultCode, true> = {
  'after-elsewhere': true,
  'after-in-circle': true,
  'build-years': true,
  'commitment-outside-window': true,
  'commitment-twice': true,
  'count-not-whole': true,
  'envelope-twice': true,
  'format-unknown': true,
  'grade-twice': true,
  'group-twice': true,
  'id-twice': true,
  'list-of-wrong-length': true,
  'match-with-itself': true,
  'merit-not-whole': true,
  'money-not-whole-fen': true,
  'no-grades': true,
  'no-years': true,
  'partner-is-lead': true,
  'partner-twice': true,
  'payer-twice': true,
  'per-mille-not-whole': true,
  'share-twice': true,
  'slack-not-0-or-1': true,
  'sum-too-large': true,
  'synergy-with-itself': true,
  'too-many-items': true,
  'too-many-years': true,
  'transfer-in-circle': true,
  'transfer-to-itself': true,
  'transfer-twice': true,
  'unknown-envelope': true,
  'unknown-grade': true,
  'unknown-group': true,
  'unknown-place': true,
  'unknown-when': true,
  'unknown-work': true,
  'window-empty': true,
  'worth-not-whole': true,
  'worth-rises': true,
  'year-outside-plan': true,
  'years-not-consecutive': true,
};

test('every fault has a row', () => {
  const shown = new Set<string>(rows.map(([code]) => code));
  assert.deepEqual(
    Object.keys(everyCode).filter((code) => !shown.has(code)),
    [],
  );
});
