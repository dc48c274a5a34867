import type { listPlaces, showPlace } from '@qianwan/contract/registry';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import { findAbove, findFacilities, findPlace, findPlaces } from './store.ts';

type PlacePage = z.infer<typeof listPlaces.reply>;
type PlaceView = z.infer<typeof showPlace.reply>;

/** Places of an area in order of code; with `words`, those whose name contains them. */
export async function placePage(
  tx: Tx,
  input: z.output<typeof listPlaces.input>,
): Promise<PlacePage> {
  const query = { ...input, level: input.level ?? null, most: input.most + 1 };
  return paged(await findPlaces(tx, query), input.most, ({ code }) => code);
}

/** One place, what it lies in and what stands there; null where no such place is registered. */
export async function placeView(tx: Tx, code: string): Promise<PlaceView | null> {
  const place = await findPlace(tx, code);
  if (place === null) return null;
  const above = await findAbove(tx, code);
  const facilities = await findFacilities(tx, code);
  return { ...place, above, facilities };
}
