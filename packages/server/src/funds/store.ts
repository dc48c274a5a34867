import type { Day } from '@qianwan/base/calendar';
import { fen } from '@qianwan/base/money';
import type { LedgerEntry } from '@qianwan/contract/funds';
import { Account, type Earmark, type Line, placeOfLine } from '@qianwan/programme/funds/account';
import type { Balances } from '@qianwan/programme/funds/balances';
import type { Entry, Part } from '@qianwan/programme/funds/entry';
import type { Standing } from '@qianwan/programme/funds/envelope-change';
import { type Envelope, Payer, PayerKind, Purpose } from '@qianwan/programme/funds/payer';
import { sql } from 'kysely';
import type { z } from 'zod';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { nextIds } from '#db/ids';
import { insertRow, insertRows, updateRow, type Writer } from '#db/write';

export async function payersOf(tx: Tx, county: string): Promise<Payer[]> {
  const rows = await tx
    .selectFrom('payers')
    .select(['id', 'name_zh as nameZh', 'name_en as nameEn', 'kind'])
    .where('county', '=', county)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: PayerKind.parse(row.kind) }));
}

export async function keepPayer(
  writer: Writer,
  { id, nameZh, nameEn, kind }: Payer,
): Promise<Payer> {
  await insertRow(writer, 'payers', { id, name_zh: nameZh, name_en: nameEn, kind });
  return Payer.parse({ id, nameZh, nameEn, kind });
}

/** The envelopes as they are set now, by year, payer and purpose. */
export async function envelopesOf(tx: Tx, county: string): Promise<Envelope[]> {
  const rows = await tx
    .selectFrom('envelopes')
    .select(['id', 'payer', 'purpose', 'year', 'amount_fen as amountFen', 'set_on as setOn'])
    .where('county', '=', county)
    .where('latest', '=', true)
    .orderBy('year')
    .orderBy('payer')
    .orderBy(sql`coalesce(purpose, '')`)
    .execute();
  return rows.map((row) => ({ ...row, purpose: purposeOf(row.purpose) }));
}

/** Sets an envelope; the row before it stays readable as what held until then. */
export async function keepEnvelope(
  writer: Writer,
  { payer, purpose, year }: Earmark,
  amountFen: number,
  on: { readonly today: string; readonly by: string },
): Promise<string> {
  const before = await writer.tx
    .selectFrom('envelopes')
    .select('id')
    .where('county', '=', writer.county)
    .where('payer', '=', payer)
    .where('year', '=', year)
    .where(sql`coalesce(purpose, '')`, '=', purpose ?? '')
    .where('latest', '=', true)
    .executeTakeFirst();
  if (before !== undefined)
    await updateRow(writer, 'envelopes', { id: before.id }, { latest: false });
  const [id = ''] = await nextIds(writer, writer.county, 'E', 1);
  await insertRow(writer, 'envelopes', {
    id,
    payer,
    purpose,
    year,
    amount_fen: amountFen,
    set_on: on.today,
    set_by: on.by,
    latest: true,
  });
  return id;
}

type Sums = Earmark & Standing & { readonly paidFen: number };

/** What has become of each earmark: committed counts what works have, paid or not. */
export async function fundLines(tx: Tx, county: string): Promise<Sums[]> {
  const { rows } = await sql<Omit<Sums, 'purpose'> & { purpose: string | null }>`
    select payer, purpose, year,
      coalesce(-sum(amount_fen) filter (where account = 'promised'), 0)::bigint as "promisedFen",
      coalesce(sum(amount_fen) filter (where account in ('committed', 'paid')), 0)::bigint as "committedFen",
      coalesce(sum(amount_fen) filter (where account = 'paid'), 0)::bigint as "paidFen"
    from ledger_lines where county = ${county}
    group by payer, purpose, year
    order by year, payer, coalesce(purpose, '')`.execute(tx);
  return rows.map((row) => ({ ...row, purpose: purposeOf(row.purpose) }));
}

/**
 * The four accounts sum to nothing, so what works have is what was promised less what is free: payments
 * need not be added up.
 */
