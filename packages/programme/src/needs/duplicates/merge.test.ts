import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeFaults, separateFaults } from './merge.ts';

const older = { id: 'v-N9', village: 'v', raisedOn: '2026-10-01', mergedInto: null };
const newer = { id: 'v-N10', village: 'v', raisedOn: '2026-10-01', mergedInto: null };
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('the newer stands under the older of its village, with a word why', () => {
  assert.deepEqual(mergeFaults(newer, older, '同一盏灯'), []);
  assert.deepEqual(codes(mergeFaults(older, newer, '同一盏灯')), ['merge-into-newer']);
  assert.deepEqual(codes(mergeFaults(older, older, '同一盏灯')), ['merge-with-itself']);
  const elsewhere = { ...newer, village: 'w', mergedInto: 'v-N3' };
  assert.deepEqual(codes(mergeFaults(elsewhere, { ...older, mergedInto: 'v-N1' }, '')), [
    'merge-elsewhere',
    'merged-already',
    'merge-into-merged',
    'merge-needs-words',
  ]);
});

test('only what stands under another is taken out, with a word why', () => {
  assert.deepEqual(separateFaults({ mergedInto: 'v-N9' }, '两盏灯'), []);
  assert.deepEqual(codes(separateFaults({ mergedInto: null }, '')), [
    'not-merged',
    'separate-needs-words',
  ]);
});
