import type { Day } from '@qianwan/base/calendar';
import type { showMap, showStory } from '@qianwan/contract/overview';
import { placeOf } from '@qianwan/programme/registry/place-code';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { deliveryView } from '#delivery/views';
import { resolutionView } from '#meetings/views';
import { needViews } from '#needs/views';
import { approvedPlanOf, planWorkPage } from '#plan/views';
import { workView } from '#works/views';
import { mapVillages } from './map-villages.ts';
import { outlineOf } from './outline.ts';

/** Every village of a county or of a part of it, with how it fares by the plan that holds. */
export async function mapOf(
  tx: Tx,
  county: string,
  area = county,
): Promise<z.input<typeof showMap.reply>> {
  const plan = await approvedPlanOf(tx, county);
  return { villages: await mapVillages(tx, county, area, plan?.id ?? null), ...outlineOf(county) };
}

type Story = z.input<typeof showStory.reply>;

/** A work from the needs it answers to what became of it; null where there is no such work. */
export async function storyOf(
  tx: Tx,
  county: string,
  today: Day,
  id: string,
): Promise<Story | null> {
  const work = await workView(tx, id);
  if (work === null) return null;
  return {
    work,
    needs: await needViews(tx, today, work.needs),
    resolution: work.resolution === null ? null : await resolutionView(tx, work.resolution),
    plan: await inPlan(tx, county, id),
    delivery: await deliveryView(tx, today, id),
  };
}

/** A village proposes a few dozen works at most. */
const MOST_OF_A_VILLAGE = 500;

/** What the plan that holds says of a work. */
async function inPlan(tx: Tx, county: string, work: string): Promise<Story['plan']> {
  const plan = await approvedPlanOf(tx, county);
  if (plan === null) return null;
  const { rows } = await planWorkPage(tx, {
    plan: plan.id,
    village: placeOf(work),
    after: '',
    most: MOST_OF_A_VILLAGE,
  });
  const found = rows.find((row) => row.work === work);
  return found === undefined ? null : { ...found, plan: plan.id };
}
