import { here } from '#db/area';
import type { Database, Tx } from '#db/database';

const MOST_KEYS = 200;
const columns = [
  'id',
  'name',
  'issued_by as issuedBy',
  'valid_from as validFrom',
  'valid_to as validTo',
  'revoked_on as revokedOn',
] as const;

export async function findKeys(tx: Tx) {
  return tx
    .selectFrom('report_keys')
    .select(columns)
    .where('county', '=', here)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_KEYS)
    .execute();
}

export async function findKey(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('report_keys')
    .select(columns)
    .where('county', '=', here)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The key with this digest, as it stands on a day; read as the owner, before any area is known. */
export async function findKeyByDigest(db: Database, digest: string, on: string) {
  const row = await db
    .selectFrom('report_keys')
    .select(['county', 'id', 'name'])
    .where('code_sha256', '=', digest)
    .where('valid_from', '<=', on)
    .where((is) => is.or([is('valid_to', 'is', null), is('valid_to', '>=', on)]))
    .where('revoked_on', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
