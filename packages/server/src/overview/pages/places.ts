import type { Seat } from '@qianwan/web/public/draw/map';
import type { Crumb } from '@qianwan/web/public/frame/page';
import { placePath } from '@qianwan/web/public/frame/place-path';
import type { Tx } from '#db/database';
import { placePage, placeView } from '#registry/views';

type Township = { readonly code: string; readonly name: string };

/** The townships of a county, and where their seats are as far as that is known. */
export async function townshipsOf(
  tx: Tx,
  county: string,
): Promise<{ townships: Township[]; seats: Seat[] }> {
  const asked = { area: county, level: 'township', words: '', after: '', most: 500 } as const;
  const { rows } = await placePage(tx, asked);
  const seats = rows.flatMap(({ code, name, point }) =>
    point === null ? [] : [{ code, name, lon: point.lon, lat: point.lat }],
  );
  return { townships: rows.map(({ code, name }) => ({ code, name })), seats };
}

/** The path from the county to a record of a place; the leaf is the record's own name. */
export async function pathTo(tx: Tx, place: string, leaf: string): Promise<readonly Crumb[]> {
  const view = await placeView(tx, place);
  if (view === null) return [{ name: leaf, address: null }];
  return placePath(view.above, view, leaf);
}
