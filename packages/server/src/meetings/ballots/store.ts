import { Ballot, Choice, type Count, Marks, type Vote } from '@qianwan/programme/meetings/ballot';
import type { Earlier } from '@qianwan/programme/meetings/balloting';
import { Channel } from '@qianwan/programme/meetings/channel';
import type { Reading } from '@qianwan/programme/meetings/sheets';
import { type Selectable, sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import type { Tables } from '#db/tables';

export async function findBallot(tx: Tx, id: string): Promise<Ballot | null> {
  const row = await tx
    .selectFrom('ballots')
    .select(ballotColumns)
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asBallot(row);
}

/** Ballots of an area in order of id. */
export async function listBallots(
  tx: Tx,
  { area, after, most }: { area: string; after: string; most: number },
): Promise<Ballot[]> {
  const rows = await tx
    .selectFrom('ballots')
    .select(ballotColumns)
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(asBallot);
}

/** What the check codes on the sheets are made with; null where no sheets are printed. */
export async function findSheetKey(tx: Tx, ballot: string): Promise<string | null> {
  const row = await tx
    .selectFrom('ballots')
    .select('sheet_key')
    .where('county', '=', here)
    .where('id', '=', ballot)
    .executeTakeFirst();
  return row?.sheet_key ?? null;
}

/** How the votes of a ballot fall, without those who have said nothing. */
export async function countVotes(tx: Tx, ballot: string): Promise<Omit<Count, 'due'>> {
  const rows = await tx
    .selectFrom('votes')
    .select((is) => ['choice', is.fn.countAll<number>().as('votes')])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .where('choice', 'is not', null)
    .groupBy('choice')
    .execute();
  const count = { yes: 0, no: 0, abstain: 0 };
  for (const { choice, votes } of rows) count[Choice.parse(choice)] = votes;
  return count;
}

/** How many votes came by each channel, of some ballots. */
export async function findTurnouts(
  tx: Tx,
  ballots: readonly string[],
): Promise<Map<string, { channel: Channel; votes: number }[]>> {
  const rows = await tx
    .selectFrom('votes')
    .select((is) => ['ballot', 'channel', is.fn.countAll<number>().as('votes')])
    .where('county', '=', here)
    .where('ballot', '=', sql<string>`any(${[...ballots]}::text[])`)
    .groupBy(['ballot', 'channel'])
    .orderBy('channel')
    .execute();
  const found = new Map<string, { channel: Channel; votes: number }[]>();
  for (const { ballot, channel, votes } of rows) {
    const own = found.get(ballot) ?? [];
    own.push({ channel: Channel.parse(channel), votes });
    found.set(ballot, own);
  }
  return found;
}

/** How a household's voice came already: as a vote, or on a sheet that somebody has read. */
export async function findEarlier(
  tx: Tx,
  ballot: string,
  household: string,
): Promise<Earlier | null> {
  const row = await tx
    .selectFrom('votes')
    .select(['channel', 'cast_on'])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .where('household', '=', household)
    .executeTakeFirst();
  if (row !== undefined) return { channel: Channel.parse(row.channel), castOn: row.cast_on };
  const [first] = await findReadings(tx, ballot, household);
  return first === undefined ? null : { channel: 'paper', castOn: first.readOn };
}

export type FoundVote = Vote & {
  readonly proxy: string | null;
  readonly proxyPaper: string | null;
};

/** Every vote of a ballot, by household. A village has some hundreds. */
export async function findVotes(tx: Tx, ballot: string): Promise<FoundVote[]> {
  const rows = await tx
    .selectFrom('votes')
    .select(['household', 'choice', 'marks', 'channel', 'cast_on', 'proxy', 'proxy_paper'])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .orderBy('household')
    .execute();
  return rows.map(({ household, choice, marks, channel, cast_on, proxy, proxy_paper }) => ({
    household,
    choice: Choice.nullable().parse(choice),
    marks: Marks.parse(marks),
    channel: Channel.parse(channel),
    castOn: cast_on,
    proxy,
    proxyPaper: proxy_paper,
  }));
}

/** For how many others a household has brought a vote, those on sheets that were only read included. */
export async function countCarried(tx: Tx, ballot: string, by: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct household) from (
      select household from votes where county = ${here} and ballot = ${ballot} and proxy = ${by}
      union all
      select household from sheet_readings
      where county = ${here} and ballot = ${ballot} and proxy = ${by} and reading = 1
    ) carried`.execute(tx);
  return rows[0]?.count ?? 0;
}

export type FoundReading = Reading & {
  readonly household: string;
  readonly scan: string | null;
  readonly proxy: string | null;
  readonly proxyPaper: string | null;
};

/** What was read from the sheets of a ballot, or from one household's, in the order of reading. */
export async function findReadings(
  tx: Tx,
  ballot: string,
  household: string | null = null,
): Promise<FoundReading[]> {
  const rows = await tx
    .selectFrom('sheet_readings')
    .select(['household', 'choice', 'marks', 'proxy', 'proxy_paper', 'scan', 'reader', 'read_on'])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .$if(household !== null, (query) => query.where('household', '=', household ?? ''))
    .orderBy('household')
    .orderBy('reading')
    .execute();
  return rows.map(({ choice, marks, proxy_paper, read_on, ...same }) => ({
    ...same,
    choice: Choice.nullable().parse(choice),
    marks: Marks.parse(marks),
    proxyPaper: proxy_paper,
    readOn: read_on,
  }));
}

/** Sheets that were looked at again, by household. */
export async function findRecounts(
  tx: Tx,
  ballot: string,
): Promise<{ household: string; choice: Choice | null; marks: Marks }[]> {
  const rows = await tx
    .selectFrom('sheet_recounts')
    .select(['household', 'choice', 'marks'])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .orderBy('household')
    .execute();
  return rows.map(({ household, choice, marks }) => ({
    household,
    choice: Choice.nullable().parse(choice),
    marks: Marks.parse(marks),
  }));
}

export type FoundClosing = Pick<
  Selectable<Tables['ballot_closings']>,
  'closed_on' | 'due' | 'cast_count' | 'published' | 'file_sha256' | 'rules' | 'result'
>;

export async function findClosing(tx: Tx, ballot: string): Promise<FoundClosing | null> {
  const row = await tx
    .selectFrom('ballot_closings')
    .select(['closed_on', 'due', 'cast_count', 'published', 'file_sha256', 'rules', 'result'])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .executeTakeFirst();
  return row ?? null;
}

/** The days on which some ballots were closed. */
export async function findClosedOn(
  tx: Tx,
  ballots: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('ballot_closings')
    .select(['ballot', 'closed_on'])
    .where('county', '=', here)
    .where('ballot', '=', sql<string>`any(${[...ballots]}::text[])`)
    .execute();
  return new Map(rows.map(({ ballot, closed_on }) => [ballot, closed_on]));
}

const ballotColumns = [
  'id',
  'village',
  'about',
  'question',
  'households',
  'opened_on',
  'closes_on',
  'kind',
  'options',
  'budget_fen',
  'points_most',
  'sheet_key',
] as const;

function asBallot(
  row: Pick<Selectable<Tables['ballots']>, (typeof ballotColumns)[number]>,
): Ballot {
  const { opened_on, closes_on, budget_fen, points_most, sheet_key, ...same } = row;
  return Ballot.parse({
    ...same,
    openedOn: opened_on,
    closesOn: closes_on,
    budgetFen: budget_fen,
    pointsMost: points_most,
    onPaper: sheet_key !== null,
  });
}
