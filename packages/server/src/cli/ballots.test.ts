import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'qianwan-ballots-'));
after(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'election.pb');

// 300 for three voters: 100 each. The road costs its two voters 75 each, the lamps the third 60;
// the hall would cost its two voters 80 each, and one of them has 25 left.
writeFileSync(
  file,
  `META
key;value
description;three homes
country;none
unit;none
instance;1
num_projects;3
num_votes;3
budget;300
vote_type;approval
rule;greedy
PROJECTS
project_id;cost;votes
road;150;2
lamps;60;1
hall;160;2
VOTES
voter_id;vote
a;road
b;road,hall
c;lamps,hall
`,
);

function qianwan(...options: string[]): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['packages/server/src/main.ts', 'ballots', file, ...options],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, said: stderr };
}

test('a result names its rule, its completion, its convention and its ties', () => {
  const { counted, winners } = JSON.parse(qianwan('--completion', 'add1u', '--json').out);
  assert.deepEqual(winners, ['road', 'lamps']);
  assert.equal(counted.rule, 'equal-shares');
  assert.equal(counted.completion, 'add1u');
  assert.equal(counted.convention, 'exact-start');
  assert.deepEqual(counted.ties, ['least-cost', 'most-votes', 'id']);
});

test('each loser is told at which price and with how many more approvals it would have won', () => {
  // At 150 the hall costs its voters what the road costs theirs, and its id comes first.
  assert.equal(
    qianwan('--explain').out,
    'road\nlamps\ncost 210\nhall lost: it would have won at 150, or with 1 more approvals\n',
  );
  const { losers } = JSON.parse(qianwan('--explain', '--json').out);
  assert.deepEqual(losers, [{ id: 'hall', largestPrice: 150, fewestApprovals: 1 }]);
});

test('the comparison step is named with its two sides, and with what stands', () => {
  const { counted } = JSON.parse(qianwan('--comparison', 'satisfaction', '--json').out);
  assert.deepEqual(counted.comparison, {
    by: 'satisfaction',
    preferEqualShares: 0,
    preferGreedy: 0,
    chosen: 'equal-shares',
  });
});

test('maximin support has no measures of what losers lacked, and says so', () => {
  const { status, said } = qianwan('--rule', 'maximin', '--explain');
  assert.equal(status, 1);
  assert.match(said, /not defined/);
});
