import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { day } from '@qianwan/base/calendar';
import { no, stop, yes } from '@qianwan/base/verdict';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import { testDatabase } from '#testing/database';
import { startQueue } from './queue.ts';
import type { Runners } from './run-task.ts';
import { askTask, tasksShown } from './tasks.ts';

const opened = await testDatabase();
const { db } = opened;
const COUNTY = '330523';
const now = () => ({ instant: '2026-11-23T01:00:00.000Z', today: day('2026-11-23') });
const ground: Ground = { db, now, demo: false };

const ask = (kind: string): Promise<string> =>
  inArea(db, COUNTY, (tx) =>
    askTask(
      { tx, county: COUNTY, writes: [] },
      { kind, input: { of: 2 }, by: 'county', at: now().instant },
    ),
  );

async function ended(id: string) {
  for (;;) {
    const [task] = await inArea(db, COUNTY, (tx) => tasksShown(tx, COUNTY, id));
    if (task?.endedAt !== null && task !== undefined) return task;
    await pause(50);
  }
}

const runners: Runners = {
  double: async (_, task, report) => {
    report({ done: 1, total: 2, note: 'half way' });
    return yes({ is: 2 * (task.input as { of: number }).of });
  },
  refuse: async () => no(stop('nothing-to-plan')),
};

test('a task is carried, shows how far it is, and keeps what came of it', async () => {
  const queue = await startQueue(opened, ground, runners);
  const [done, refused] = [await ask('double'), await ask('refuse')];
  const task = await ended(done);
  assert.deepEqual([task.result, task.failure], [{ is: 4 }, null]);
  assert.deepEqual([task.done, task.total, task.note], [1, 2, 'half way']);
  const { failure } = await ended(refused);
  assert.equal(JSON.parse(failure ?? '[]')[0].code, 'nothing-to-plan');
  await queue.stop();
});

test('a task that a crash left unfinished is taken up at the next start', async () => {
  const begun = Promise.withResolvers<void>();
  const hanging: Runners = {
    double: () => {
      begun.resolve();
      return new Promise(() => {});
    },
  };
  const crashing = await startQueue(opened, ground, hanging);
  const id = await ask('double');
  await begun.promise;
  await crashing.abandon();
  const queue = await startQueue(opened, ground, runners);
  assert.deepEqual((await ended(id)).result, { is: 4 });
  await queue.stop();
});
