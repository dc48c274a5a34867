import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { dayInChina } from '../packages/base/src/calendar.ts';
import { createApp } from '../packages/server/src/app.ts';
import { inArea } from '../packages/server/src/db/area.ts';
import { migrate } from '../packages/server/src/db/migrate.ts';
import { type Opened, openFolder, openServer } from '../packages/server/src/db/open.ts';
import { listen } from '../packages/server/src/http/listen.ts';
import type { Ground } from '../packages/server/src/http/perform.ts';
import { fieldKey, keySecret } from '../packages/server/src/testing/field.ts';
import { formOf, publishForm, question } from '../packages/server/src/testing/forms.ts';
import { county, somePlaces, village } from '../packages/server/src/testing/places.ts';
import { startDurablePostgres } from '../tools/postgres.ts';
import { sayFor } from './measure.ts';

// Phones send copies of a form with 250 questions, as multipart over HTTP on loopback; afterwards the
// records are counted. node bench/openrosa.ts [COPIES] [PHONES] [postgres|embedded|both] [SEED]

const copies = process.argv[2] ?? '3000';
const phones = process.argv[3] ?? '50';
const where = process.argv[4] ?? 'both';
const seed = process.argv[5] ?? '1';
const say = sayFor('openrosa', Number(seed));
const TICKS_PER_SECOND = 100;

if (where !== 'embedded') {
  const server = await startDurablePostgres();
  const opened = openServer(server.url);
  await measure('postgres', opened, server.url);
  await opened.close();
  server.stop();
}
if (where !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'qianwan-openrosa-'));
  const opened = await openFolder(join(folder, 'records'));
  await measure('embedded', opened, null);
  await opened.close();
  rmSync(folder, { recursive: true });
}

async function measure(database: string, opened: Opened, url: string | null): Promise<void> {
  await prepare(opened);
  const now: Ground['now'] = () => {
    const instant = new Date();
    return { instant: instant.toISOString(), today: dayInChina(instant.getTime()) };
  };
  const app = createApp({ db: opened.db, now, demo: false });
  const listening = await listen(app.fetch, '127.0.0.1', Number(process.env.PORT ?? 0));
  const address = `${listening.address}v1/key/${keySecret}/projects/${county}/submission`;
  await runPhones(address, '200', '99');
  await empty(opened);
  const before = { ours: process.cpuUsage(), postgres: cpuOfPostgres(url) };
  const result = await runPhones(address, copies, seed);
  const { user, system } = process.cpuUsage(before.ours);
  await listening.close();
  const { acknowledged, seconds, ...rest } = result;
  say({
    ...{ database, copies: Number(copies), phones: Number(phones) },
    perSecond: Math.round((acknowledged.length / seconds) * 10) / 10,
    ...rest,
    serverCpuMsPerCopy: Math.round((user + system) / 10 / Number(copies)) / 100,
    postgresCpuMsPerCopy:
      Math.round(((cpuOfPostgres(url) - before.postgres) * 1e5) / Number(copies)) / 100,
    ...(await counted(opened, acknowledged)),
  });
}

async function prepare(opened: Opened): Promise<void> {
  await migrate(opened);
  await opened.db.transaction().execute(async (tx) => {
    await somePlaces(tx);
    await fieldKey(tx, county, [village], { until: '2099-01-01' });
  });
  const names = Array.from({ length: 250 }, (_, at) => `q${at + 1}`);
  const form = formOf(
    '250_questions',
    names.map((name) => question(name, 'integer')),
  );
  await inArea(opened.db, county, (tx) => publishForm(tx, county, form, '<form/>'));
}

/** What warmed the engine up is taken out again. */
async function empty({ script }: Opened): Promise<void> {
  await script('truncate submissions; truncate trail; truncate trail_heads;');
}

type Result = {
  readonly seconds: number;
  readonly acknowledged: readonly string[];
  readonly [figure: string]: unknown;
};

/** The phones are a process of their own, so that their work is not counted as the server's. */
function runPhones(address: string, count: string, from: string): Promise<Result> {
  const program = new URL('./openrosa/phones.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [program, address, count, phones, from], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  return new Promise((resolve) => child.once('close', () => resolve(JSON.parse(said) as Result)));
}

async function counted(
  { db }: Opened,
  acknowledged: readonly string[],
): Promise<Record<string, number>> {
  const { rows } = await sql<{ rows: number; instances: number; lines: number }>`
    select count(*) as rows, count(distinct instance) as instances,
      (select count(*) from trail where act = 'POST /submission') as lines from submissions`.execute(
    db,
  );
  const kept = await db.selectFrom('submissions').select('instance').execute();
  const here = new Set(kept.map(({ instance }) => instance));
  const { rows: all = 0, instances = 0, lines = 0 } = rows[0] ?? {};
  return {
    kept: all,
    lost: acknowledged.filter((instance) => !here.has(instance)).length,
    duplicated: all - instances,
    trailLines: lines,
  };
}

/** CPU seconds of every process of the server behind a connection string, from /proc; 0 where it is ours. */
function cpuOfPostgres(url: string | null): number {
  if (url === null) return 0;
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = fileOf(`/proc/${pid}/stat`);
    if (!/^\d+ \(postgres\)/.test(stat)) continue;
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / TICKS_PER_SECOND;
}

/** Processes end while one looks. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
