import type { Day } from '@qianwan/base/calendar';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Database, Tx } from '#db/database';

export type KeptFieldKey = {
  readonly county: string;
  readonly id: string;
  readonly label: string;
  readonly areas: readonly string[];
  readonly since: Day;
  readonly until: Day;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly endedOn: Day | null;
};
export type FieldKeyWithSecret = KeptFieldKey & {
  readonly secretSha256: string;
  readonly ha1: string;
};

const columns = sql`k.county, k.id, k.label, k.areas, k.since, k.until, k.made_by as "madeBy",
  k.made_at as "madeAt", e.ended_on as "endedOn"`;
const keys = sql`field_keys k left join field_key_ends e on e.county = k.county and e.key = k.id`;

// These two read before the area of a request is known, so they run as the owner, and only by key.

export async function findKeyBySecret(
  db: Database,
  secretSha256: string,
): Promise<FieldKeyWithSecret | null> {
  const { rows } = await sql<FieldKeyWithSecret>`
    select ${columns}, k.secret_sha256 as "secretSha256", k.ha1 from ${keys}
    where k.secret_sha256 = ${secretSha256}`.execute(db);
  return rows[0] ?? null;
}

export async function findKeyById(db: Database, id: string): Promise<FieldKeyWithSecret | null> {
  const { rows } = await sql<FieldKeyWithSecret>`
    select ${columns}, k.secret_sha256 as "secretSha256", k.ha1 from ${keys}
    where k.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/** The keys of a county that open somewhere in an area, the newest first; `after` is madeAt|id. */
export async function listKeys(
  tx: Tx,
  { area, after, most }: { area: string; after: string; most: number },
): Promise<KeptFieldKey[]> {
  const [madeAt = '', id = ''] = after.split('|');
  const { rows } = await sql<KeptFieldKey>`
    select ${columns} from ${keys}
    where k.county = ${here}
      and exists (select 1 from unnest(k.areas) as place
        where starts_with(place, ${area}) or starts_with(${area}, place))
      ${after === '' ? sql`` : sql`and (k.made_at, k.id) < (${madeAt}::timestamptz, ${id})`}
    order by k.made_at desc, k.id desc limit ${most}`.execute(tx);
  return rows;
}

/** What keys are called, by id: for lists of what they have sent. */
export async function findKeyLabels(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; label: string }>`
    select id, label from field_keys
    where county = ${here} and id = any(${[...ids]}::text[])`.execute(tx);
  return new Map(rows.map(({ id, label }) => [id, label]));
}

export async function findKey(tx: Tx, id: string): Promise<KeptFieldKey | null> {
  const { rows } = await sql<KeptFieldKey>`
    select ${columns} from ${keys} where k.county = ${here} and k.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
