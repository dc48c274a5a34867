import { Channel } from '@qianwan/programme/meetings/channel';
import { Body, Makeup, MatterKind, type Resolution } from '@qianwan/programme/meetings/resolution';
import { type Selectable, sql } from 'kysely';
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
  'kind',
  'makeup',
] as const;

function asResolution(
  row: Pick<Selectable<Tables['resolutions']>, (typeof columns)[number]>,
): Resolution {
  const {
    body,
    channel,
    kind,
    makeup,
    notice_on,
    held_on,
    households_due,
    households_present,
    ...same
  } = row;
  return {
    ...same,
    body: Body.parse(body),
    channel: Channel.parse(channel),
    kind: MatterKind.parse(kind),
    makeup: Makeup.parse(makeup),
    noticeOn: notice_on,
    heldOn: held_on,
    householdsDue: households_due,
    householdsPresent: households_present,
  };
}
