import type { RankFacts } from '@qianwan/programme/needs/ranking/rank';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { isOpen } from '#needs/duplicates/store';
import { groupsOf } from '#needs/store';

/** A need that is ranked, with its village; the village's households are known elsewhere. */
export type RankRow = Omit<RankFacts, 'households'> & { readonly village: string };

/** Open needs of an area, the newest first, with what the records say of each. */
export async function findRankRows(tx: Tx, area: string, most: number): Promise<RankRow[]> {
  const open = await tx
    .selectFrom('needs')
    .select(['id', 'village', 'category', 'severity'])
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .where(isOpen)
    .orderBy('raised_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  if (open.length === 0) return [];
  const ids = open.map(({ id }) => id);
  const voices = await findVoices(tx, ids);
  const costs = await findCosts(tx, ids);
  const standing = await findStanding(tx, [...new Set(open.map(({ village }) => village))]);
  return open.map(({ id, village, category, severity }) => ({
    ...{ id, village, severity },
    voices: voices.get(id)?.voices ?? 0,
    vulnerable: voices.get(id)?.vulnerable ?? 0,
    neverServed: !standing.has(`${village} ${category}`),
    costFen: costs.get(id) ?? null,
  }));
}

type Voices = { need: string; voices: number; vulnerable: number };

async function findVoices(tx: Tx, ids: readonly string[]): Promise<Map<string, Voices>> {
  const { rows } = await sql<Voices>`
    ${groupsOf(ids)}, said as (
      select distinct g.root, v.household from together g
      cross join lateral (select household from need_voices
        where county = ${here} and need = g.need offset 0) v)
    select said.root as need, count(*)::int as voices,
      count(*) filter (where (select vulnerable from households h
        where h.county = ${here} and h.id = said.household))::int as vulnerable
    from said group by said.root`.execute(tx);
  return new Map(rows.map((row) => [row.need, row]));
}

/** The newest estimate of each. */
async function findCosts(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ need: string; costFen: number }>`
    select distinct on (need) need, cost_fen as "costFen" from need_estimates
    where county = ${here} and need = any(${[...ids]}::text[])
    order by need, id desc`.execute(tx);
  return new Map(rows.map(({ need, costFen }) => [need, Number(costFen)]));
}

/** What stands where, as "village type": facilities are of the types of works, named as the needs they answer. */
async function findStanding(tx: Tx, villages: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('facilities')
    .select(['village', 'type'])
    .distinct()
    .where('county', '=', here)
    .where('village', 'in', villages)
    .execute();
  return new Set(rows.map(({ village, type }) => `${village} ${type}`));
}
