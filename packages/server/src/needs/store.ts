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
import { type RawBuilder, type Selectable, sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import type { Tables } from '#db/tables';

/** A need with what only the office and the raiser may know of it. */
export type KeptNeed = Need & {
  readonly household: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly receiptSha256: string;
};

export async function findNeeds(tx: Tx, ids: readonly string[]): Promise<KeptNeed[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('needs')
    .select(needColumns)
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
    .select(needColumns)
    .where('county', '=', here)
    .where('village', '>=', area)
    .where('village', '<', `${area}~`)
    .$if(id !== undefined, (rows) =>
      rows.where(sql<boolean>`(raised_on, id) < (${raisedOn}::date, ${id})`),
    )
    .where(standsAlone)
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
    .where(standsAlone)
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

/** Households that say so, each once: of a need and of all that were found to be the same as it. */
export async function countVoices(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ need: string; voices: number }>`
    ${groupsOf(ids)}
    select g.root as need, count(distinct v.household)::int as voices from together g
    cross join lateral (select household from need_voices
      where county = ${here} and need = g.need offset 0) v
    group by g.root`.execute(tx);
  return new Map(rows.map(({ need, voices }) => [need, voices]));
}

/** "Me too" without a household's code, likewise. */
export async function countEchoes(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ need: string; echoes: number }>`
    ${groupsOf(ids)}
    select g.root as need, count(*)::int as echoes from together g
    cross join lateral (select id from need_echoes
      where county = ${here} and need = g.need offset 0) e
    group by g.root`.execute(tx);
  return new Map(rows.map(({ need, echoes }) => [need, echoes]));
}

export async function countPhotos(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('need_photos')
    .select((is) => ['need', is.fn.countAll<number>().as('photos')])
    .where('county', '=', here)
    .where('need', 'in', ids)
    .groupBy('need')
    .execute();
  return new Map(rows.map(({ need, photos }) => [need, photos]));
}

export async function countEchoesOn(tx: Tx, need: string, on: Day): Promise<number> {
  const row = await tx
    .selectFrom('need_echoes')
    .select((is) => is.fn.countAll<number>().as('echoes'))
    .where('county', '=', here)
    .where('need', '=', need)
    .where('given_on', '=', on)
    .executeTakeFirstOrThrow();
  return row.echoes;
}

export async function hasPhoto(tx: Tx, need: string, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('need_photos')
    .select('need')
    .where('county', '=', here)
    .where('need', '=', need)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** The photo of a need that comes in this place, counted from 1. */
export async function findPhoto(
  tx: Tx,
  need: string,
  number: number,
): Promise<{ sha256: string; mediaType: string } | null> {
  const row = await tx
    .selectFrom('need_photos as p')
    .innerJoin('documents as d', (on) =>
      on.onRef('d.county', '=', 'p.county').onRef('d.sha256', '=', 'p.sha256'),
    )
    .select(['p.sha256', 'd.media_type as mediaType'])
    .where('p.county', '=', here)
    .where('p.need', '=', need)
    .orderBy('p.added_on')
    .orderBy('p.sha256')
    .offset(number - 1)
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The need that each stands under, and those that stand under each. */
export type Merged = { readonly into: string | null; readonly with: readonly string[] };

export async function findMerged(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Merged>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ need: string; into: string }>`
    select need, into_need as into from need_merges m
    where county = ${here} and into_need is not null and ${isNewest}
      and (need = any(${[...ids]}::text[]) or into_need = any(${[...ids]}::text[]))
    order by need`.execute(tx);
  return new Map(
    ids.map((id) => [
      id,
      {
        into: rows.find(({ need }) => need === id)?.into ?? null,
        with: rows.filter(({ into }) => into === id).map(({ need }) => need),
      },
    ]),
  );
}

const isNewest = sql<boolean>`not exists (select from need_merges later
  where later.county = m.county and later.need = m.need and later.id > m.id)`;

/**
 * `together`: every need of `ids` as root, with itself and all that stand under it, however deep. How many
 * that are is not foreseen, so what is joined to it is looked up row by row (lateral), not planned for many.
 */
export function groupsOf(ids: readonly string[]): RawBuilder<unknown> {
  return sql`with recursive together(root, need) as (
    select id collate "C", id collate "C" from unnest(${[...ids]}::text[]) as id
    union
    select g.root, m.need from together g
    join need_merges m on m.county = ${here} and m.into_need = g.need and ${isNewest})`;
}

/** It was not found to be the same as another, or is no longer. */
export const standsAlone = sql<boolean>`(select into_need from need_merges m
  where m.county = needs.county and m.need = needs.id order by m.id desc limit 1) is null`;

/** Whether a household has spoken already: for this need, or for one that stands with it. */
export async function hasVoice(tx: Tx, need: string, household: string): Promise<boolean> {
  const root = (await findMerged(tx, [need])).get(need)?.into ?? need;
  const { rows } = await sql`${groupsOf([root])}
    select v.need from need_voices v join together g on v.need = g.need
    where v.county = ${here} and v.household = ${household} limit 1`.execute(tx);
  return rows.length > 0;
}

export const needColumns = [
  'id',
  'village',
  'words',
  'category',
  'severity',
  'channel',
  'household',
  'raised_on',
  'receipt_sha256',
  'nature',
  'topic',
  'hamlet',
  'facility',
  'lon',
  'lat',
] as const;

export function asNeed(
  row: Pick<Selectable<Tables['needs']>, (typeof needColumns)[number]>,
): KeptNeed {
  const { category, channel, raised_on, receipt_sha256, topic, ...same } = row;
  return {
    ...same,
    category: NeedCategory.parse(category),
    topic: topic === '' ? category : topic,
    channel: Channel.parse(channel),
    raisedOn: raised_on,
    receiptSha256: receipt_sha256,
  };
}

/** The same as needs/state.ts says of the steps, asked of the table. */
export function lastMoveIn(state: NeedState): RawBuilder<boolean> {
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
