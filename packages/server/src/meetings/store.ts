import { type Ballot, Choice, type Count } from '@qianwan/programme/meetings/ballot';
import { Channel } from '@qianwan/programme/meetings/channel';
import { Body, type Resolution } from '@qianwan/programme/meetings/resolution';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import type { Tables } from '#db/tables';

export async function findResolution(tx: Tx, id: string): Promise<Resolution | null> {
  const row = await tx
    .selectFrom('resolutions')
    .select(columns)
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : asResolution(row);
}

/** Resolutions of an area, newest first; `after` is the last row's heldOn|id, '' for the first page. */
export async function listResolutions(
  tx: Tx,
  { area, after, most }: { area: string; after: string; most: number },
): Promise<Resolution[]> {
  const [heldOn, id] = after.split('|');
  const rows = await tx
    .selectFrom('resolutions')
    .select(columns)
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .$if(id !== undefined, (rows) =>
      rows.where(sql<boolean>`(held_on, id) < (${heldOn}::date, ${id})`),
    )
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(asResolution);
}

/** Those of the ids that resolutions have. */
export async function findKnownResolutions(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from resolutions where id = any(${[...ids]}::text[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Every resolution that a body of a village has on record. */
export async function findResolutionsBy(
  tx: Tx,
  village: string,
  bodies: readonly Body[],
): Promise<Resolution[]> {
  const rows = await tx
    .selectFrom('resolutions')
    .select(columns)
    .where('county', '=', here)
    .where('village', '=', village)
    .where('body', 'in', bodies)
    .orderBy('held_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.map(asResolution);
}

export async function findBallot(tx: Tx, id: string): Promise<Ballot | null> {
  const row = await tx
    .selectFrom('ballots')
    .select([
      'id',
      'village',
      'about',
      'question',
      'households',
      'opened_on as openedOn',
      'closes_on as closesOn',
    ])
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** How the votes of a ballot fall, without those who have said nothing. */
export async function countVotes(tx: Tx, ballot: string): Promise<Omit<Count, 'due'>> {
  const rows = await tx
    .selectFrom('votes')
    .select((is) => ['choice', is.fn.countAll<number>().as('votes')])
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .groupBy('choice')
    .execute();
  const count = { yes: 0, no: 0, abstain: 0 };
  for (const { choice, votes } of rows) count[Choice.parse(choice)] = votes;
  return count;
}

export async function hasVoted(tx: Tx, ballot: string, household: string): Promise<boolean> {
  const row = await tx
    .selectFrom('votes')
    .select('ballot')
    .where('county', '=', here)
    .where('ballot', '=', ballot)
    .where('household', '=', household)
    .executeTakeFirst();
  return row !== undefined;
}

const columns = [
  'id',
  'village',
  'body',
  'matter',
  'needs',
  'notice_on',
  'held_on',
  'due',
  'present',
  'households_due',
  'households_present',
  'yes',
  'no',
  'abstain',
  'minutes',
  'channel',
] as const;

function asResolution(row: Pick<Tables['resolutions'], (typeof columns)[number]>): Resolution {
  const { body, channel, notice_on, held_on, households_due, households_present, ...same } = row;
  return {
    ...same,
    body: Body.parse(body),
    channel: Channel.parse(channel),
    noticeOn: notice_on,
    heldOn: held_on,
    householdsDue: households_due,
    householdsPresent: households_present,
  };
}
