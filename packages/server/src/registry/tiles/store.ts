import type { MortonRange } from '@qianwan/programme/registry/morton';
import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import type { Tx } from '#db/database';

/** A place on a tile. */
export type Spot = {
  readonly code: string;
  readonly name: string;
  readonly level: string;
  readonly precision: string;
  readonly morton: number;
};

const MOST_SPOTS = 5000;

/** Single places of an area inside a tile. */
export async function findSpots(tx: Tx, area: string, tile: MortonRange): Promise<Spot[]> {
  const { rows } = await sql<Spot>`
    select p.code, p.name, p.level, at.precision, at.morton
    from place_points at join places p on p.county = at.county and p.code = at.code
    where at.latest and at.morton >= ${tile.from} and at.morton < ${tile.to}
      and at.county >= ${area} and at.county < ${pastEnd(area)}
    order by p.code limit ${MOST_SPOTS}`.execute(tx);
  return rows;
}

/** Places that share a cell: how many, how many of them truly placed, and one to stand for all. */
export type Cluster = Spot & { readonly count: number; readonly own: number };

/**
 * Places of an area inside a tile, counted by cell: the bits of `morton` beyond `shift` are the cell.
 * Only the index is read until the cells are counted; then each finds its one place by number.
 */
export async function findClusters(
  tx: Tx,
  area: string,
  tile: MortonRange,
  shift: number,
): Promise<Cluster[]> {
  const past = pastEnd(area);
  const { rows } = await sql<Cluster>`
    select p.code, p.name, p.level, at.precision, at.morton, cells.count, cells.own
    from place_cells(${area}, ${past}, ${tile.from}, ${tile.to}, ${shift}) as cells
    cross join lateral (
      select county, code, precision, morton from place_points
      where latest and county >= ${area} and county < ${past} and morton = cells.morton
      order by county, code limit 1
    ) as at
    join places p on p.county = at.county and p.code = at.code
    order by p.code`.execute(tx);
  return rows;
}