export async function standingOf(
  tx: Tx,
  county: string,
  { payer, purpose, year }: Earmark,
): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select coalesce(-sum(amount_fen) filter (where account = 'promised'), 0)::bigint as "promisedFen",
      coalesce(-sum(amount_fen), 0)::bigint as "committedFen"
    from ledger_lines
    where county = ${county} and account in ('promised', 'available') and payer = ${payer}
      and year = ${year} and coalesce(work, '') = '' and coalesce(purpose, '') = ${purpose ?? ''}`.execute(
    tx,
  );
  return rows[0] ?? { promisedFen: 0, committedFen: 0 };
}

export type WorkMoney = Part & { readonly account: Account };

/** What is committed to a work, and what was paid for it, by earmark. */
export async function moneyOfWork(tx: Tx, county: string, work: string): Promise<WorkMoney[]> {
  const { rows } = await sql<MoneyRow>`
    select account, payer, purpose, year, sum(amount_fen)::bigint as sum
    from ledger_lines
    where county = ${county} and work = ${work} and account in ('committed', 'paid')
    group by account, payer, purpose, year
    having sum(amount_fen) > 0
    order by account, year, payer, coalesce(purpose, '')`.execute(tx);
  return rows.map(moneyOf);
}

type MoneyRow = {
  readonly account: string;
  readonly payer: string;
  readonly purpose: string | null;
  readonly year: number;
  readonly sum: number;
};

function moneyOf({ account, payer, purpose, year, sum }: MoneyRow): WorkMoney {
  return { account: Account.parse(account), ...partOf({ payer, purpose, year, sum }) };
}

/** What is committed to some works and not paid yet, by work; works with nothing are left out. */
export async function committedToWorks(
  tx: Tx,
  works: readonly string[],
): Promise<Map<string, Part[]>> {
  return partsByWork(tx, works, ['committed']);
}

async function partsByWork(
  tx: Tx,
  works: readonly string[],
  accounts: readonly Account[],
): Promise<Map<string, Part[]>> {
  const { rows } = await sql<Omit<MoneyRow, 'account'> & { work: string }>`
    select work, payer, purpose, year, sum(amount_fen)::bigint as sum
    from ledger_lines
    where county = ${here} and account = any(${[...accounts]}::text[])
      and work = any(${[...works]}::text[])
    group by work, payer, purpose, year
    having sum(amount_fen) > 0
    order by work, year, payer, coalesce(purpose, '')`.execute(tx);
  const byWork = Map.groupBy(rows, ({ work }) => work);
  return new Map([...byWork].map(([work, found]) => [work, found.map(partOf)]));
}

function partOf({ payer, purpose, year, sum }: Omit<MoneyRow, 'account'>): Part {
  return { payer, purpose: purposeOf(purpose), year, fen: fen(sum) };
}

export type WorkPayment = Part & {
  readonly work: string;
  readonly entry: string;
  readonly day: Day;
};

/** Every line that paid for some works, in the order of the entries. */
export async function paymentsFor(tx: Tx, works: readonly string[]): Promise<WorkPayment[]> {
  const { rows } = await sql<Omit<MoneyRow, 'account'> & { work: string; entry: string; day: Day }>`
    select l.work, l.entry, e.day::text as day, l.payer, l.purpose, l.year, l.amount_fen as sum
    from ledger_lines l join ledger_entries e on e.county = l.county and e.id = l.entry
    where l.county = ${here} and l.account = 'paid' and l.work = any(${[...works]}::text[])
    order by ${numberIn('l.entry')}, l.line`.execute(tx);
  return rows.map(({ work, entry, day, ...row }) => ({ work, entry, day, ...partOf(row) }));
}

/** All that was ever tied to some works and is theirs still, paid or not, by work and earmark. */
export async function tiedToWorks(tx: Tx, works: readonly string[]): Promise<Map<string, Part[]>> {
  return partsByWork(tx, works, ['committed', 'paid']);
}

/** The balances of every place in the ledger that some entries touch, and of no other. */
export async function balancesUnder(
  tx: Tx,
  county: string,
  entries: readonly Entry[],
): Promise<Balances> {
  const places = new Map(
    entries.flatMap(({ lines }) => lines.map((line) => [placeOfLine(line), line] as const)),
  );
  if (places.size === 0) return new Map();
  const column = (of: (line: Line) => string | number) => [...places.values()].map(of);
  // One look into the index by place each: what others have does not slow an entry down.
  const { rows } = await sql<{ place: string; sum: number }>`
    select asked.place, held.sum
    from unnest(${[...places.keys()]}::text[], ${column(({ account }) => account)}::text[],
      ${column(({ payer }) => payer)}::text[], ${column(({ year }) => year)}::int[],
      ${column(({ work }) => work ?? '')}::text[], ${column(({ purpose }) => purpose ?? '')}::text[])
      as asked (place, account, payer, year, work, purpose)
    cross join lateral (
      select sum(amount_fen)::bigint as sum from ledger_lines l
      where l.county = ${county} and l.account = asked.account and l.payer = asked.payer
        and l.year = asked.year and coalesce(l.work, '') = asked.work
        and coalesce(l.purpose, '') = asked.purpose) held
    where held.sum is not null`.execute(tx);
  return new Map(rows.map(({ place, sum }) => [place, fen(sum)]));
}

/**
 * Numbers for entries that are about to be made. Asked for before balances are read: from then on
 * nobody else writes to the county's ledger until this transaction ends.
 */
export function entryIds(writer: Writer, count: number): Promise<string[]> {
  return nextIds(writer, writer.county, 'L', count);
}

export type Numbered = { readonly id: string; readonly entry: Entry };

export async function bookEntries(
  writer: Writer,
  numbered: readonly Numbered[],
  on: { readonly today: string; readonly by: string },
): Promise<void> {
  const heads = numbered.map(({ id, entry: { memo, work, counters } }) => ({
    id,
    day: on.today,
    memo,
    work,
    counters,
    by_actor: on.by,
  }));
  await insertRows(writer, 'ledger_entries', heads);
  const lines = numbered.flatMap(({ id, entry }) =>
    entry.lines.map(({ amountFen, ...line }, at) => ({
      entry: id,
      line: at + 1,
      account: line.account,
      payer: line.payer,
      purpose: line.purpose,
      year: line.year,
      work: line.work,
      amount_fen: amountFen,
    })),
  );
  await insertRows(writer, 'ledger_lines', lines);
}

type EntryRow = z.output<typeof LedgerEntry>;
type Head = Omit<EntryRow, 'lines'>;

export type LedgerWindow = {
  readonly area: string;
  readonly work?: string | undefined;
  readonly after: string;
  readonly most: number;
};

/**
 * Entries about works of an area (or, of a whole county, all), newest first. The key of an entry is its
 * day and its number, '2027-03-01.12'.
 */
export async function ledgerHeads(
  tx: Tx,
  { area, work, after, most }: LedgerWindow,
): Promise<Head[]> {
  const [day = '', number = ''] = after.split('.');
  const { rows } = await sql<Head>`
    select id, day::text as day, memo, work, counters, by_actor as "byActor"
    from ledger_entries
    where starts_with(coalesce(work, id), ${area})
      and (${work ?? null}::text is null or work = ${work ?? null})
      and (${after} = '' or (day, ${numberIn('id')}) < (nullif(${day}, '')::date, nullif(${number}, '')::bigint))
    order by day desc, ${numberIn('id')} desc
    limit ${most}`.execute(tx);
  return rows;
}

function numberIn(column: string) {
  return sql`split_part(${sql.ref(column)}, '-L', 2)::bigint`;
}

export async function linesOfEntries(tx: Tx, ids: readonly string[]): Promise<Map<string, Line[]>> {
  const lines = new Map<string, Line[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return lines;
  const rows = await tx
    .selectFrom('ledger_lines')
    .select(['entry', 'account', 'payer', 'purpose', 'year', 'work', 'amount_fen as amountFen'])
    .where('entry', 'in', ids)
    .orderBy('entry')
    .orderBy('line')
    .execute();
  for (const { entry, ...row } of rows) {
    const account = Account.parse(row.account);
    const purpose = purposeOf(row.purpose);
    lines.get(entry)?.push({ ...row, account, payer: row.payer ?? '', purpose });
  }
  return lines;
}

export async function findEntry(tx: Tx, county: string, id: string): Promise<Entry | null> {
  const head = await tx
    .selectFrom('ledger_entries')
    .select(['memo', 'work', 'counters'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  if (head === undefined) return null;
  return { ...head, lines: (await linesOfEntries(tx, [id])).get(id) ?? [] };
}

/** The entry that undid this one, if any did. */
export async function findCounter(tx: Tx, county: string, id: string): Promise<string | null> {
  const row = await tx
    .selectFrom('ledger_entries')
    .select('id')
    .where('county', '=', county)
    .where('counters', '=', id)
    .executeTakeFirst();
  return row?.id ?? null;
}

function purposeOf(text: string | null): Purpose | null {
  return text === null ? null : Purpose.parse(text);
}
