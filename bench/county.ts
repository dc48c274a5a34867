import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day } from '../packages/base/src/calendar.ts';
import { createApp } from '../packages/server/src/app.ts';
import { migrate } from '../packages/server/src/db/migrate.ts';
import { openFolder } from '../packages/server/src/db/open.ts';
import type { Ground } from '../packages/server/src/http/perform.ts';
import { demoPeople, loadDemo } from '../packages/server/src/overview/demo/load-demo.ts';
import { COOKIE, startSession } from '../packages/server/src/people/session.ts';
import { measureRequests, sayFor } from './measure.ts';
import { loadCounties } from './places/load.ts';
import { PLACES_IN_COUNTY } from './places/made-up.ts';

// The demo's county beside 100,000 made-up places with 1,000,000 facts: every public page and every read
// of the console, as HTTP requests inside the process. node bench/county.ts [PLACES] [SEED]

const wanted = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const REQUESTS = 60;
const COUNTY = '330523';
const VILLAGE = '330523108204';
const PLAN = `${COUNTY}-P1`;

const say = sayFor('county', seed);
const folder = mkdtempSync(join(tmpdir(), 'qianwan-county-'));
const opened = await openFolder(join(folder, 'records'));
await migrate(opened);
const now = () => ({ instant: '2026-11-23T02:00:00.000Z', today: day('2026-11-23') });
const ground: Ground = { db: opened.db, now, demo: true };
await loadDemo(ground);
const made = await loadCounties(opened.db, Math.ceil(wanted / PLACES_IN_COUNTY), seed);
say({ what: 'loaded', places: made.length, facts: made.length * 10 });

const app = createApp(ground, demoPeople);
const officer = demoPeople.county;
if (officer === undefined) throw new Error('the demo has no county officer');
const cookie = { cookie: `${COOKIE}=${await startSession(ground, officer)}` };

const large = made[0]?.code ?? '';
const township = made.find(({ level }) => level === 'township')?.code ?? '';
const pages = [
  ...['', '/ledger', '/figures/sewage-coverage'].map((page) => `/${COUNTY}${page}`),
  ...[
    '330523108',
    VILLAGE,
    `${VILLAGE}/ledger`,
    `${VILLAGE}/say`,
    `${VILLAGE}-W1`,
    `${VILLAGE}-N1`,
    PLAN,
  ].map((id) => `/${id}`),
  ...[`/${PLAN}/in/330523108`, `/${large}`, `/${township}`],
];
for (const page of pages) {
  say({ what: `page ${page}`, ...(await measureRequests(app, REQUESTS, () => page)) });
}

const reads = [
  `desk/${COUNTY}`,
  `map/${COUNTY}`,
  `places?area=${COUNTY}&most=500`,
  `needs?area=${COUNTY}&most=200`,
  `needs?area=${COUNTY}&overdue=true`,
  `needs?area=${COUNTY}&state=solved`,
  `works?area=${COUNTY}&most=200`,
  `works?area=${COUNTY}&state=refused`,
  `works/${VILLAGE}-W1/story`,
  `resolutions?area=${COUNTY}`,
  `funds/${COUNTY}`,
  `ledger?area=${COUNTY}`,
  `rounds/${COUNTY}`,
  `plans/${PLAN}`,
  `plans/${PLAN}/works?most=500`,
  `delivery?area=${COUNTY}`,
  `indicators/${COUNTY}`,
  `trail/${COUNTY}`,
  `rules/${COUNTY}`,
  `imports/${COUNTY}`,
  `tasks/${COUNTY}`,
  `map/${large}`,
  `indicators/${large}`,
];
for (const read of reads) {
  say({ what: read, ...(await measureRequests(app, REQUESTS, () => `/api/${read}`, cookie)) });
}

await opened.close();
rmSync(folder, { recursive: true });
