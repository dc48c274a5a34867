import type { Task as TaskShown } from '@qianwan/contract/registry';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database, Tx } from '#db/database';
import { nextId } from '#db/ids';
import { json, type Writer } from '#db/write';

// A task is a row that says what is to be done, how far it is and what came of it. The row is written
// in the transaction of whoever asks; the queue only carries its id, and finds it again after a crash.

export type Task = {
  readonly county: string;
  readonly id: string;
  readonly kind: string;
  readonly input: unknown;
  readonly askedBy: string;
};

/** How far a task is, for the person who waits: so many of so many parts, and in words what is going on. */
export type Progress = { readonly done: number; readonly total: number; readonly note: string };

export async function askTask(
  writer: Writer,
  asked: { kind: string; input: unknown; by: string; at: string },
): Promise<string> {
  const id = await nextId(writer, writer.county, 'T');
  await writer.tx
    .insertInto('tasks')
    .values({
      county: writer.county,
      id,
      kind: asked.kind,
      input: json(asked.input) as never,
      asked_by: asked.by,
      asked_at: asked.at,
      done: 0,
      total: 0,
      note: '',
    })
    .execute();
  return id;
}

/** What has been asked for and not ended, oldest first. Read by the owner: the queue serves every county. */
export async function openTasks(db: Database): Promise<Task[]> {
  const rows = await db
    .selectFrom('tasks')
    .select(taskColumns)
    .where('ended_at', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(taskOf);
}

/** The task, if it has not ended yet. */
export async function findOpenTask(db: Database, county: string, id: string): Promise<Task | null> {
  const row = await db
    .selectFrom('tasks')
    .select(taskColumns)
    .where('county', '=', county)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? null : taskOf(row);
}

export async function reportProgress(
  db: Database,
  { county, id }: Task,
  progress: Progress,
): Promise<void> {
  await db
    .updateTable('tasks')
    .set(progress)
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

export type Ending = { readonly result: unknown } | { readonly failure: string };

export async function endTask(
  db: Database,
  { county, id }: Task,
  ending: Ending,
  at: string,
): Promise<void> {
  const came =
    'result' in ending ? { result: json(ending.result) as never } : { failure: ending.failure };
  await db
    .updateTable('tasks')
    .set({ ...came, ended_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute();
}

type Shown = z.input<typeof TaskShown>;
const MOST = 100;

/** Long work of a county, newest first; one task where an id is given. */
export async function tasksShown(tx: Tx, county: string, id?: string): Promise<Shown[]> {
  const rows = await tx
    .selectFrom('tasks')
    .select(['id', 'kind', 'asked_by as askedBy', 'asked_at as askedAt', 'done', 'total', 'note'])
    .select(['result', 'failure', 'ended_at as endedAt'])
    .where('county', '=', county)
    .$if(id !== undefined, (rows) => rows.where('id', '=', id ?? ''))
    .orderBy('asked_at', 'desc')
    .orderBy(sql`length(id)`, 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows;
}

const taskColumns = ['county', 'id', 'kind', 'input', 'asked_by'] as const;

function taskOf(row: {
  county: string;
  id: string;
  kind: string;
  input: unknown;
  asked_by: string;
}): Task {
  const { asked_by: askedBy, ...task } = row;
  return { ...task, askedBy };
}
