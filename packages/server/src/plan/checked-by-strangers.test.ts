import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { approvedPlan, readyToPlan } from '#testing/ready-to-plan';
import { Story } from '#testing/story';

const { db } = await testDatabase();

test('whoever takes a plan, its problem and the checker from us can check them alone', () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    await readyToPlan(s);
    const plan = await approvedPlan(s);
    const file = async (name: string) =>
      JSON.parse(await (await s.open(`/api/plans/${plan}/files/${name}`)).text());
    const source = await (await s.open('/check-plan.mjs')).text();
    assert.ok(!source.includes('@qianwan'), 'it knows nothing of ours');
    const { checkPlan } = await import(`data:text/javascript,${encodeURIComponent(source)}`);

    const problem = await file('problem');
    const drawn = await file('plan');
    assert.deepEqual(checkPlan(problem, drawn), []);
    const [first, ...rest] = problem.envelopes;
    const poorer = { ...problem, envelopes: [{ ...first, fen: 0 }, ...rest] };
    assert.notDeepEqual(checkPlan(poorer, drawn), []);
  }));
