import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RuleRow } from './rule-row.ts';
import { type RuleChange, setRule } from './set-rule.ts';

const standing: RuleRow = {
  key: 'works.upkeep-share',
  validFrom: '2025-01-01',
  validTo: null,
  value: 0.02,
  unit: 'share',
  source: '县政府〔2024〕12号',
  grade: 'V',
  enabled: true,
};
const sound: RuleChange = {
  key: 'works.upkeep-share',
  validFrom: '2027-01-01',
  value: 0.03,
  unit: 'share',
  source: '县政府〔2026〕8号',
  enabled: true,
};

test('the new number begins on its day, where the one before ends', () => {
  const verdict = setRule([standing], sound, '2026-11-23');
  assert.deepEqual(verdict, {
    ok: true,
    value: { begins: { ...sound, validTo: null, grade: 'county' }, ends: standing },
    cautions: [],
  });
});

const spoiled: [name: string, spoil: Partial<RuleChange>, code: string][] = [
  ['it begins the day the newest began', { validFrom: '2025-01-01' }, 'rule-begins-too-early'],
  ['it begins before the newest', { validFrom: '2024-06-01' }, 'rule-begins-too-early'],
  ['it is counted in another unit', { unit: '%' }, 'rule-other-unit'],
  ['it is a word where a number was', { value: '3 %' }, 'rule-other-kind'],
];

for (const [name, spoil, code] of spoiled) {
  test(`refused where ${name}`, () => {
    const verdict = setRule([standing], { ...sound, ...spoil }, '2024-01-01');
    assert.deepEqual(verdict.ok ? [] : verdict.findings.map((finding) => finding.code), [code]);
  });
}

test('the day after the newest began is early enough', () => {
  assert.ok(setRule([standing], { ...sound, validFrom: '2025-01-02' }, '2024-01-01').ok);
});

test('a key that the county has not had, and a day gone by, are taken with a caution', () => {
  const verdict = setRule([], { ...sound, validFrom: '2026-11-22' }, '2026-11-23');
  assert.deepEqual(verdict.ok && verdict.cautions.map(({ code }) => code), [
    'rule-unknown',
    'rule-begins-in-the-past',
  ]);
});

test('a value that no reader would understand is refused before anyone reads it', () => {
  const band = { ...sound, key: 'works.rate.lane', value: { lowFen: 2, highFen: 1 } };
  const verdict = setRule([], band, '2026-11-23');
  assert.deepEqual(verdict.ok ? [] : verdict.findings.map(({ code }) => code), [
    'rule-unknown',
    'rule-not-understood',
  ]);
});

test('a row that has ended already is left alone', () => {
  const ended = { ...standing, validTo: '2026-01-01' };
  const verdict = setRule([ended], sound, '2026-11-23');
  assert.equal(verdict.ok && verdict.value.ends, null);
});
