import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Arrival, judgeArrival } from './judge-arrival.ts';

const village = '330523108204';
const sound: Arrival = {
  areas: [village],
  places: [village],
  sha256: 'a',
  keptSha256: null,
  replacedBy: null,
  originalIsHere: true,
  versionIsKnown: true,
  answers: [],
};
const copy = { instance: 'uuid:2', deprecated: null as string | null, version: '1' };
const edit = { ...copy, deprecated: 'uuid:1' };

const said = (given: typeof copy, known: Partial<Arrival>): string => {
  const verdict = judgeArrival(given, { ...sound, ...known });
  const findings = verdict.ok ? verdict.cautions : verdict.findings;
  return [verdict.ok ? verdict.value : 'no', ...findings.map(({ code }) => code)].join(' ');
};

const rows: [name: string, given: typeof copy, known: Partial<Arrival>, expected: string][] = [
  ['a sound copy', copy, {}, 'new'],
  ['one that names no place', copy, { places: [] }, 'new'],
  ['the same bytes again', copy, { keptSha256: 'a' }, 'again'],
  ['other bytes', copy, { keptSha256: 'b' }, 'no instance-differs'],
  ['the next village', copy, { places: ['330523108205'] }, 'no place-not-yours'],
  ['a village of the township', copy, { areas: ['330523108'] }, 'new'],
  ['the township, with a key for a village', copy, { places: ['330523108'] }, 'no place-not-yours'],
  ['one of several areas', copy, { areas: ['330523101', village] }, 'new'],
  ['an edit', edit, {}, 'new'],
  ['an edit before its original', edit, { originalIsHere: false }, 'new original-not-here'],
  ['a second edit', edit, { replacedBy: 'uuid:3' }, 'no edited-already'],
  ['the same edit again', edit, { replacedBy: 'uuid:2', keptSha256: 'a' }, 'again'],
  ['a version nobody published', copy, { versionIsKnown: false }, 'new version-unknown'],
  [
    'somebody else’s copy under a name that is here',
    copy,
    { keptSha256: 'b', places: ['330523108205'] },
    'no place-not-yours instance-differs',
  ],
];
for (const [name, given, known, expected] of rows)
  test(`${name}: ${expected}`, () => assert.equal(said(given, known), expected));
