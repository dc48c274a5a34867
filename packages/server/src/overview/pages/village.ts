import type { Html } from '@qianwan/web/html';
import type { Fate } from '@qianwan/web/public/overview/fate';
import { type VillageFacts, villagePage } from '@qianwan/web/public/overview/village-page';
import { deliveryPage } from '#delivery/views';
import { ledgerPage } from '#funds/views';
import type { Visit } from '#http/page';
import { ballotPage } from '#meetings/ballots/views';
import { resolutionPage } from '#meetings/views';
import { needPage, needViews } from '#needs/views';
import { mapOf } from '#overview/views';
import { approvedPlanOf, planWorkPage } from '#plan/views';
import { burdenView } from '#survey/forms/views';
import { workPage } from '#works/views';
import { frameOf } from './frame-of.ts';
import { payerNames } from './payer-names.ts';
import { townshipsOf } from './places.ts';

/** As many of each as a page of 100 kB carries; the newest, or the first by id. */
const MOST = 30;
const MOST_ENTRIES = 60;

export async function villageOfPlace(visit: Visit, place: VillageFacts['place']): Promise<Html> {
  const { tx, county, today } = visit;
  const area = { area: place.code, after: '' };
  const { seats } = await townshipsOf(tx, county);
  return villagePage(await frameOf(visit), {
    place,
    map: await mapOf(tx, county, place.parent),
    seats: seats.filter(({ code }) => code === place.parent),
    needs: (await needPage(tx, today, { ...area, most: MOST, overdue: false })).rows,
    ballots: (await ballotPage(tx, { ...area, most: MOST })).rows.toReversed(),
    resolutions: (await resolutionPage(tx, { ...area, most: MOST })).rows,
    works: await fatesOf(visit, place.code),
    ledger: (await ledgerPage(tx, { ...area, most: MOST_ENTRIES })).rows,
    formMinutes: (await burdenView(tx, county, place.code, today)).total.minutesAYear,
  });
}

/** The works of a village with what plan and delivery say of them, and how many households asked. */
async function fatesOf(visit: Visit, village: string): Promise<Fate[]> {
  const { tx, county, today } = visit;
  const { rows: works } = await workPage(tx, { area: village, after: '', most: MOST });
  const approved = await approvedPlanOf(tx, county);
  const planned =
    approved === null
      ? []
      : (await planWorkPage(tx, { plan: approved.id, village, after: '', most: 500 })).rows;
  const deliveries = (await deliveryPage(tx, today, { area: village, after: '', most: 500 })).rows;
  const needs = await needViews(tx, today, [...new Set(works.flatMap((work) => work.needs))]);
  const voices = new Map(needs.map((need) => [need.id, need.voices]));
  const titles = works.map(({ id, title }) => [id, title] as const);
  const names = new Map([...(await payerNames(visit)), ...titles]);
  return works.map((work) => ({
    work,
    plan: planned.find((row) => row.work === work.id) ?? null,
    delivery: deliveries.find((row) => row.work === work.id) ?? null,
    voices: work.needs.reduce((sum, need) => sum + (voices.get(need) ?? 0), 0),
    names,
  }));
}
