import { here } from '#db/area';
import type { Tx } from '#db/database';

/** Names of places by code; a code that the register does not know is left out. */
export async function findPlaceNames(
  tx: Tx,
  codes: readonly string[],
): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('places')
    .select(['code', 'name'])
    .where('county', '=', here)
    .where('code', 'in', [...new Set(codes)])
    .execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}

export type Point = { readonly lon: number; readonly lat: number };

/** Where places lie, WGS 84, by code; left out where only the seat above them is known. */
export async function findOwnPoints(tx: Tx, codes: readonly string[]): Promise<Map<string, Point>> {
  if (codes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('place_points')
    .select(['code', 'lon', 'lat'])
    .where('county', '=', here)
    .where('code', 'in', [...new Set(codes)])
    .where('latest', '=', true)
    .where('precision', '=', 'own')
    .execute();
  return new Map(rows.map(({ code, lon, lat }) => [code, { lon, lat }]));
}

/** Whether a code is that of a village which still stands (was not merged away). */
export async function isVillage(tx: Tx, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('places')
    .select('code')
    .where('county', '=', here)
    .where('code', '=', code)
    .where('level', '=', 'village')
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
