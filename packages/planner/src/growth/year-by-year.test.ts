import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { graphOfRows } from '#testing/random-graph';
import { aSmallGraph, spannedSets } from '#testing/small-graph';
import { type Graph, graphOf } from './graph.ts';
import { usualEffort } from './grow-tree.ts';
import { linesAndAreas } from './lines-and-areas.ts';
import { growYearByYear } from './year-by-year.ts';

/**
 *   a —4— b —4— c        a stands. b and c lie on a line; d closes a ring with b and c,
 *          \   /         and x is far away with a standing village of its own, y.
 *           4 6
 *            d           x —3— y
 */
const read = graphOf({
  nodes: [
    { id: 'a', prize: 50 },
    { id: 'b', prize: 9 },
    { id: 'c', prize: 8 },
    { id: 'd', prize: 7 },
    { id: 'x', prize: 6 },
    { id: 'y', prize: 50 },
  ],
  edges: [
    { id: 'ab', from: 'a', to: 'b', cost: 4 },
    { id: 'bc', from: 'b', to: 'c', cost: 4 },
    { id: 'bd', from: 'b', to: 'd', cost: 4 },
    { id: 'cd', from: 'c', to: 'd', cost: 6 },
    { id: 'xy', from: 'x', to: 'y', cost: 3 },
  ],
});
assert.ok(read.ok);
const graph = read.value;

test('each year grows from what stands: a line first, an area when the ring closes', () => {
  const years = growYearByYear(graph, { standing: ['a', 'y'], budgets: [4, 4, 4, 3] });
  assert.deepEqual(
    years.map(({ nodes, cost }) => ({ nodes, cost })),
    [
      { nodes: ['b'], cost: 4 },
      { nodes: ['c'], cost: 4 },
      { nodes: ['d'], cost: 4 },
      { nodes: ['x'], cost: 3 },
    ],
  );
  assert.deepEqual(years[1]?.lines, [['a', 'b', 'c']]);
  assert.deepEqual(years[1]?.areas, []);
  assert.deepEqual(years[2]?.areas, [['b', 'c', 'd']]);
  assert.deepEqual(years[2]?.lines, [['a', 'b']]);
  assert.deepEqual(years[3]?.lines, [
    ['a', 'b'],
    ['x', 'y'],
  ]);
});

test('standing villages far apart share one budget, and neither counts twice', () => {
  const [year] = growYearByYear(graph, { standing: ['a', 'y'], budgets: [7] });
  assert.deepEqual(year?.nodes, ['b', 'x']);
  assert.deepEqual(year?.edges, ['ab', 'xy']);
  assert.equal(year?.prize, 15);
  assert.equal(year?.bound, 15);
});

test('a year without money adds nothing and changes nothing', () => {
  const years = growYearByYear(graph, { standing: ['a'], budgets: [8, 0] });
  assert.deepEqual(years[1]?.nodes, []);
  assert.deepEqual(years[1]?.lines, years[0]?.lines);
});

test('with nothing standing, the first year founds a network where it brings most', () => {
  const [year] = growYearByYear(graph, { standing: [], budgets: [8] });
  assert.deepEqual(year?.nodes, ['a', 'b', 'c']);
});

test('named parts share the budget and tell what goes to which', () => {
  const parts = [
    { name: 'valley', nodes: [0] },
    { name: 'ridge', nodes: [5] },
  ];
  const years = growYearByYear({ ...graph, parts }, { standing: ['a'], budgets: [7, 4] });
  assert.deepEqual(
    years.map((year) => year.parts),
    [
      [
        { name: 'valley', isNew: false, nodes: ['b'], edges: ['ab'] },
        { name: 'ridge', isNew: false, nodes: ['x'], edges: ['xy'] },
      ],
      [{ name: 'valley', isNew: false, nodes: ['c'], edges: ['bc'] }],
    ],
  );
});

