import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultRules } from '#registry/default-rules';
import { planClassOf } from './plan-class.ts';
import { WorkType } from './work.ts';
import { basics, workTypes } from './work-types.ts';

test('the order of types never runs in a circle', () => {
  const placed = new Set<WorkType>();
  for (let round = 0; round < WorkType.options.length; round += 1) {
    for (const type of WorkType.options) {
      if (workTypes[type].after.every((before) => placed.has(before))) placed.add(type);
    }
  }
  assert.deepEqual([...placed].sort(), [...WorkType.options].sort());
});

test('scenery waits for basics, and no basic waits for scenery', () => {
  for (const basic of basics) assert.equal(workTypes[basic].layer, 1);
  for (const type of WorkType.options) {
    const first = workTypes[type].after.filter((before) => workTypes[before].layer === 3);
    assert.deepEqual(first, [], type);
  }
});

test('the shipped rates count what the quantity of the type counts', () => {
  for (const type of WorkType.options) {
    const rate = defaultRules.find(({ key }) => key === `works.rate.${type}`);
    assert.equal(rate?.unit, `fen/${workTypes[type].unit}`);
  }
});

test('a planning class is read as officials write it, or as we code it', () => {
  assert.equal(planClassOf('集聚提升类'), 'gathering');
  assert.equal(planClassOf('relocation'), 'relocation');
  assert.equal(planClassOf('看不准'), 'undecided');
  assert.equal(planClassOf('随便'), null);
});
