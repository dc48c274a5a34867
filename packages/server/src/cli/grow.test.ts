import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'qianwan-grow-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'graph.json');

// a stands as the north; b is near it, c and d near each other and far from both.
writeFileSync(
  file,
  JSON.stringify({
    nodes: Object.entries({ a: 5, b: 4, c: 9, d: 8 }).map(([id, prize]) => ({ id, prize })),
    edges: [
      { id: 'ab', from: 'a', to: 'b', cost: 2 },
      { id: 'bc', from: 'b', to: 'c', cost: 30 },
      { id: 'cd', from: 'c', to: 'd', cost: 3 },
    ],
    parts: [{ name: 'north', nodes: ['a'] }],
  }),
);

function qianwan(...options: string[]): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/server/src/main.ts', 'grow', file, ...options],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, said: stderr };
}

test('named parts grow, and one tree more is founded where it is allowed', () => {
  assert.match(qianwan().out, /^least-value 19 \(bound 19\); 1 parts: north \(2 nodes\)\n/);
  assert.match(qianwan('--trees', '1').out, /^least-value 5 \(bound 5\); 2 parts: north .*, c /);
  const { parts } = JSON.parse(qianwan('--founding', '4', '--json').out);
  assert.deepEqual(
    parts.map((part: { name: string; nodes: string[] }) => [part.name, part.nodes]),
    [
      ['north', ['a', 'b']],
      ['c', ['c', 'd']],
    ],
  );
});

test('a number of trees and a budget do not go together', () => {
  const { status, said } = qianwan('--trees', '1', '--budget', '9');
  assert.equal(status, 2);
  assert.match(said, /--trees goes without/);
});
