import { sql } from 'kysely';
import { createApp } from '../packages/server/src/app.ts';
import { inArea } from '../packages/server/src/db/area.ts';
import { migrate } from '../packages/server/src/db/migrate.ts';
import { openServer } from '../packages/server/src/db/open.ts';
import { startSession } from '../packages/server/src/people/session.ts';
import { groundOf } from '../packages/server/src/testing/caller.ts';
import { formOf, publishForm, question } from '../packages/server/src/testing/forms.ts';
import { county, somePlaces, village } from '../packages/server/src/testing/places.ts';
import { startDurablePostgres } from '../tools/postgres.ts';
import { sayFor } from './measure.ts';

// Exports copies of a form with 100 questions as a CSV archive while a reader takes it piece by piece:
// how long, and how much memory the server holds at most. node bench/openrosa-export.ts [COPIES]

const copies = Number(process.argv[2] ?? 100_000);
const QUESTIONS = 100;
const say = sayFor('openrosa-export', 1);
const server = await startDurablePostgres();
const opened = openServer(server.url);
await migrate(opened);
const { db } = opened;
await db.transaction().execute(async (tx) => {
  await somePlaces(tx);
  const officer = { county, id: 'c', login: 'c', name: 'c', role: 'county', area: county };
  await tx
    .insertInto('officers')
    .values({ ...officer, since: '2020-01-01' } as never)
    .execute();
});
const names = Array.from({ length: QUESTIONS }, (_, at) => `q${at + 1}`);
const form = formOf(
  'wide',
  names.map((name) => question(name, 'integer')),
);
await inArea(db, county, (tx) => publishForm(tx, county, form, '<form/>'));
const xml = `<data id="wide" version="1">${names.map((name, at) => `<${name}>${at * 37}</${name}>`).join('')}</data>`;
await sql`insert into submissions (county, form, instance, id, version, place, title, expected, cautions,
    device, sent_by, received_on, received_at, xml_sha256, xml)
  select ${county}, 'wide', 'uuid:' || n, ${village} || '-S' || n, '1', ${village}, '', '{}', '[]', '',
    'bench', '2026-11-23', '2026-11-23T00:00:00Z', '', convert_to(${xml}, 'UTF8')
  from generate_series(1, ${copies}::int) n`.execute(db);
await sql`analyze submissions`.execute(db);

const ground = groundOf(db as never);
const token = await startSession(ground, { county, kind: 'officer', id: 'c' });
const app = createApp(ground);
const rssBeforeMb = Math.round(process.memoryUsage.rss() / 2 ** 20);
const before = process.cpuUsage();
const started = performance.now();
const path = `/v1/projects/${county}/forms/wide/submissions.csv.zip`;
const reply = await app.request(path, { headers: { authorization: `Bearer ${token}` } });
let bytes = 0;
let mostRss = 0;
for await (const piece of reply.body as unknown as AsyncIterable<Uint8Array>) {
  bytes += piece.byteLength;
  mostRss = Math.max(mostRss, process.memoryUsage.rss());
}
const { user, system } = process.cpuUsage(before);
say({
  ...{
    copies,
    questions: QUESTIONS,
    seconds: Math.round((performance.now() - started) / 100) / 10,
  },
  ...{
    cpuSeconds: Math.round((user + system) / 1e5) / 10,
    megabytes: Math.round(bytes / 1e5) / 10,
  },
  rssBeforeMb,
  mostRssMb: Math.round(mostRss / 2 ** 20),
});
await opened.close();
server.stop();
