import { addDays, isDay } from '@qianwan/base/calendar';
import { NeedId } from '@qianwan/programme/needs/need';
import { z } from 'zod';
import { type NeedShown, needViews } from '#needs/views';
import { findOwnPoints, type Point } from '#registry/villages/store';
import type { Read, Reading } from './reading.ts';
import { faultOf } from './reply.ts';
import { findReportedIds } from './store.ts';

/** As many as the specification has in one answer; `page` goes on. */
const MOST = 1000;
/** Without dates, what was said in so many days. */
const USUAL_DAYS = 90;

const instant = z.iso.datetime({ offset: true }).or(z.iso.date());
const Query = z.object({
  service_request_id: z.string().default(''),
  service_code: z.string().default(''),
  start_date: instant.optional(),
  end_date: instant.optional(),
  status: z.enum(['open', 'closed']).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

export async function findRequests({ tx, ground, query }: Reading): Promise<Read> {
  const asked = Query.safeParse(query);
  if (!asked.success) {
    const isStatus = asked.error.issues.some(({ path }) => path[0] === 'status');
    return { ok: false, fault: faultOf(400, isStatus ? 'status-wrong' : 'date-wrong') };
  }
  const { service_request_id, service_code, start_date, end_date, status, page } = asked.data;
  const { today } = ground.now();
  const named = listIn(service_request_id);
  const isUnbounded = named.length > 0;
  const ids = await findReportedIds(tx, {
    ids: named.slice(0, MOST),
    topics: listIn(service_code),
    from: dayOf(start_date) ?? (isUnbounded ? null : addDays(today, -USUAL_DAYS)),
    to: dayOf(end_date),
    status: status ?? null,
    most: MOST,
    skip: (page - 1) * MOST,
  });
  return requests(ids, { tx, ground });
}

export async function showRequest({ tx, ground, name }: Reading): Promise<Read> {
  const id = NeedId.safeParse(name);
  const found = id.success ? await requests([id.data], { tx, ground }) : null;
  if (found === null || !found.ok || found.rows.length === 0)
    return { ok: false, fault: faultOf(404, 'request-unknown') };
  return found;
}

async function requests(
  ids: readonly string[],
  { tx, ground }: Pick<Reading, 'tx' | 'ground'>,
): Promise<Read> {
  const views = await needViews(tx, ground.now().today, ids);
  const points = await findOwnPoints(
    tx,
    views.map(({ village }) => village),
  );
  const order = new Map(ids.map((id, at) => [id, at]));
  const rows = views
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((view) => requestOf(view, points.get(view.village) ?? null));
  return { ok: true, list: 'service_requests', item: 'request', rows };
}

/** A need as a service request. Its position is that of the village, never that of a home. */
function requestOf(need: NeedShown, point: Point | null): object {
  const last = need.steps.at(-1);
  const isClosed = need.state === 'solved' || need.state === 'declined';
  return {
    service_request_id: need.id,
    status: isClosed ? 'closed' : 'open',
    status_notes: last === undefined || last.words === '' ? null : last.words,
    service_name: need.topicName.zh,
    service_code: need.topic,
    description: need.words,
    agency_responsible: need.villageName,
    service_notice: need.mergedInto,
    requested_datetime: instantOf(need.raisedOn),
    updated_datetime: instantOf(last?.takenOn ?? need.raisedOn),
    expected_datetime: instantOf(need.clock.dueOn),
    address: `${need.villageName}${need.hamlet}`,
    address_id: need.village,
    zipcode: null,
    lat: point?.lat ?? null,
    long: point?.lon ?? null,
    media_url: null,
  };
}

/** Days are Beijing's. */
function instantOf(day: string): string {
  return `${day}T00:00:00+08:00`;
}

function dayOf(given: string | undefined): string | null {
  if (given === undefined) return null;
  if (isDay(given)) return given;
  return new Date(Date.parse(given) + 8 * 3_600_000).toISOString().slice(0, 10);
}

function listIn(given: string): string[] {
  return given
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
