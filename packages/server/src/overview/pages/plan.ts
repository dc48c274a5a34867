import { comparePlans, listRounds, showPlan } from '@qianwan/contract/plan';
import { placeOf } from '@qianwan/programme/registry/place-code';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { countyMap } from '@qianwan/web/public/draw/map';
import type { Frame } from '@qianwan/web/public/frame/frame';
import { comparisonPage } from '@qianwan/web/public/plan/comparison-page';
import { planInPage } from '@qianwan/web/public/plan/plan-in-page';
import { planPage } from '@qianwan/web/public/plan/plan-page';
import { comparisonWords } from '@qianwan/web/words/public/plan';
import type { Page, Visit } from '#http/page';
import { mapVillages } from '#overview/map-villages';
import { outlineOf } from '#overview/outline';
import { comparison, planView, planWorkPage, roundsOf } from '#plan/views';
import { placeView } from '#registry/views';
import { frameOf } from './frame-of.ts';
import { payerNames } from './payer-names.ts';
import { pathTo, townshipsOf } from './places.ts';

/** As many works, each with its sentence, as fit beside a county's map in 100 kB. */
const WORKS = 50;
const WORKS_OF_PART = 100;

const area: Page['area'] = ({ plan = '' }) => plan;

export const plan: Page = {
  path: addresses.plan,
  area,
  show: async (visit) => {
    const { tx, county, parts, query } = visit;
    const id = parts.plan ?? '';
    const after = query.after ?? '';
    const found = await planView(tx, id);
    if (found === null) return null;
    const view = showPlan.reply.parse(found);
    const frame = await frameOf(visit);
    const { rows, next } = await planWorkPage(tx, { plan: id, after, most: WORKS });
    const { rounds } = listRounds.reply.parse(await roundsOf(tx, county));
    const round = rounds.find((each) => each.id === view.round);
    const { townships } = await townshipsOf(tx, county);
    return planPage(frame, {
      plan: view,
      path: await pathTo(tx, county, view.title),
      map: await mapOfPlan(visit, frame, id),
      townships,
      works: { address: `/${id}`, rows, after, next, payers: await payerNames(visit) },
      others: (round?.plans ?? []).filter((other) => other.id !== id),
    });
  },
};

/** What a plan says of one township or village. */
export const planIn: Page = {
  path: addresses.planIn,
  area,
  show: async (visit) => {
    const { tx, parts, query } = visit;
    const { plan: id = '', village = '' } = parts;
    const after = query.after ?? '';
    const view = await planView(tx, id);
    const place = await placeView(tx, village);
    if (view === null || place === null) return null;
    const frame = await frameOf(visit);
    const asked = { plan: id, village, after, most: WORKS_OF_PART };
    const { rows, next } = await planWorkPage(tx, asked);
    return planInPage(frame, {
      plan: view,
      place,
      path: await pathTo(tx, village, view.title),
      map: await mapOfPlan(visit, frame, id, village),
      works: {
        address: `/${id}/in/${village}`,
        rows,
        after,
        next,
        payers: await payerNames(visit),
      },
    });
  },
};

export const plansCompared: Page = {
  path: addresses.comparison,
  area,
  show: async (visit) => {
    const { plan: id = '', other = '' } = visit.parts;
    const both = await comparison(visit.tx, id, other);
    if (both === null) return null;
    const compared = comparePlans.reply.parse(both);
    const path = await pathTo(visit.tx, placeOf(id), comparisonWords.title[visit.language]);
    return comparisonPage(await frameOf(visit), compared, path);
  },
};

/** Where this very plan falls, approved or not; a part of the county where one is named. */
async function mapOfPlan(
  { tx, county }: Visit,
  frame: Frame,
  plan: string,
  part = county,
): Promise<Html> {
  const villages = await mapVillages(tx, county, part, plan);
  const { seats } = await townshipsOf(tx, county);
  const whole = part === county;
  return countyMap(
    frame,
    { villages, ...outlineOf(county) },
    {
      placeName: frame.county?.nameZh ?? county,
      seats: whole ? seats : seats.filter(({ code }) => code === part),
      here: null,
      demonstration: new Set<string>(),
      span: whole ? 'county' : 'villages',
    },
  );
}
