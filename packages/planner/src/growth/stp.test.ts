import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStp } from './stp-read.ts';

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
  ['no nodes', 'Nodes 3', 'Nodes 0', 'stp/no-nodes'],
];

for (const [name, from, to, code] of refused) {
  test(`refused: ${name}`, () => {
    const read = readStp(SOUND.replace(from, to));
    assert.ok(!read.ok);
    assert.ok(read.findings.some((finding) => finding.code === code));
  });
}

// Instances of others are not kept in the repository; they lie beside it where available.
