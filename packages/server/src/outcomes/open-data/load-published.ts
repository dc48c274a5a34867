import { assert } from '@qianwan/base/assert';
import { type Day, day } from '@qianwan/base/calendar';
import { lastHeardOn } from '@qianwan/programme/delivery/record';
import type { Payer } from '@qianwan/programme/funds/payer';
import type {
  Building,
  PublishedPayer,
  PublishedWork,
} from '@qianwan/programme/outcomes/oc4ids/published-work';
import type { Work } from '@qianwan/programme/works/work';
import type { Tx } from '#db/database';
import { findDeliveries, type KeptDelivery } from '#delivery/store';
import { payersOf, paymentsFor, tiedToWorks } from '#funds/store';
import { findPlanWorks } from '#plan/store';
import { approvedPlanOf } from '#plan/views';
import { findOwnPoints, findPlaceNames } from '#registry/villages/store';
import { findAdmissions, listWorks } from '#works/store';

/** So many works are loaded at once: as many as a middling county has. */
const AT_ONCE = 500;

/** Every work of a county as it is published, in order of id. */
export async function loadPublished(tx: Tx, county: string): Promise<PublishedWork[]> {
  const plan = await approvedPlanOf(tx, county);
  const payers = new Map((await payersOf(tx, county)).map((payer) => [payer.id, payer]));
  const published: PublishedWork[] = [];
  for (let after = ''; ; after = published.at(-1)?.work.id ?? '') {
    const window = { area: county, after, most: AT_ONCE };
    const works = await listWorks(tx, { ...window, state: undefined, type: undefined });
    published.push(...(await publishedOf(tx, works, { county, plan: plan?.id ?? null, payers })));
    if (works.length < AT_ONCE) return published;
  }
}

type Around = {
  readonly county: string;
  readonly plan: string | null;
  readonly payers: ReadonlyMap<string, Payer>;
};

async function publishedOf(
  tx: Tx,
  works: readonly Work[],
  { county, plan, payers }: Around,
): Promise<PublishedWork[]> {
  const first = works[0];
  if (first === undefined) return [];
  const ids = works.map(({ id }) => id);
  const villages = works.map(({ village }) => village);
  const names = await findPlaceNames(tx, villages);
  const points = await findOwnPoints(tx, villages);
  const admissions = await findAdmissions(tx, ids);
  const tied = await tiedToWorks(tx, ids);
  const paid = Map.groupBy(await paymentsFor(tx, ids), ({ work }) => work);
  const years = await yearsBetween(tx, plan, ids);
  const deliveries = await deliveriesOf(tx, county, ids);
  const payerOf = (id: string): PublishedPayer => {
    const payer = payers.get(id);
    assert(payer !== undefined, `${id}, whose money is in the ledger, is a payer`);
    return { id, name: payer.nameZh, kind: payer.kind };
  };
  return works.map((work) => {
    const delivery = deliveries.get(work.id);
    const payments = (paid.get(work.id) ?? []).map(({ work: _, payer, ...line }) => ({
      ...line,
      payer: payerOf(payer),
    }));
    const parts = {
      work,
      villageName: names.get(work.village) ?? work.village,
      point: points.get(work.village) ?? null,
      planned:
        plan !== null && years.has(work.id) ? { plan, year: years.get(work.id) ?? null } : null,
      admittedOn: (admissions.get(work.id) as Day | undefined) ?? null,
      committed: (tied.get(work.id) ?? []).map(({ payer, ...part }) => ({
        ...part,
        payer: payerOf(payer),
      })),
      payments,
      building: delivery === undefined ? null : buildingOf(delivery),
    };
    return { ...parts, changedOn: lastChange(parts, delivery) };
  });
}

/** What the plan that holds says of each work between two ids; nothing where there is no plan. */
async function yearsBetween(
  tx: Tx,
  plan: string | null,
  ids: readonly string[],
): Promise<Map<string, number | null>> {
  if (plan === null) return new Map();
  const rows = await findPlanWorks(tx, { plan, works: ids, after: '', most: ids.length });
  return new Map(rows.map(({ work, year }) => [work, year]));
}

async function deliveriesOf(
  tx: Tx,
  county: string,
  ids: readonly string[],
): Promise<Map<string, KeptDelivery>> {
  const rows = await findDeliveries(tx, { area: county, works: ids, after: '', most: ids.length });
  return new Map(rows.map((row) => [row.work.id, row]));
}

function buildingOf({ order, milestones, measured, acceptedOn, facility }: KeptDelivery): Building {
  return {
    order: order.id,
    route: order.route,
    builder: order.contractor,
    amountFen: order.amountFen,
    orderedOn: order.orderedOn,
    dueOn: order.dueOn,
    milestones: milestones.map(({ milestone, reachedOn }) => ({ milestone, reachedOn })),
    measured: measured && { quantity: measured.quantity, measuredOn: measured.measuredOn },
    acceptedOn,
    facility,
  };
}

function lastChange(
  { work, admittedOn, payments }: Omit<PublishedWork, 'changedOn'>,
  delivery: KeptDelivery | undefined,
): Day {
  const days = [
    day(work.proposedOn),
    ...(admittedOn === null ? [] : [admittedOn]),
    ...payments.map((payment) => payment.day),
    ...(delivery === undefined ? [] : [lastHeardOn(delivery)]),
  ];
  return days.reduce((a, b) => (a > b ? a : b));
}
