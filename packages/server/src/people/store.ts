import type { Day } from '@qianwan/base/calendar';
import type { Actor } from '@qianwan/programme/people/actor';
import { Role } from '@qianwan/programme/people/role';
import type { Database } from '#db/database';
import type { Holder } from './holder.ts';

// These read before the area of a request is known, so they run as the owner, and only by key.

/** Keeps a session until it ends; those that have ended are forgotten. */
export async function keepSession(
  db: Database,
  tokenSha256: string,
  { county, kind, id }: Holder,
  { from, until }: { readonly from: string; readonly until: string },
): Promise<void> {
  await db.deleteFrom('sessions').where('expires_at', '<=', from).execute();
  await db
    .insertInto('sessions')
    .values({ token_sha256: tokenSha256, county, actor: `${kind}:${id}`, expires_at: until })
    .execute();
}

export async function findSession(
  db: Database,
  tokenSha256: string,
  at: string,
): Promise<Holder | null> {
  const row = await db
    .selectFrom('sessions')
    .select(['county', 'actor'])
    .where('token_sha256', '=', tokenSha256)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  if (row === undefined) return null;
  const colon = row.actor.indexOf(':');
  const kind = row.actor.slice(0, colon) === 'officer' ? 'officer' : 'household';
  return { county: row.county, kind, id: row.actor.slice(colon + 1) };
}

export async function endSession(db: Database, tokenSha256: string): Promise<void> {
  await db.deleteFrom('sessions').where('token_sha256', '=', tokenSha256).execute();
}

/** An officer in service on that day. */
export async function findOfficerActor(
  db: Database,
  { county, id }: Holder,
  on: Day,
): Promise<Actor | null> {
  const row = await db
    .selectFrom('officers')
    .select(['id', 'name', 'role', 'area'])
    .where('county', '=', county)
    .where('id', '=', id)
    .where('since', '<=', on)
    .where((is) => is.or([is('until', 'is', null), is('until', '>', on)]))
    .executeTakeFirst();
  if (row === undefined) return null;
  return { ...row, role: Role.parse(row.role), household: null };
}

export async function findHouseholdActor(
  db: Database,
  { county, id }: Holder,
): Promise<Actor | null> {
  const row = await db
    .selectFrom('households')
    .select(['id', 'label', 'village'])
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { id: row.id, name: row.label, role: 'villager', area: row.village, household: row.id };
}

export async function findOfficerByLogin(
  db: Database,
  login: string,
): Promise<{ holder: Holder; password: string | null } | null> {
  const row = await db
    .selectFrom('officers')
    .select(['county', 'id', 'password'])
    .where('login', '=', login)
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { holder: { county: row.county, kind: 'officer', id: row.id }, password: row.password };
}

export async function findHouseholdByCode(
  db: Database,
  village: string,
  codeSha256: string,
): Promise<Holder | null> {
  const row = await db
    .selectFrom('households')
    .select(['county', 'id'])
    .where('village', '=', village)
    .where('code_sha256', '=', codeSha256)
    .executeTakeFirst();
  return row === undefined ? null : { county: row.county, kind: 'household', id: row.id };
}

export type County = { code: string; nameZh: string; nameEn: string; simulated: boolean };

/** The counties of this installation, by code. */
export function listCounties(db: Database): Promise<County[]> {
  return db
    .selectFrom('counties')
    .select(['county as code', 'name_zh as nameZh', 'name_en as nameEn', 'simulated'])
    .orderBy('county')
    .execute();
}

export async function findCounty(db: Database, code: string): Promise<County | null> {
  const row = await db
    .selectFrom('counties')
    .select(['county as code', 'name_zh as nameZh', 'name_en as nameEn', 'simulated'])
    .where('county', '=', code)
    .executeTakeFirst();
  return row ?? null;
}
