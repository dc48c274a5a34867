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

/** Places of an area inside a tile, counted by cell: the bits of `morton` beyond `shift` are the cell. */
export async function findClusters(
  tx: Tx,
  area: string,
  tile: MortonRange,
  shift: number,
): Promise<Cluster[]> {
  const { rows } = await sql<Cluster>`
    with cells as (
      select morton >> ${shift}::int as cell, count(*) as count, min(code) as code,
        count(*) filter (where precision = 'own') as own
      from place_points
      where latest and morton >= ${tile.from} and morton < ${tile.to}
        and county >= ${area} and county < ${pastEnd(area)}
      group by 1
    )
    select p.code, p.name, p.level, at.precision, at.morton, cells.count, cells.own
    from cells join places p on p.code = cells.code
    join place_points at on at.county = p.county and at.code = p.code and at.latest
    order by p.code`.execute(tx);
  return rows;
}
