import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { defaultRules } from './default-rules.ts';
import { faultOfRule } from './rule-shapes.ts';
import { rulesOf } from './rules-of.ts';

test('every shipped rule has the shape that its readers expect', () => {
  const faults = defaultRules.map(({ key, value }) => faultOfRule(key, value));
  assert.deepEqual(
    faults.filter((fault) => fault !== null),
    [],
  );
});

test('no key is shipped twice for one day', () => {
  const keys = defaultRules.map(({ key, validFrom }) => `${key} ${validFrom}`);
  assert.equal(new Set(keys).size, keys.length);
});

test('what was not verified is off, everything else is on', () => {
  for (const { key, grade, enabled } of defaultRules) assert.equal(enabled, grade !== 'M', key);
  const rules = rulesOf(defaultRules, day('2026-11-23'));
  assert.equal(rules.read('works.rate', 'lamp'), null);
  assert.deepEqual(rules.read('works.rate', 'lane')?.value, { lowFen: 8_000, highFen: 28_600 });
});

test('the rule of the day speaks, not a later one', () => {
  const [tender] = defaultRules.filter(({ key }) => key === 'tender.self-built-fen');
  assert.ok(tender);
  const rows = [...defaultRules, { ...tender, validFrom: '2026-12-01', value: 20_000_000 }];
  const read = (on: string) => rulesOf(rows, day(on)).read('tender.self-built-fen')?.value;
  assert.equal(read('2024-05-21'), undefined);
  assert.equal(read('2026-11-30'), 10_000_000);
  assert.equal(read('2026-12-01'), 20_000_000);
});

test('a value that no reader would understand is named', () => {
  assert.match(faultOfRule('needs.reply-days.lane', 'soon') ?? '', /number/);
  assert.match(faultOfRule('works.rate.lane', { lowFen: 2, highFen: 1 }) ?? '', /low end/);
  assert.match(faultOfRule('no.such', 1) ?? '', /no\.such/);
});
