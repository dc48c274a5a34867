import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fen } from '@qianwan/base/money';
import { randomProblem } from '#testing/random-problem';
import { aPlace, aWork, village } from '#testing/village';
import type { FaultCode } from './faults/fault.ts';
import { faultsOf } from './faults.ts';
import type { Problem } from './problem.ts';

test('a sound problem has no faults', () => {
  assert.deepEqual(faultsOf(village()), []);
  for (let seed = 1; seed <= 50; seed += 1) assert.deepEqual(faultsOf(randomProblem(seed)), []);
});

const sound = village();
const half = 0.5 as Fen;
const debt = -1 as Fen;

/** The sound problem with some of its lists replaced. */
function but(changed: Partial<Problem>): Problem {
  return { ...sound, ...changed };
}

/** Without years to point at, nothing may point at years. */
const undated: Partial<Problem> = { envelopes: [], paces: [], commitments: [] };

function withWork(changed: Parameters<typeof aWork>[0]): Problem {
  return but({ works: [...sound.works, aWork(changed)] });
}

function first<Item>(list: readonly Item[], changed: Partial<Item>): Item[] {
  return list.map((item, index) => (index === 0 ? { ...item, ...changed } : item));
}

const rows: readonly [FaultCode, string, Problem][] = [
  ['format-unknown', 'another format', but({ format: 'other/1' as Problem['format'] })],
  ['no-years', 'no years', but({ ...undated, years: [] })],
  [
    'too-many-years',
    'a hundred and one years',
    but({ years: Array.from({ length: 101 }, (_, i) => ({ year: 2026 + i, worth: 1000 })) }),
  ],
  [
    'years-not-consecutive',
    'a year left out',
    but({ ...undated, years: first(sound.years, { year: 2025 }) }),
  ],
  ['worth-not-whole', 'half a per mille', but({ years: first(sound.years, { worth: 1000.5 }) })],
  ['worth-rises', 'a later year worth more', but({ years: first(sound.years, { worth: 899 }) })],
  ['id-twice', 'two places of one id', but({ places: [aPlace, aPlace] })],
  ['count-not-whole', 'half a work a year', but({ places: [{ ...aPlace, worksPerYear: 0.5 }] })],
  ['count-not-whole', 'a pace below nothing', but({ paces: first(sound.paces, { works: -1 }) })],
  [
    'money-not-whole-fen',
    'half a fen of own money',
    but({ places: [{ ...aPlace, ownFen: half }] }),
  ],
  ['money-not-whole-fen', 'upkeep below nothing', withWork({ id: 'x', upkeepFen: debt })],
  [
    'money-not-whole-fen',
    'half a fen of a share',
    withWork({ id: 'x', shares: [{ payer: 'county', fen: half }] }),
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
  [
    'too-many-works',
    'sixteen works at one place',
    but({
      works: [...sound.works, ...Array.from({ length: 13 }, (_, i) => aWork({ id: `x${i}` }))],
    }),
  ],
  ['unknown-place', 'a work at a place that is not there', withWork({ id: 'x', place: 'nowhere' })],
  ['unknown-work', 'a prerequisite that is not there', withWork({ id: 'x', after: ['nothing'] })],
  [
    'unknown-work',
    'a promise of a work that is not there',
    but({ commitments: [{ work: 'nothing', year: 2026, slack: 0 }] }),
  ],
  [
    'unknown-work',
    'a synergy with a work that is not there',
    but({ synergies: [{ id: 's', works: ['road', 'nothing'], merit: 1 }] }),
  ],
  [
    'unknown-group',
    'a floor for a group without places',
    but({ floors: first(sound.floors, { group: 'nobody' }) }),
  ],
  ['merit-not-whole', 'half a point', withWork({ id: 'x', merit: 0.5 })],
  ['merit-not-whole', 'a claim below nothing', withWork({ id: 'x', claim: -1 })],
  [
    'merit-not-whole',
    'a synergy of half a point',
    but({ synergies: first(sound.synergies, { merit: 0.5 }) }),
  ],
  ['share-twice', 'one payer asked twice', withWork({ id: 'x', shares: twice(sound) })],
  [
    'window-empty',
    'a window that ends first',
    withWork({ id: 'x', notBefore: 2027, notAfter: 2026 }),
  ],
  [
    'after-elsewhere',
    'a prerequisite at another place',
    but({
      places: [aPlace, { ...aPlace, id: 'other' }],
      works: [...sound.works, aWork({ id: 'x', place: 'other', after: ['road'] })],
    }),
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
    but({ commitments: [{ work: 'road', year: 2030, slack: 0 }] }),
  ],
  [
    'commitment-twice',
    'a promise made twice',
    but({ commitments: [...sound.commitments, ...sound.commitments] }),
  ],
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
      commitments: [{ work: 'x', year: 2026, slack: 0 }],
    }),
  ],
  [
    'synergy-with-itself',
    'a work worth more with itself',
    but({ synergies: [{ id: 's', works: ['road', 'road'], merit: 1 }] }),
  ],
  ['sum-too-large', 'more merit than can be added up', withWork({ id: 'x', merit: 2 ** 50 })],
];

function twice({ works }: Problem) {
  const shares = works[0]?.shares ?? [];
  return [...shares, ...shares];
}

for (const [code, fact, problem] of rows) {
  test(`${code}: ${fact}`, () => {
    const codes = faultsOf(problem).map((fault) => fault.code);
    assert.deepEqual([...new Set(codes)], [code]);
  });
}

/** Fails to compile when a code is added without a row to show it. */
const everyCode: Record<FaultCode, true> = {
  'after-elsewhere': true,
  'after-in-circle': true,
  'commitment-outside-window': true,
  'commitment-twice': true,
  'count-not-whole': true,
  'envelope-twice': true,
  'format-unknown': true,
  'id-twice': true,
  'merit-not-whole': true,
  'money-not-whole-fen': true,
  'no-years': true,
  'share-twice': true,
  'slack-not-0-or-1': true,
  'sum-too-large': true,
  'synergy-with-itself': true,
  'too-many-works': true,
  'too-many-years': true,
  'unknown-group': true,
  'unknown-place': true,
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
