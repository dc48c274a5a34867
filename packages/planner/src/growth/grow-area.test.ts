import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOfRows } from '#testing/random-graph';

import { type AreaForm, type AreaGraph, areaGraphOf, areaValue, compactness } from './area.ts';
import { growArea } from './grow-area.ts';

/**
 *   a 5 — b −3 — c 5      A line over b is worth 7. With a bonus of 2 on every border, taking d
 *          \     /        too closes the ring b, c, d: four borders, 8 − 2 more.
 *           d −2
 */
const ring = (bonus: number): AreaForm => ({
  nodes: [
    { id: 'a', merit: 5 },
    { id: 'b', merit: -3 },
    { id: 'c', merit: 5 },
    { id: 'd', merit: -2 },
  ],
  borders: [
    { id: 'ab', from: 'a', to: 'b', bonus },
    { id: 'bc', from: 'b', to: 'c', bonus },
    { id: 'bd', from: 'b', to: 'd', bonus },
    { id: 'cd', from: 'c', to: 'd', bonus },
  ],
});

test('without a bonus the area is a line; with one it is rounded off', () => {
  const line = growArea(read(ring(0)));
  assert.deepEqual(line.nodes, ['a', 'b', 'c']);
  assert.deepEqual([line.value, line.bound, line.compactness], [7, 7, 0.5]);
  const round = growArea(read(ring(2)));
  assert.deepEqual(round.nodes, ['a', 'b', 'c', 'd']);
  assert.deepEqual([round.value, round.bound, round.compactness], [13, 13, 1]);
});

test('the bonus at which a place joins: its two borders must bring more than it takes', () => {
  assert.equal(growArea(read(ring(1.01))).nodes.length, 4);
  assert.equal(growArea(read(ring(0.99))).nodes.length, 3);
});

test('a root must be held, even where it takes more than all bring', () => {
  const lone = growArea(
    read({ ...ring(0), nodes: ring(0).nodes.slice(0, 2), borders: [], root: 'b' }),
  );
  assert.deepEqual([lone.nodes, lone.value, lone.bound], [['b'], -3, -3]);
});

for (const [name, spoil, code] of [
  [
    'a merit that is no number',
    { nodes: [{ id: 'a', merit: Number.NaN }], borders: [] },
    'area/not-a-merit',
  ],
  ['a bonus below zero', ring(-1), 'graph/not-a-cost'],
  ['a border to nowhere', { ...ring(1), nodes: ring(1).nodes.slice(1) }, 'graph/unknown-node'],
] as const) {
  test(`refused: ${name}`, () => {
    const verdict = areaGraphOf({ ...ring(0), ...spoil });
    assert.ok(!verdict.ok && verdict.findings.some((finding) => finding.code === code));
  });
}

test('law: the best of all connected areas lies between value and bound', () => {
  let reached = 0;
  let proved = 0;
  const runs = 400;
  fc.assert(
    fc.property(anArea(), (area) => {
      const grown = growArea(area);
      const inArea = Uint8Array.from(area.graph.nodeIds, (id) => Number(grown.nodes.includes(id)));
      assert.equal(grown.value, areaValue(area, inArea));
      assert.equal(grown.compactness, compactness(area, inArea));
      const most = mostByTrying(area);
      assert.ok(
        grown.value <= most && most <= grown.bound,
        `${grown.value} ${most} ${grown.bound}`,
      );
      if (grown.value === most) reached += 1;
      if (grown.bound === most) proved += 1;
    }),
    { seed: 20261124, numRuns: runs },
  );
  assert.ok(reached >= 0.99 * runs, `the optimum itself in ${reached} of ${runs}`);
  assert.ok(proved >= 0.97 * runs, `proved in ${proved} of ${runs}`);
});

function read(form: AreaForm): AreaGraph {
  const verdict = areaGraphOf(form);
  assert.ok(verdict.ok);
  return verdict.value;
}

/** Up to seven places, with and without a root. */
function anArea(): fc.Arbitrary<AreaGraph> {
  return fc.integer({ min: 1, max: 7 }).chain((n) => {
    const node = fc.integer({ min: 0, max: n - 1 });
    return fc
      .record({
        merits: fc.array(fc.integer({ min: -20, max: 15 }), { minLength: n, maxLength: n }),
        borders: fc.array(fc.tuple(node, node, fc.integer({ min: 0, max: 9 })), { maxLength: 14 }),
        root: fc.option(node),
      })
      .map(({ merits, borders, root }) => ({
        graph: graphOfRows(
          merits.map(() => 0),
          borders.filter(([a, b]) => a !== b),
          root,
        ),
        merits: Float64Array.from(merits),
      }));
  });
}

function mostByTrying(area: AreaGraph): number {
  const { graph } = area;
  const n = graph.nodeIds.length;
  let most = Number.NEGATIVE_INFINITY;
  for (let mask = 1; mask < 1 << n; mask += 1) {
    if (graph.root !== null && (mask & (1 << graph.root)) === 0) continue;
    let reached = mask & -mask;
    for (let pass = 0; pass < n; pass += 1) {
      for (let e = 0; e < graph.costs.length; e += 1) {
        const ends = (1 << (graph.from[e] as number)) | (1 << (graph.to[e] as number));
        if ((ends & mask) === ends && (ends & reached) !== 0) reached |= ends;
      }
    }
    if (reached !== mask) continue;
    most = Math.max(
      most,
      areaValue(
        area,
        Uint8Array.from({ length: n }, (_, v) => (mask >> v) & 1),
      ),
    );
  }
  return most;
}
