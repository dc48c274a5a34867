import type { showMap } from '@qianwan/contract/overview';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { newestOf } from '#survey/views';
import { openNeeds, villagePoints, worksBuilt, worksToCome } from './store.ts';

type MapVillage = z.input<typeof showMap.reply>['villages'][number];

/** Villages of a county, or of a part of it, with how they fare by a plan: asked for, to come, built. */
export async function mapVillages(
  tx: Tx,
  county: string,
  area: string,
  plan: string | null,
): Promise<MapVillage[]> {
  const points = await villagePoints(tx, area);
  const facts = await newestOf(tx, county, area, ['households']);
  const households = new Map(facts.map(({ place, value }) => [place, value]));
  const needs = await openNeeds(tx, area);
  const planned = plan === null ? new Map<string, number>() : await worksToCome(tx, plan);
  const built = await worksBuilt(tx);
  return points.map((point) => ({
    ...point,
    households: households.get(point.code) ?? null,
    needs: needs.get(point.code) ?? 0,
    planned: planned.get(point.code) ?? 0,
    built: built.get(point.code) ?? 0,
  }));
}
