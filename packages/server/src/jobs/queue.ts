import { CompiledQuery } from 'kysely';
import { type Db as BossDatabase, PgBoss } from 'pg-boss';
import type { Opened } from '#db/open';
import type { Ground } from '#http/perform';
import { type Runners, runTask } from './run-task.ts';
import { endTask, findOpenTask, openTasks } from './tasks.ts';

const QUEUE = 'tasks';
const LOOK_EVERY_MS = 1000;
/** A task whose node has said nothing for so long is given to another. */
const HEARTBEAT_SECONDS = 30;
const TRIES = 3;

type Ticket = { readonly county: string; readonly id: string };
export type Queue = {
  /** Lets what is being carried come to its end, for a few seconds. */
  readonly stop: () => Promise<void>;
  /** Drops everything where it is, as a crash would. */
  readonly abandon: () => Promise<void>;
};

/**
 * Starts carrying tasks: on this node, and beside others on the same PostgreSQL. Rows of `tasks` that
 * nobody carries yet (just asked for, or left behind by a crash) are handed to pg-boss; a ticket has the
 * task's own key, so however many nodes hand it in, it is carried once.
 */
export async function startQueue(opened: Opened, ground: Ground, runners: Runners): Promise<Queue> {
  const boss = new PgBoss({
    db: bossDatabase(opened),
    backend: opened.embedded ? 'pglite' : 'postgres',
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
  });
  boss.on('error', () => {}); // A lost connection is tried again at the next look.
  await boss.start();
  await boss.createQueue(QUEUE, {
    policy: 'exclusive',
    retryLimit: TRIES - 1,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    expireInSeconds: 3600,
  });
  // The embedded database has no other node: whatever was being carried was dropped by a crash.
  if (opened.embedded) await boss.deleteAllJobs(QUEUE);
  await boss.work<Ticket>(
    QUEUE,
    { pollingIntervalSeconds: 1, includeMetadata: true },
    async ([job]) => {
      if (job === undefined) return;
      await carry(ground, runners, job.data, job.retryCount + 1 >= TRIES);
    },
  );
  const looking = setInterval(() => void handIn(boss, ground).catch(() => {}), LOOK_EVERY_MS);
  const end = async (graceful: boolean): Promise<void> => {
    clearInterval(looking);
    await boss.stop({ graceful, timeout: 5000, close: false });
  };
  return { stop: () => end(true), abandon: () => end(false) };
}

async function handIn(boss: PgBoss, ground: Ground): Promise<void> {
  for (const { county, id } of await openTasks(ground.db))
    await boss.send(QUEUE, { county, id } satisfies Ticket, { singletonKey: id });
}

/** A task that breaks is tried again; at the last try the break is what came of it. */
async function carry(
  ground: Ground,
  runners: Runners,
  { county, id }: Ticket,
  lastTry: boolean,
): Promise<void> {
  const task = await findOpenTask(ground.db, county, id);
  if (task === null) return;
  try {
    await runTask(ground, runners, task);
  } catch (error) {
    if (!lastTry) throw error;
    const failure = JSON.stringify([
      { code: 'task-broke', level: 'stop', detail: { message: String(error) } },
    ]);
    await endTask(ground.db, task, { failure }, ground.now().instant);
  }
}

/** pg-boss asks through our own door, so both databases carry it; its tables are in a schema of its own. */
function bossDatabase({ db, script }: Opened): BossDatabase {
  return {
    executeSql: async (text, values = []) => {
      if (values.length === 0) return { rows: [...(await script(text))] };
      return { rows: (await db.executeQuery(CompiledQuery.raw(text, [...values]))).rows };
    },
  };
}