test('a new tree is founded where that brings more, counts against the budget and keeps its name', () => {
  const years = growYearByYear(graph, { standing: ['a'], foundingCost: 3.5, budgets: [3.5, 3] });
  assert.deepEqual(
    years.map(({ parts, cost }) => [parts.map((part) => [part.name, part.isNew]), cost]),
    [
      [[['y', true]], 3.5],
      [[['y', false]], 3],
    ],
  );
});

test('what was spent on a way lets it be finished for the rest, and what is built costs nothing', () => {
  const began = [{ edge: 'ab', amount: 3 }];
  const [year] = growYearByYear(graph, { standing: ['a'], sunk: began, budgets: [1] });
  assert.deepEqual([year?.nodes, year?.cost], [['b'], 1]);
  const [other] = growYearByYear(graph, { standing: ['a'], built: ['ab', 'bc'], budgets: [0] });
  assert.deepEqual([other?.nodes, other?.cost, other?.lines], [['b', 'c'], 0, [['a', 'b', 'c']]]);
});

test('two rings that share one node are one area; two ways between two nodes are a line', () => {
  const rings = graphOf({
    nodes: ['m', 'a', 'b', 'c', 'd', 'z'].map((id) => ({ id, prize: 1 })),
    edges: [
      ['m', 'a'],
      ['a', 'b'],
      ['b', 'm'],
      ['m', 'c'],
      ['c', 'd'],
      ['d', 'm'],
      ['d', 'z'],
      ['z', 'd'],
    ].map(([from, to], e) => ({ id: `e${e}`, from: from as string, to: to as string, cost: 1 })),
  });
  assert.ok(rings.ok);
  const all = new Uint8Array(6).fill(1);
  const shape = linesAndAreas(rings.value, all, [0, 1, 3, 4, 6]);
  assert.deepEqual(shape.areas, [[0, 1, 2, 3, 4]]);
  assert.deepEqual(shape.lines, [[4, 5]]);
});

test('law: every year keeps its budget, and the best it could have done is bounded', () => {
  let reached = 0;
  let years = 0;
  const budgets = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(aSmallGraph(), budgets, fc.integer({ min: 0, max: 9 }), (free, money, spent) => {
      const sunk = free.edgeIds.slice(0, 1).map((edge) => ({ edge, amount: spent }));
      const effort = { ...usualEffort(free), rounds: 20 };
      const over = { standing: ['v0', 'v1'], budgets: money, sunk, effort };
      let stands = 3;
      for (const [t, year] of growYearByYear(free, over).entries()) {
        const most = mostInAYear(free, stands, money[t] as number, spent);
        assert.ok(year.cost <= (money[t] as number), 'within the budget');
        assert.ok(year.prize <= most && most <= year.bound, `${year.prize} ${most} ${year.bound}`);
        years += 1;
        if (year.prize === most) reached += 1;
        for (const id of year.nodes) stands |= 1 << free.nodeIds.indexOf(id);
      }
    }),
    { seed: 20261124, numRuns: 200 },
  );
  assert.ok(reached >= 0.98 * years, `the best itself in ${reached} of ${years}`);
});

/** Over all sets around what stands, which hangs together for nothing. */
function mostInAYear(free: Graph, stands: number, budget: number, spentOnFirst: number): number {
  const rows = [...free.costs].map((cost, e) => [
    free.from[e] as number,
    free.to[e] as number,
    e === 0 ? Math.max(0, cost - spentOnFirst) : cost,
  ]);
  for (let v = 1; v < free.nodeIds.length; v += 1) if (stands & (1 << v)) rows.push([0, v, 0]);
  const prizes = [...free.prizes].map((prize, v) => (stands & (1 << v) ? 0 : prize));
  let most = 0;
  for (const { nodes, prize, cost, trees } of spannedSets(graphOfRows(prizes, rows))) {
    const isGrown = trees === 1 && (nodes & stands) === stands && cost <= budget;
    if (isGrown) most = Math.max(most, prize);
  }
  return most;
}
