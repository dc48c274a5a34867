import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distanceBetween, distanceKm, lineKm } from './distance.ts';
import type { Precision } from './place.ts';

const leh = { lon: 77.58, lat: 34.16 };
const kargil = { lon: 76.13, lat: 34.56 };

test('a degree of latitude is about 111 km, and half the globe is its half circumference', () => {
  assert.equal(Math.round(distanceKm(leh, { lon: 77.58, lat: 35.16 })), 111);
  assert.equal(Math.round(distanceKm({ lon: 0, lat: 0 }, { lon: 180, lat: 0 })), 20_015);
});

test('it is as far there as back, and nothing to where one is', () => {
  assert.equal(distanceKm(leh, kargil), distanceKm(kargil, leh));
  assert.equal(distanceKm(leh, leh), 0);
});

test('a line is as long as its parts; a point has no length', () => {
  const between = { lon: 77.58, lat: 34.5 };
  assert.equal(
    lineKm([leh, between, kargil]),
    distanceKm(leh, between) + distanceKm(between, kargil),
  );
  assert.deepEqual([lineKm([leh]), lineKm([])], [0, 0]);
});

const told: [a: Precision, b: Precision, cautions: Precision[]][] = [
  ['own', 'own', []],
  ['own', 'simulated', ['simulated']],
  ['township', 'own', ['township']],
  ['county', 'simulated', ['county', 'simulated']],
];
for (const [a, b, precisions] of told) {
  test(`a distance from a position that is ${a} to one that is ${b}: ${precisions.length} cautions`, () => {
    const verdict = distanceBetween({ ...leh, precision: a }, { ...kargil, precision: b });
    assert.ok(verdict.ok);
    assert.equal(verdict.value, distanceKm(leh, kargil));
    assert.deepEqual(
      verdict.cautions.map(({ detail }) => detail.precision),
      precisions,
    );
  });
}
