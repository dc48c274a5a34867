import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '@qianwan/planner';
import { inArea } from '#db/area';
import { insertRow, sha256 } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { drawn, planOf, readyToPlan } from '#testing/ready-to-plan';
import { type Answer, COUNTY, codesOf, Story, YUCUN } from '#testing/story';

const { db } = await testDatabase();

function story(name: string, tell: (s: Story, round: string) => Promise<void>): void {
  test(name, () =>
    undone(db, async (tx) => {
      const s = await Story.open(tx);
      await readyToPlan(s);
      const opened = await s.post('county', '/rounds', {
        county: COUNTY,
        title: '2027年度',
        firstYear: 2027,
        years: 2,
      });
      await tell(s, opened.body.id);
    }),
  );
}

const worksOf = (answer: Answer): [string, number | null][] =>
  answer.body.rows.map((row: { work: string; year: number | null }) => [row.work, row.year]);

story(
  'the county draws a plan, and everyone sees what is in, what is out, and why',
  async (s, round) => {
    const id = await planOf(s, round);
    const plan = (await s.get('nobody', `/plans/${id}`)).body;
    assert.equal(plan.chosen + plan.leftOut, 4);
    assert.ok(plan.leftOut > 0 && plan.bound >= plan.value);
    const drawnFen = plan.payers.reduce(
      (sum: number, row: { drawnFen: number }) => sum + row.drawnFen,
      0,
    );
    assert.ok(drawnFen > 0 && drawnFen <= 75_000_000);
    const out = await s.get('nobody', `/plans/${id}/works?chosen=false`);
    assert.ok(out.body.rows.every((row: { ground: unknown }) => row.ground !== null));
    const { merit } = out.body.rows[0];
    assert.equal(merit.total, merit.served + merit.voices + merit.neverServed + merit.basics);
    const listed = (await s.get('nobody', `/rounds/${COUNTY}`)).body.rounds[0];
    assert.deepEqual([listed.id, listed.plans[0].id], [round, id]);
  },
);

story(
  'the files anyone downloads are the stored bytes, and they pass the audit',
  async (s, round) => {
    const id = await planOf(s, round);
    const summary = (await s.get('nobody', `/plans/${id}`)).body;
    const problem = (await s.get('nobody', `/plans/${id}/files/problem`)).body;
    const plan = (await s.get('nobody', `/plans/${id}/files/plan`)).body;
    assert.equal(sha256(JSON.stringify(problem)), summary.problemSha256);
    assert.equal(sha256(JSON.stringify(plan)), summary.planSha256);
    assert.deepEqual(audit(problem, plan), []);
    const { body } = await s.get('nobody', `/plans/${id}/files/certificate`);
    assert.deepEqual(body, plan.certificate);
  },
);

story('drawn twice from the same records, a plan has the same bytes', async (s, round) => {
  const [first, second] = [await planOf(s, round), await planOf(s, round)];
  const comparison = (await s.get('nobody', `/plans/${first}/against/${second}`)).body;
  assert.equal(comparison.plan.planSha256, comparison.other.planSha256);
  assert.deepEqual(comparison.changes, []);
});

story('two plans side by side name each work that differs and who gains', async (s, round) => {
  const full = await planOf(s, round);
  const less = await planOf(s, round, { title: '少一半', moneyPercent: 50 });
  const { changes, villages } = (await s.get('nobody', `/plans/${full}/against/${less}`)).body;
  assert.ok(changes.length > 0);
  for (const change of changes) assert.notEqual(change.year, change.otherYear);
  assert.ok(villages[0].costFen >= villages[0].otherCostFen);
});

story('an approved plan ties its money to the fen, and tells those who asked', async (s, round) => {
  const id = await planOf(s, round);
  const before = (await s.get('nobody', `/plans/${id}`)).body;
  const approved = await s.post('county', `/plans/${id}/approval`, { words: '同意' });
  assert.equal(approved.status, 200, JSON.stringify(approved.body));
  const { lines } = (await s.get('nobody', `/funds/${COUNTY}`)).body;
  const tied = lines.reduce(
    (sum: number, line: { committedFen: number }) => sum + line.committedFen,
    0,
  );
  assert.equal(tied, before.costFen, 'every fen of every chosen work is tied');
  const need = (await s.get('nobody', `/needs/${YUCUN}-N1`)).body;
  const chosen = worksOf(await s.get('nobody', `/plans/${id}/works?chosen=true`));
  const isIn = chosen.some(([work]) => work === `${YUCUN}-W1`);
  assert.equal(need.state, isIn ? 'taken-up' : 'raised');
});

