import type { Day } from '@qianwan/base/calendar';
import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { DeliveryRecord } from '@qianwan/programme/delivery/record';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { insertRow, type Writer } from '#db/write';

/** The record of one work as the tables hold it, with what only the screens need. */
export type KeptDelivery = Omit<DeliveryRecord, 'order' | 'milestones' | 'measured'> & {
  readonly title: string;
  readonly village: string;
  readonly villageName: string;
  readonly order: DeliveryRecord['order'] & {
    readonly id: string;
    readonly work: string;
    readonly contractor: string;
  };
  readonly milestones: readonly (DeliveryRecord['milestones'][number] & {
    readonly words: string;
    readonly evidence: readonly string[];
  })[];
  readonly measured: (NonNullable<DeliveryRecord['measured']> & { readonly id: number }) | null;
  readonly ballot: (NonNullable<DeliveryRecord['ballot']> & { readonly id: string }) | null;
  readonly facility: string | null;
  readonly committedFen: number;
  readonly paidFen: number;
};

export type DeliveryQuery = {
  readonly area: string;
  /** Only these works. */
  readonly works?: readonly string[];
  readonly state?: DeliveryState | undefined;
  readonly after: string;
  readonly most: number;
};

/** Ordered works of an area with all that is on record about their building, in order of id. */
export async function findDeliveries(tx: Tx, query: DeliveryQuery): Promise<KeptDelivery[]> {
  const { area, works, state, after, most } = query;
  const ofThese = works === undefined ? sql`` : sql`and o.work = any(${[...works]}::text[])`;
  const { rows } = await sql<KeptDelivery>`
    select jsonb_build_object('id', w.id, 'quantity', w.quantity, 'householdsServed', w.households_served,
        'owner', w.owner, 'carer', w.carer, 'upkeepPayer', w.upkeep_payer) as work,
      w.title, w.village, coalesce(v.name, w.village) as "villageName",
      jsonb_build_object('id', o.id, 'work', o.work, 'contractor', o.contractor, 'route', o.route,
        'amountFen', o.amount_fen, 'orderedOn', o.ordered_on, 'dueOn', o.due_on) as "order",
      coalesce(steps.all, '[]') as milestones, m.measured, b.ballot,
      a.accepted_on as "acceptedOn", a.facility,
      coalesce(money.committed, 0) as "committedFen", coalesce(money.paid, 0) as "paidFen"
    from orders o
    join works w on w.county = o.county and w.id = o.work
    left join places v on v.county = w.county and v.code = w.village
    left join acceptances a on a.county = o.county and a.work = o.work
    ${newestOfEach}
    where o.county = ${here} and starts_with(o.work, ${area}) and o.work > ${after} ${ofThese}
      and (${state ?? null}::text is null or ${stateInSql} = ${state ?? null})
    order by o.work limit ${most}`.execute(tx);
  return rows;
}

const newestOfEach = sql`
  left join lateral (
    select jsonb_agg(jsonb_build_object('milestone', milestone, 'reachedOn', reached_on, 'words', words,
        'evidence', to_jsonb(evidence_sha256)) order by id) as all,
      (array_agg(milestone order by id desc))[1] as newest
    from milestones where county = o.county and work = o.work) steps on true
  left join lateral (
    select jsonb_build_object('id', id, 'quantity', quantity, 'measuredOn', measured_on,
      'measuredBy', to_jsonb(measured_by)) as measured
    from measurements where county = o.county and work = o.work order by id desc limit 1) m on true
  left join lateral (
    select jsonb_build_object('id', q.id, 'openedOn', opened_on, 'closesOn', closes_on, 'count',
      jsonb_build_object('due', coalesce(cardinality(q.households), 0),
        'yes', count(*) filter (where choice = 'yes'), 'no', count(*) filter (where choice = 'no'),
        'abstain', count(*) filter (where choice = 'abstain'))) as ballot
    from ballots q left join votes on votes.county = q.county and votes.ballot = q.id
    where q.county = o.county and q.about = o.work
    group by q.county, q.id order by opened_on desc, length(q.id) desc, q.id desc limit 1) b on true
  left join lateral (
    select sum(amount_fen) filter (where account in ('committed', 'paid'))::bigint as committed,
      sum(amount_fen) filter (where account = 'paid')::bigint as paid
    from ledger_lines where county = o.county and work = o.work) money on true`;

/** The same as programme/delivery/record.ts says of the record, asked of the tables. */
const stateInSql = sql`case when a.work is not null then 'accepted'
  when m.measured is not null then 'measured' else coalesce(steps.newest, 'ordered') end`;

export async function findDelivery(tx: Tx, work: string): Promise<KeptDelivery | null> {
  const [found] = await findDeliveries(tx, { area: work, works: [work], after: '', most: 1 });
  return found ?? null;
}

export type NewOrder = {
  readonly id: string;
  readonly work: string;
  readonly contractor: string;
  readonly route: string;
  readonly amountFen: number;
  readonly dueOn: string;
};
type On = { readonly today: Day; readonly by: string };

export async function keepOrder(writer: Writer, order: NewOrder, on: On): Promise<void> {
  const { id, work, contractor, route } = order;
  await insertRow(writer, 'orders', {
    id,
    work,
    contractor,
    route,
    amount_fen: order.amountFen,
    ordered_on: on.today,
    due_on: order.dueOn,
    by_actor: on.by,
  });
}

export async function keepMilestone(
  writer: Writer,
  reached: {
    work: string;
    milestone: string;
    reachedOn: string;
    words: string;
    evidence: readonly string[];
  },
  by: string,
): Promise<void> {
  const { work, milestone, reachedOn, words, evidence } = reached;
  await insertRow(writer, 'milestones', {
    work,
    milestone,
    reached_on: reachedOn,
    words,
    evidence_sha256: evidence,
    by_actor: by,
  });
}

export async function keepMeasurement(
  writer: Writer,
  measured: { work: string; quantity: number; measuredOn: string; measuredBy: readonly string[] },
  by: string,
): Promise<void> {
  const { work, quantity, measuredOn, measuredBy } = measured;
  await insertRow(writer, 'measurements', {
    work,
    quantity,
    measured_on: measuredOn,
    measured_by: measuredBy,
    by_actor: by,
  });
}

export async function keepAcceptance(
  writer: Writer,
  accepted: { work: string; ballot: string; measurement: number; facility: string },
  on: On,
): Promise<void> {
  await insertRow(writer, 'acceptances', { ...accepted, accepted_on: on.today, by_actor: on.by });
}
