import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { between, seededRandom } from '../packages/base/src/random.ts';
import { startPostgres } from '../tools/postgres.ts';
import { end, type Served, serve, verifyTrail } from './running.ts';

// Clients pay, set envelopes and undo entries at random, all on one county, while the server is killed again
// and again. Then every fen is counted: entries balance, no earmark was ever overdrawn, nothing that was
// acknowledged is missing, the trail holds. node bench/ledger.ts [OPERATIONS] [CLIENTS] [SEED] [postgres]

const [operations = 100_000, clients = 20, seed = 1] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const postgres = process.argv.includes('postgres') ? await startPostgres() : null;
const COUNTY = '330523';
const random = seededRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'qianwan-ledger-'));
const environment = {
  ...process.env,
  QIANWAN_DATA: join(folder, 'records'),
  QIANWAN_NO_CONSOLE: '1',
  ...(postgres === null ? {} : { DATABASE_URL: postgres.url }),
};

type Line = {
  readonly account: string;
  readonly payer: string | null;
  readonly purpose: string | null;
  readonly year: number;
  readonly amountFen: number;
};
type Entry = { readonly id: string; readonly work: string | null; readonly lines: readonly Line[] };
type Envelope = Pick<Line, 'payer' | 'purpose' | 'year' | 'amountFen'>;

const said = { asked: 0, yes: 0, no: 0, kills: 0 };
/** Entries whose numbers somebody was told. */
const told: string[] = [];
let works: readonly string[] = [];
let envelopes: readonly Envelope[] = [];
const began = performance.now();

while (said.asked < operations) {
  const served = await serve(environment);
  if (works.length === 0) await look(served.address);
  const killer = setTimeout(
    () => {
      said.kills += 1;
      served.server.kill('SIGKILL');
    },
    4000 + random() * 16_000,
  );
  await Promise.all(Array.from({ length: clients }, () => act(served.address)));
  clearTimeout(killer);
  await end(served, 'SIGTERM');
  report({ seconds: Math.round((performance.now() - began) / 1000) });
}

const served = await serve(environment);
const verdict = await count(served);
await end(served, 'SIGTERM');
const trail = await verifyTrail(environment);
report({ ...verdict, trail });
rmSync(folder, { recursive: true });
postgres?.stop();
const isSound = Object.values(verdict.faults).every((fault) => fault === 0) && trail.ok;
process.exit(isSound ? 0 : 1);

/** What there is to pay for, and whose money. */
async function look(address: string): Promise<void> {
  const entries = await ledger(address);
  works = [...new Set(entries.flatMap(({ work }) => (work === null ? [] : [work])))];
  envelopes = (await json(`${address}api/funds/${COUNTY}`)).envelopes;
}

/** One operation after another, until all are asked or the server is gone. */
async function act(address: string): Promise<void> {
  try {
    const headers = await signedIn(address);
    while (said.asked < operations) {
      said.asked += 1;
      const { path, body } = operation();
      const reply = await fetch(`${address}api${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const answer = (await reply.json()) as { id?: string };
      if (reply.status === 200) said.yes += 1;
      else said.no += 1;
      if (reply.status === 200 && answer.id?.includes('-L')) told.push(answer.id);
    }
  } catch {
    // Killed: whatever was under way was never acknowledged.
  }
}

async function signedIn(address: string): Promise<Record<string, string>> {
  const reply = await fetch(`${address}session/be`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: address.slice(0, -1) },
    body: new URLSearchParams({ who: 'county', back: '/' }),
  });
  // The first takes the old session back, the last is the new one.
  const cookie = reply.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
  return { 'content-type': 'application/json', cookie };
}

/** Three in five pay, one sets an envelope, one undoes an entry; many of them are not possible. */
function operation(): { readonly path: string; readonly body: object } {
  const dice = random();
  if (dice < 0.6 || told.length === 0) {
    const amountFen = 1 + Math.floor(random() * 500_000);
    return { path: `/works/${oneOf(works)}/payments`, body: { amountFen, memo: '进度款' } };
  }
  if (dice < 0.8) {
    const { payer, purpose, year, amountFen } = oneOf(envelopes);
    const around = Math.max(0, amountFen + Math.round((random() - 0.5) * 2_000_000));
    const body = { payer, purpose, year, amountFen: around };
    return { path: `/funds/${COUNTY}/envelopes`, body };
  }
  return { path: `/ledger/${oneOf(told.slice(-500))}/counter`, body: { memo: '记错了' } };
}

function oneOf<Item>(items: readonly Item[]): Item {
  const item = items[between(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

async function count({ address }: Served) {
  const entries = await ledger(address);
  const ids = new Set(entries.map(({ id }) => id));
  const balances = new Map<string, number>();
  // The oldest first: no place may be overdrawn after any entry.
  let overdrawn = 0;
  for (const { work, lines } of entries.toReversed()) {
    for (const { account, payer, purpose, year, amountFen } of lines) {
      const owner = account === 'committed' || account === 'paid' ? work : null;
      const place = [account, payer, purpose, year, owner].join('|');
      balances.set(place, (balances.get(place) ?? 0) + amountFen);
    }
    for (const { account, payer, purpose, year } of lines) {
      const owner = account === 'committed' || account === 'paid' ? work : null;
      const balance = balances.get([account, payer, purpose, year, owner].join('|')) ?? 0;
      if (account === 'promised' ? balance > 0 : balance < 0) overdrawn += 1;
    }
  }
  const unbalanced = entries.filter(
    ({ lines }) => lines.reduce((sum, { amountFen }) => sum + amountFen, 0) !== 0,
  ).length;
  const lost = told.filter((id) => !ids.has(id)).length;
  const total = [...balances.values()].reduce((sum, fen) => sum + fen, 0);
  return { entries: entries.length, faults: { unbalanced, overdrawn, lost, total } };
}

/** The whole ledger, newest first. */
async function ledger(address: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after = ''; ; ) {
    const page = await json(`${address}api/ledger?area=${COUNTY}&most=500&after=${after}`);
    entries.push(...page.rows);
    if (page.next === null) return entries;
    after = page.next;
  }
}

async function json(address: string) {
  return JSON.parse(await (await fetch(address)).text());
}

function report(more: object): void {
  const database = postgres === null ? 'embedded' : 'PostgreSQL';
  const line = { bench: 'ledger', seed, database, clients, ...said, told: told.length, ...more };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
