import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type GraphForm, graphOf } from './graph.ts';

const sound: GraphForm = {
  nodes: [
    { id: 'yucun', prize: 9 },
    { id: 'lujia', prize: 4 },
  ],
  edges: [{ id: 'road', from: 'lujia', to: 'yucun', cost: 3 }],
  root: 'yucun',
};

test('a sound graph is numbered in the order given', () => {
  const graph = graphOf(sound);
  assert.ok(graph.ok);
  assert.deepEqual([...graph.value.from, ...graph.value.to], [1, 0]);
  assert.equal(graph.value.root, 0);
});

test('edges are ordered by cost, from the smallest amounts to the largest, equal ones by number', () => {
  const costs = [1e300, 0, 5e-324, 7, 0.1, 7, -0, 256, 255];
  const edges = costs.map((cost, e) => ({ id: `e${e}`, from: 'lujia', to: 'yucun', cost }));
  const graph = graphOf({ ...sound, edges });
  assert.ok(graph.ok);
  assert.deepEqual([...graph.value.byCost], [1, 6, 2, 4, 3, 5, 8, 7, 0]);
});

const [first] = sound.nodes;
const [road] = sound.edges;
assert.ok(first !== undefined && road !== undefined);

const spoiled: readonly (readonly [string, Partial<GraphForm>, string])[] = [
  ['no nodes', { nodes: [] }, 'graph/no-nodes'],
  ['two nodes of one id', { nodes: [first, ...sound.nodes] }, 'graph/id-twice'],
  ['two edges of one id', { edges: [road, road] }, 'graph/id-twice'],
  ['an edge to nowhere', { edges: [{ ...road, to: 'x' }] }, 'graph/unknown-node'],
  ['a part without a place', { parts: [{ name: 'north', nodes: [] }] }, 'graph/empty-part'],
  ['a part that is nowhere', { parts: [{ name: 'north', nodes: ['x'] }] }, 'graph/unknown-node'],
  [
    'two parts of one name',
    {
      parts: [
        { name: 'north', nodes: ['yucun'] },
        { name: 'north', nodes: ['lujia'] },
      ],
    },
    'graph/name-twice',
  ],
  [
    'a place in two parts',
    {
      parts: [
        { name: 'north', nodes: ['yucun'] },
        { name: 'south', nodes: ['yucun'] },
      ],
    },
    'graph/in-two-parts',
  ],
  ['a root that is not there', { root: 'x' }, 'graph/unknown-node'],
  ['an edge from a node to itself', { edges: [{ ...road, to: 'lujia' }] }, 'graph/loop'],
  ['a cost below zero', { edges: [{ ...road, cost: -1 }] }, 'graph/not-a-cost'],
  [
    'a prize that is no number',
    { nodes: [{ id: 'yucun', prize: Number.NaN }] },
    'graph/not-a-prize',
  ],
];

for (const [name, spoil, code] of spoiled) {
  test(`refused: ${name}`, () => {
    const graph = graphOf({ ...sound, ...spoil });
    assert.ok(!graph.ok);
    assert.ok(graph.findings.some((finding) => finding.code === code));
  });
}
