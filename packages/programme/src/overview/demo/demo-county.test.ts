import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCounty } from './demo-county.ts';
import type { ListedVillage } from './demo-village.ts';

const square = [
  [119, 30],
  [120, 30],
  [120, 31],
  [119, 31],
] as const;
const listed: ListedVillage[] = Array.from({ length: 60 }, (_, at) => ({
  code: `3305231${String(at).padStart(5, '0')}`,
  name: `${at}村`,
  kind: at % 5 === 0 ? 'community' : 'village',
  township: `33052310${at % 4}`,
  seat: [119.01 + (at % 4) * 0.3, 30.3],
}));

test('the same seed makes the same county, another seed another', () => {
  assert.deepEqual(demoCounty(listed, square, 1), demoCounty(listed, square, 1));
  assert.notDeepEqual(demoCounty(listed, square, 1), demoCounty(listed, square, 2));
});

test('no village reaches more households than it has, lies outside, or sits on another', () => {
  const { villages } = demoCounty(listed, square, 1);
  for (const { served, households, point } of villages) {
    for (const reached of Object.values(served)) assert.ok(reached <= households);
    assert.ok(point[0] > 119 && point[0] < 120);
  }
  assert.equal(new Set(villages.map(({ point }) => point.join())).size, villages.length);
});

test('every work answers a need of its own village, and each need is said by several homes', () => {
  const { works, needs } = demoCounty(listed, square, 1);
  assert.ok(works.length > listed.length * 2);
  for (const { village, need } of works) assert.equal(need.village, village);
  for (const { household, voices } of needs) assert.ok(!voices.includes(household));
});
