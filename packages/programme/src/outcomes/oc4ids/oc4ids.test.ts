import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import fc from 'fast-check';
import { anyPublished } from '#testing/any-published';
import { packageOf, projectOf } from './project-of.ts';
import { workOf } from './work-of.ts';

const origin = 'http://192.168.1.20:8080';
const seed = 20261124;

test('a work comes back from OC4IDS as it went, to the fen', () => {
  const law = fc.property(anyPublished, (published) => {
    const read = workOf(throughJson(projectOf(published, origin)));
    assert.deepEqual(read, { ok: true, value: throughJson(published), cautions: [] });
  });
  fc.assert(law, { seed, numRuns: 300 });
});

const [published] = fc.sample(
  anyPublished.filter(({ committed, building }) => committed.length > 0 && building !== null),
  { seed, numRuns: 1 },
);
assert(published !== undefined);
const sound = projectOf(published, origin);

const spoilt: readonly (readonly [string, object, string])[] = [
  ['no title', { title: undefined }, 'title'],
  ['a title of one character', { title: '路' }, 'title'],
  [
    'money that is not yuan',
    { budget: { amount: { amount: 1, currency: 'USD' } } },
    'budget.amount.currency',
  ],
  ['a day that the calendar has not', { updated: '2026-02-30T00:00:00Z' }, 'updated'],
  ['an id that is no work', { id: 'P-17' }, 'id'],
  ['no place', { locations: [] }, 'village'],
  ['no type of work', { additionalClassifications: [] }, 'type'],
  ['no upkeep', { costMeasurements: [] }, 'upkeepFen'],
  ['money of nobody', { parties: [] }, 'parties'],
];
for (const [what, change, path] of spoilt) {
  test(`${what} is refused, and where`, () => {
    const read = workOf({ ...sound, ...change });
    assert(!read.ok);
    assert.equal(read.findings[0]?.code, 'project-unreadable');
    assert.equal(read.findings[0]?.detail.path, path);
  });
}

test('what others add to a project is left unread', () => {
  assert.equal(workOf({ ...sound, lobbyingMeetings: [{ id: 'x' }] }).ok, true);
});

test('a package says who publishes it, when, and in which version', () => {
  const county = { origin, county: '330523', countyName: '安吉县', on: day('2026-11-24') };
  const { projects, ...package_ } = packageOf([published], county);
  assert.deepEqual(package_, {
    uri: `${origin}/330523/open/oc4ids.json`,
    publishedDate: '2026-11-24T00:00:00+08:00',
    version: '0.9',
    publisher: { name: '安吉县' },
  });
  assert.deepEqual(projects, [sound]);
});

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
