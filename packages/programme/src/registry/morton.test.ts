import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellOf, GRID_BITS, mortonOf, tileRange } from './morton.ts';

const side = 2 ** GRID_BITS;
const known: [name: string, lon: number, lat: number, x: number, y: number][] = [
  ['the middle of the map', 0, 0, side / 2, side / 2],
  ['the north-west corner', -180, 85.06, 0, 0],
  ['the eastern edge belongs to the last column', 180, 0, side - 1, side / 2],
  ['the south-east corner', 180, -85.06, side - 1, side - 1],
];

for (const [name, lon, lat, x, y] of known) {
  test(`the square of ${name}`, () => {
    assert.deepEqual(cellOf(mortonOf(lon, lat)), { x, y });
  });
}

const lon = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });

test('a position lies in its tile at every zoom, and in no neighbour', () => {
  const law = fc.property(lon, lat, fc.integer({ min: 0, max: 18 }), (east, north, z) => {
    const morton = mortonOf(east, north);
    const { x, y } = cellOf(morton);
    const size = 2 ** (GRID_BITS - z);
    const own = tileRange(z, Math.floor(x / size), Math.floor(y / size));
    assert.ok(own.from <= morton && morton < own.to);
    const next = tileRange(z, Math.floor(x / size) + 1, Math.floor(y / size));
    assert.ok(morton < next.from || morton >= next.to);
  });
  fc.assert(law, { seed: 20261123 });
});

test('a morton number is whole and exact, and its square gives it back', () => {
  const law = fc.property(lon, lat, (east, north) => {
    const morton = mortonOf(east, north);
    assert.ok(Number.isSafeInteger(morton) && morton >= 0 && morton < side * side);
    const { x, y } = cellOf(morton);
    assert.equal(tileRange(GRID_BITS, x, y).from, morton);
  });
  fc.assert(law, { seed: 20261123 });
});
