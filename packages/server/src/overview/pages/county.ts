import { yearOf } from '@qianwan/base/calendar';
import { showPlan } from '@qianwan/contract/plan';
import type { Html } from '@qianwan/web/html';
import { type CountyFacts, countyPage } from '@qianwan/web/public/overview/county-page';
import { fundsOf } from '#funds/views';
import type { Visit } from '#http/page';
import { countOverdue } from '#needs/store';
import { figuresOf } from '#outcomes/views';
import { builtByYear, needCounts, workCounts } from '#overview/store';
import { mapOf } from '#overview/views';
import { approvedPlanOf, planView } from '#plan/views';
import { frameOf } from './frame-of.ts';
import { townshipsOf } from './places.ts';

export async function countyOfPlace(visit: Visit, place: CountyFacts['place']): Promise<Html> {
  const { tx, today } = visit;
  const approved = await approvedPlanOf(tx, place.code);
  const needs = await needCounts(tx, yearOf(today));
  const { figures } = await figuresOf(tx, today, { place: place.code });
  return countyPage(await frameOf(visit), {
    place,
    map: await mapOf(tx, place.code),
    ...(await townshipsOf(tx, place.code)),
    needs: { ...needs, overdue: await countOverdue(tx, place.code, today) },
    works: await workCounts(tx),
    builtByYear: await builtByYear(tx, approved?.id ?? null),
    figures,
    plan: approved === null ? null : showPlan.reply.parse(await planView(tx, approved.id)),
    funds: await fundsOf(tx, place.code),
  });
}
