import type { Day } from '@qianwan/base/calendar';
import { Channel } from '@qianwan/programme/meetings/channel';
import { answering, LONGEST_REPLY_DAYS } from '@qianwan/programme/needs/clock';
import {
  type Need,
  NeedCategory,
  type NeedState,
  type NeedStep,
  StepKind,
} from '@qianwan/programme/needs/need';
import { stateAfter } from '@qianwan/programme/needs/state';
import { type RawBuilder, sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import type { Tables } from '#db/tables';

/** A need with what only the office and the raiser may know of it. */
export type KeptNeed = Need & {
  readonly household: string | null;
  readonly receiptSha256: string;
};

export async function findNeeds(tx: Tx, ids: readonly string[]): Promise<KeptNeed[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('needs')
    .select(columns)
    .where('county', '=', here)
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
  return rows.map(asNeed);
}

export type NeedQuery = {
  readonly area: string;
  /** The key of the last row seen, raisedOn|id; '' for the first page. */
  readonly after: string;
  readonly most: number;
  readonly state: NeedState | undefined;
  /** Only those whose clock has run out by this day. */
  readonly overdueOn: Day | null;
};

/** Newest first. */
export async function listNeeds(tx: Tx, query: NeedQuery): Promise<KeptNeed[]> {
  const { area, after, most, state, overdueOn } = query;
  const [raisedOn, id] = after.split('|');
  const rows = await tx
    .selectFrom('needs')
    .select(columns)
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .$if(id !== undefined, (rows) =>
      rows.where(sql<boolean>`(raised_on, id) < (${raisedOn}::date, ${id})`),
    )
    .$if(state !== undefined, (rows) => rows.where(lastMoveIn(state as NeedState)))
    .$if(overdueOn !== null, (rows) => rows.where(ranOutBy(overdueOn as Day)))
    .orderBy('raised_on', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(asNeed);
}

/** How many needs of an area are overdue for an answer on a day. */
export async function countOverdue(tx: Tx, area: string, today: Day): Promise<number> {
  const row = await tx
    .selectFrom('needs')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .where(ranOutBy(today))
    .executeTakeFirst();
  return row?.count ?? 0;
}

/** The steps of each need, oldest first. */
export async function findSteps(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NeedStep[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('need_steps')
    .select(['need', 'step', 'words', 'work', 'taken_on as takenOn'])
    .where('county', '=', here)
    .where('need', 'in', ids)
    .orderBy('need')
    .orderBy('id')
    .execute();
  const steps = rows.map(({ step, ...row }) => ({ ...row, step: StepKind.parse(step) }));
  return Map.groupBy(steps, ({ need }) => need);
}

export async function countVoices(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('need_voices')
    .select((is) => ['need', is.fn.countAll<number>().as('voices')])
    .where('county', '=', here)
    .where('need', 'in', ids)
    .groupBy('need')
    .execute();
  return new Map(rows.map(({ need, voices }) => [need, voices]));
}

export async function hasVoice(tx: Tx, need: string, household: string): Promise<boolean> {
  const row = await tx
    .selectFrom('need_voices')
    .select('need')
    .where('county', '=', here)
    .where('need', '=', need)
    .where('household', '=', household)
    .executeTakeFirst();
  return row !== undefined;
}

const columns = [
  'id',
  'village',
  'words',
  'category',
  'severity',
  'channel',
  'household',
  'raised_on',
  'receipt_sha256',
] as const;

function asNeed(row: Pick<Tables['needs'], (typeof columns)[number]>): KeptNeed {
  const { category, channel, raised_on, receipt_sha256, ...same } = row;
  return {
    ...same,
    category: NeedCategory.parse(category),
    channel: Channel.parse(channel),
    raisedOn: raised_on,
    receiptSha256: receipt_sha256,
  };
}

/** The same as needs/state.ts says of the steps, asked of the table. */
function lastMoveIn(state: NeedState): RawBuilder<boolean> {
  const moves = StepKind.options.filter((step) => stateAfter[step] !== null);
  const wanted = moves.filter((step) => stateAfter[step] === state);
  const last = sql`(select step from need_steps where county = needs.county and need = needs.id
    and step = any(${moves}) order by id desc limit 1)`;
  return sql<boolean>`coalesce(${last}, 'reopened') = any(${wanted})`;
}

/** The same as needs/clock.ts says: counted from raising or reopening, by the rule of that day. */
function ranOutBy(today: Day): RawBuilder<boolean> {
  const reopened = sql`(select id from need_steps where county = needs.county and need = needs.id
    and step = 'reopened' order by id desc limit 1)`;
  return sql<boolean>`exists (
    select from (select
      coalesce((select taken_on from need_steps where county = needs.county and need = needs.id
        and id = ${reopened}), needs.raised_on) as started_on) as clock
    where started_on + coalesce((
      select (value #>> '{}')::int from rules
      where county = needs.county and key = 'needs.reply-days.' || needs.category and enabled
        and valid_from <= started_on and (valid_to is null or started_on < valid_to)
      order by valid_from desc limit 1), ${LONGEST_REPLY_DAYS}::int) < ${today}::date
    and not exists (
      select from need_steps where county = needs.county and need = needs.id
        and step = any(${answering}) and id > coalesce(${reopened}, 0)))`;
}