story('one round has one approved plan', async (s, round) => {
  const [first, second] = [await planOf(s, round), await planOf(s, round)];
  await s.post('county', `/plans/${first}/approval`, {});
  const refused = await s.post('county', `/plans/${second}/approval`, {});
  assert.deepEqual(codesOf(refused), ['round-has-its-plan']);
});

story('a plan drawn with money that is not there cannot be approved', async (s, round) => {
  const id = await planOf(s, round, { moneyPercent: 300 });
  const refused = await s.post('county', `/plans/${id}/approval`, {});
  assert.ok(codesOf(refused).every((code) => code === 'overdrawn') && refused.status === 422);
  const { lines } = (await s.get('nobody', `/funds/${COUNTY}`)).body;
  assert.ok(
    lines.every((line: { committedFen: number }) => line.committedFen === 0),
    'nothing is left half done',
  );
});

story('a plan whose bytes were changed behind our back is not approved', async (s, round) => {
  const id = await planOf(s, round);
  await s.tx
    .updateTable('documents')
    .set({ content: Buffer.from('{}') as never })
    .execute();
  assert.deepEqual(codesOf(await s.post('county', `/plans/${id}/approval`, {})), ['plan-changed']);
});

story('a work that was ordered since is no longer the plan’s to give', async (s, round) => {
  const id = await planOf(s, round);
  const [first] = worksOf(await s.get('nobody', `/plans/${id}/works?chosen=true`));
  await inArea(s.tx, COUNTY, (tx) =>
    insertRow({ tx, county: COUNTY, writes: [] }, 'orders', {
      id: `${first?.[0]}-O1`.replace(/-W\d+-/, '-'),
      work: first?.[0],
      contractor: '甲',
      route: 'simple',
      amount_fen: 1,
      ordered_on: '2026-11-23',
      due_on: '2027-01-01',
      by_actor: 'county',
    }),
  );
  assert.deepEqual(codesOf(await s.post('county', `/plans/${id}/approval`, {})), [
    'library-changed',
  ]);
});

story(
  'the next round keeps what was promised, and its plan takes over the money',
  async (s, round) => {
    const first = await planOf(s, round);
    await s.post('county', `/plans/${first}/approval`, {});
    const promised = worksOf(await s.get('nobody', `/plans/${first}/works?chosen=true`));
    const next = await s.post('county', '/rounds', {
      county: COUNTY,
      title: '2028',
      firstYear: 2027,
      years: 3,
    });
    const second = await planOf(s, next.body.id);
    const kept = new Map(worksOf(await s.get('nobody', `/plans/${second}/works?chosen=true`)));
    for (const [work] of promised) assert.ok(kept.has(work), work);
    const approved = await s.post('county', `/plans/${second}/approval`, {});
    assert.equal(approved.status, 200, JSON.stringify(approved.body));
    const { lines } = (await s.get('nobody', `/funds/${COUNTY}`)).body;
    const tied = lines.reduce(
      (sum: number, line: { committedFen: number }) => sum + line.committedFen,
      0,
    );
    assert.equal(tied, approved.body.costFen);
  },
);

story('where a rule is missing the task ends with its name', async (s, round) => {
  await s.tx.updateTable('rules').set({ enabled: false }).where('key', '=', 'plan.merit').execute();
  const { failure } = await drawn(s, round);
  assert.deepEqual(
    JSON.parse(failure ?? '[]').map((one: { code: string }) => one.code),
    ['no-rule'],
  );
});

story('only the county opens rounds and draws plans', async (s, round) => {
  assert.equal((await s.post('township', `/rounds/${round}/plans`, { title: 'x' })).status, 403);
  assert.equal((await s.post('county', `/rounds/${COUNTY}-R99/plans`, { title: 'x' })).status, 422);
});
