import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { makePlan } from '#schedule/make-plan';
import type { Problem } from '#schedule/problem';
import { county } from '#testing/county';
import { randomProblem } from '#testing/random-problem';
import { crewOfOne } from './crew.ts';

test('a crew of one does every chunk once, in order', () => {
  const done: string[] = [];
  const hands = ['a', 'b'].map((task) => (chunk: number) => void done.push(`${task}${chunk}`));
  const crew = crewOfOne(hands);
  crew.run(1, 2);
  crew.run(0, 1);
  assert.deepEqual(done, ['b0', 'b1', 'a0']);
});

/** A thread that waits for plans to help with. */
const helper = `
  import { parentPort } from 'node:worker_threads';
  import { helpPlan } from ${JSON.stringify(new URL('./plan-job.ts', import.meta.url).href)};
  parentPort.on('message', ({ job, member }) => helpPlan(job, member));
  parentPort.postMessage('ready');
`;

test('a plan is the same bytes with a thread that helps', async () => {
  const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(helper)}`));
  await once(thread, 'message');
  const planOf = (problem: Problem, count: number) =>
    JSON.stringify(
      makePlan(problem, {
        seconds: 0.1,
        helpers: { count, call: (job) => thread.postMessage({ job, member: 1 }) },
      }),
    );
  for (const problem of [county(70, 2), randomProblem(3), randomProblem(7)]) {
    assert.equal(planOf(problem, 1), planOf(problem, 0));
  }
  await thread.terminate();
});
