import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { aSmallGraph } from '#testing/small-graph';
import { readStp, readStpInstance } from './stp-read.ts';
import { writeStp } from './stp-write.ts';

const SOUND = `33D32945 STP File, STP Format Version 1.0
SECTION Graph
Nodes 3
Edges 2
E 1 2 4.5
E\t2\t3\t1
END
SECTION Terminals
Terminals 1
RootP 1
TP 3 7.25
END
EOF
`;

test('an instance is read with its root and prizes; nodes without a line have none', () => {
  const read = readStp(SOUND);
  assert.ok(read.ok);
  assert.equal(read.value.root, 0);
  assert.deepEqual([...read.value.prizes], [0, 0, 7.25]);
  assert.deepEqual([...read.value.costs], [4.5, 1]);
  assert.deepEqual([...read.value.edgesAt], [0, 0, 1, 1]);
});

const refused: readonly (readonly [string, string, string, string])[] = [
  ['a cost in words', '4.5', 'dear', 'stp/not-a-number'],
  ['a negative prize', '7.25', '-7.25', 'stp/not-a-number'],
  ['an edge to nowhere', 'E 1 2', 'E 1 4', 'stp/unknown-node'],
  ['an edge from a node to itself', 'E 1 2', 'E 1 1', 'stp/loop'],
  ['a missing edge', 'Edges 2', 'Edges 3', 'stp/edge-count'],
  ['more nodes than there can be', 'Nodes 3', 'Nodes 1e12', 'stp/too-large'],
  ['a prize told twice', 'RootP 1', 'TP 3 1', 'stp/node-twice'],
  ['a prize and a required place', 'RootP 1', 'T 2', 'stp/two-kinds-of-terminals'],
  ['an arc with a direction', 'E 1 2 4.5', 'A 1 2 4.5', 'stp/directed'],
  ['no nodes', 'Nodes 3', 'Nodes 0', 'stp/no-nodes'],
];

for (const [name, from, to, code] of refused) {
  test(`refused: ${name}`, () => {
    const read = readStp(SOUND.replace(from, to));
    assert.ok(!read.ok);
    assert.ok(read.findings.some((finding) => finding.code === code));
  });
}

const doubted: readonly (readonly [string, string, string, string, number | undefined])[] = [
  ['a file without its first line', '33D32945', 'STP', 'stp/no-header', 1],
  [
    'a section of another problem',
    'SECTION Terminals',
    'SECTION Presolve',
    'stp/unknown-section',
    8,
  ],
  ['a line of another problem', 'RootP 1', 'TG 3 1', 'stp/unknown-line', 10],
  ['a line outside of sections', 'END\nEOF', 'END\nTP 2 1\nEOF', 'stp/unknown-line', 13],
  ['a wrong count of terminals', 'Terminals 1', 'Terminals 3', 'stp/terminal-count', undefined],
  ['a file that breaks off', 'EOF', '', 'stp/no-end', undefined],
];

for (const [name, from, to, code, line] of doubted) {
  test(`read with a caution that names the line: ${name}`, () => {
    const read = readStp(SOUND.replace(from, to));
    assert.ok(read.ok);
    assert.deepEqual(
      read.cautions.map((finding) => [finding.code, finding.detail.line]),
      [[code, line]],
    );
  });
}

test('nothing after the end of the file matters, and the root may be counted as a terminal', () => {
  const read = readStp(`${SOUND.replace('Terminals 1', 'Terminals 2')}E 9 9 9`);
  assert.ok(read.ok);
  assert.deepEqual(read.cautions, []);
});

test('a node-weighted problem has merits, some negative, and edges without costs', () => {
  const read = readStpInstance(`33D32945 STP File
SECTION Comments
Name:    "modules"
Problem "Maximum Node Weight Connected Subgraph"
END
SECTION Graph
Nodes 2
Edges 1
E 1 2
END
SECTION Terminals
Terminals 2
T 1 -0.5
T 2 1.25
END
SECTION Coordinates
DD 1 3 4.5
DD 2 -1 0
END
EOF`);
  assert.ok(read.ok);
  assert.deepEqual(read.value.comments, [
    ['Name', 'modules'],
    ['Problem', 'Maximum Node Weight Connected Subgraph'],
  ]);
  assert.deepEqual([...(read.value.merits ?? [])], [-0.5, 1.25]);
  assert.deepEqual(
    read.value.coordinates?.map((at) => [...at]),
    [
      [3, 4.5],
      [-1, 0],
    ],
  );
});

test('the places of a plain Steiner tree are worth more than all ways together', () => {
  const read = readStp(SOUND.replace('RootP 1', 'T 2').replace('TP 3 7.25', 'T 3'));
  assert.ok(read.ok);
  assert.deepEqual([...read.value.prizes], [0, 6.5, 6.5]);
  assert.equal(read.value.root, 1);
});

test('law: what is written reads as the same graph, to the last bit', () => {
  fc.assert(
    fc.property(
      aSmallGraph(),
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      (graph, by, rooted) => {
        const prizes = graph.prizes.map((prize) => prize / by);
        const costs = graph.costs.map((cost) => cost / by);
        const root = rooted ? 1 : null;
        const merits = prizes.map((prize) => prize - 1);
        const extras = { comments: [['Name', 'law']] as const, merits: rooted ? merits : null };
        const read = readStpInstance(writeStp({ ...graph, prizes, costs, root }, extras));
        assert.ok(read.ok);
        assert.deepEqual(read.cautions, []);
        const { value } = read;
        assert.deepEqual(value.graph.from, graph.from);
        assert.deepEqual(value.graph.to, graph.to);
        assert.equal(value.graph.root, root);
        if (rooted) assert.deepEqual(value.merits, merits);
        else {
          assert.deepEqual(value.graph.prizes, prizes);
          assert.deepEqual(value.graph.costs, costs);
        }
      },
    ),
    { seed: 20261124, numRuns: 200 },
  );
});
