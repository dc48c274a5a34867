import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aNewWell } from '#testing/wells';
import { standingWorks } from './standing-works.ts';

const { id: _, place: __, standsFrom: ___, ...traits } = aNewWell({ id: 'any' });
const traitsOf = new Map([['well-1', traits]]);

test('a row of a plan and what is known about its work make a facility', () => {
  const verdict = standingWorks([{ work: 'well-1', place: 'yucun', year: 2029 }], traitsOf);
  assert.deepEqual(verdict, {
    ok: true,
    value: [aNewWell({ id: 'well-1', standsFrom: 2029 })],
    cautions: [],
  });
});

test('every work that nobody has described is named', () => {
  const rows = ['a', 'well-1', 'b'].map((work) => ({ work, place: 'yucun', year: 2029 }));
  const verdict = standingWorks(rows, traitsOf);
  assert.ok(!verdict.ok);
  assert.deepEqual(
    verdict.findings.map((finding) => finding.detail.work),
    ['a', 'b'],
  );
});
