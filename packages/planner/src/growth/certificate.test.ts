import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestTreeByTrying } from '#testing/best-tree-by-trying';
import { aGraph, aRootedGraph, graphOfRows } from '#testing/random-graph';
import { type BoundCertificate, boundCertified, certificateFor } from './certificate.ts';
import { sum } from './graph.ts';

// 0 —3— 1 —2— 2, with the root at 0 and a prize of 9 at 2: the way costs 5, and the bound is 5.
const line = graphOfRows(
  [0, 0, 9],
  [
    [0, 1, 3],
    [1, 2, 2],
  ],
  0,
);
const sound: BoundCertificate = {
  entry: 0,
  cuts: [{ node: 2, raised: 5, inside: [2, 1], joined: [0, 2] }],
};

test('two cuts around the far end prove that the way must be paid', () => {
  assert.equal(boundCertified(line, sound), 5);
  assert.deepEqual(certificateFor(line, 5), sound);
});

const [cut] = sound.cuts;
assert.ok(cut !== undefined);
const spoiled: readonly (readonly [string, Partial<typeof cut>])[] = [
  ['one unit more than the way costs', { raised: 6 }],
  ['an edge charged for a set that its tail is in', { joined: [0, 3] }],
  ['the root inside', { inside: [2, 0] }],
  ['a node twice', { inside: [2, 2] }],
  ['a node that joins after the end', { joined: [0, 6] }],
];
for (const [name, spoil] of spoiled) {
  test(`proves nothing: ${name}`, () => {
    assert.equal(boundCertified(line, { entry: 0, cuts: [{ ...cut, ...spoil }] }), null);
  });
}

test('proves nothing: more than the prize', () => {
  const poor = { ...line, prizes: Float64Array.of(0, 0, 4) };
  assert.equal(boundCertified(poor, sound), null);
});

test('law: every certificate is sound, and proves no more than the best tree', () => {
  fc.assert(
    fc.property(fc.oneof(aGraph(9), aRootedGraph(9)), fc.nat(40), (graph, less) => {
      const value = Math.max(0, sum(graph.prizes) - less);
      const bound = boundCertified(graph, certificateFor(graph, value));
      assert.ok(bound !== null && bound <= bestTreeByTrying(graph));
    }),
    { seed: 20261124, numRuns: 1000 },
  );
});
