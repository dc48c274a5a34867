import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyTrail } from '#db/verify-trail';
import { runTasksNow } from '#jobs/run-task';
import { runners } from '#jobs/runners';
import { callerAs, groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';

const { db } = await testDatabase();

/** So many facts, each of a day of its own. */
function facts(count: number, spoil: (line: string, at: number) => string): string {
  const lines = Array.from({ length: count }, (_, at) => {
    const day = new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
    return spoil(`${village},households,${200 + (at % 50)},${day}`, at);
  });
  return ['code,measure,value,day', ...lines].join('\n');
}

const sent = (content: string) => ({
  ...{ kind: 'facts', fileName: 'facts.csv', dryRun: false },
  content: Buffer.from(content).toString('base64'),
});

test('a large file goes on as a task, and is in when the task has ended', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    const content = facts(5001, (line) => line);
    const { status, body } = await officer.post(`/api/imports/${county}`, sent(content));
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.id, null);
    assert.equal((await tx.selectFrom('facts').select('id').execute()).length, 0);

    await runTasksNow(groundOf(tx), runners);
    const task = await officer.get(`/api/tasks/${county}/${body.task}`);
    assert.equal(task.body.failure, null);
    const { id, rows } = task.body.result as { id: string; rows: number };
    assert.equal(rows, 5001);
    assert.equal((await tx.selectFrom('facts').select('id').execute()).length, 5001);
    const undo = await officer.post(`/api/imports/${county}/${id}/undo`, {});
    assert.deepEqual([undo.status, undo.body.rows], [200, 5001]);
    const { breaches } = await verifyTrail(tx);
    assert.deepEqual(
      breaches.filter(({ where }) => !/^(places|officers)/.test(where)),
      [],
    );
  }));

test('a large file with one fault is refused at once, all of it', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    const content = facts(5001, (line, at) =>
      at === 4000 ? line.replace(village, '330523108999') : line,
    );
    const { status } = await officer.post(`/api/imports/${county}`, sent(content));
    assert.equal(status, 422);
    assert.equal((await tx.selectFrom('tasks').select('id').execute()).length, 0);
  }));
