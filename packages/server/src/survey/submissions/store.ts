import type { Finding } from '@qianwan/base/verdict';
import { pastEnd } from '@qianwan/programme/registry/place-code';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** A filled-in copy without its bytes. */
export type KeptSubmission = {
  readonly id: string;
  readonly seq: number;
  readonly form: string;
  readonly version: string;
  readonly instance: string;
  readonly deprecated: string | null;
  readonly place: string;
  readonly title: string;
  readonly expected: readonly string[];
  readonly cautions: readonly Finding[];
  readonly device: string;
  readonly sentBy: string;
  readonly receivedOn: string;
  readonly receivedAt: string;
  readonly xmlSha256: string;
  /** Names of the files that have come. */
  readonly files: readonly string[];
  /** The instance that has replaced it; null where it holds. */
  readonly replacedBy: string | null;
};

const columns = sql`s.id, s.seq, s.form, s.version, s.instance, s.deprecated, s.place, s.title,
  s.expected, s.cautions, s.device, s.sent_by as "sentBy", s.received_on as "receivedOn",
  s.received_at as "receivedAt", s.xml_sha256 as "xmlSha256",
  array(select f.name from submission_files f where f.county = s.county and f.form = s.form
    and f.instance = s.instance order by f.name) as files,
  (select e.instance from submissions e where e.county = s.county and e.form = s.form
    and e.deprecated = s.instance) as "replacedBy"`;

export type InstanceKey = { readonly form: string; readonly instance: string };

/** What is here already of these instances, and what has replaced them. */
export async function findInstances(
  tx: Tx,
  keys: readonly InstanceKey[],
): Promise<KeptSubmission[]> {
  const asked = sql`unnest(${keys.map(({ form }) => form)}::text[], ${keys.map(({ instance }) => instance)}::text[]) as asked(form, instance)`;
  const { rows } = await sql<KeptSubmission>`
    select ${columns} from submissions s join ${asked} on s.form = asked.form and s.instance = asked.instance
    where s.county = ${here}
    union all
    select ${columns} from submissions s join ${asked} on s.form = asked.form and s.deprecated = asked.instance
    where s.county = ${here}`.execute(tx);
  return rows;
}

export async function findSubmission(tx: Tx, id: string): Promise<KeptSubmission | null> {
  const { rows } = await sql<KeptSubmission>`
    select ${columns} from submissions s where s.county = ${here} and s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type ListQuery = {
  readonly area: string;
  readonly form: string | null;
  /** Only what came before this number; null: from the newest. */
  readonly before: number | null;
  readonly most: number;
};

/** What came in from an area, the newest first; what was replaced is left out. */
export async function listSubmissions(tx: Tx, query: ListQuery): Promise<KeptSubmission[]> {
  const { area, form, before, most } = query;
  const { rows } = await sql<KeptSubmission>`
    select ${columns} from submissions s
    where s.county = ${here} and s.place >= ${area} and s.place < ${pastEnd(area)}
      ${form === null ? sql`` : sql`and s.form = ${form}`}
      ${before === null ? sql`` : sql`and s.seq < ${before}`}
      and not exists (select 1 from submissions e where e.county = s.county and e.form = s.form
        and e.deprecated = s.instance)
    order by s.seq desc limit ${most}`.execute(tx);
  return rows;
}

/** The bytes of a copy as they came. */
export async function readSubmissionXml(tx: Tx, { form, instance }: InstanceKey): Promise<Buffer> {
  const row = await tx
    .selectFrom('submissions')
    .select('xml')
    .where('county', '=', here)
    .where('form', '=', form)
    .where('instance', '=', instance)
    .executeTakeFirstOrThrow();
  return Buffer.from(row.xml);
}

export type KeptFile = InstanceKey & {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** The files of these instances that have come, by name. */
export async function findFiles(tx: Tx, keys: readonly InstanceKey[]): Promise<KeptFile[]> {
  const { rows } = await sql<KeptFile>`
    select f.form, f.instance, f.name, f.sha256, f.media_type as "mediaType", f.bytes
    from submission_files f
    join unnest(${keys.map(({ form }) => form)}::text[], ${keys.map(({ instance }) => instance)}::text[])
      as asked(form, instance) on f.form = asked.form and f.instance = asked.instance
    where f.county = ${here} order by f.form, f.instance, f.name`.execute(tx);
  return rows;
}

export type ExportedSubmission = KeptSubmission & { readonly xml: Buffer };

/** Copies of a form in the order they came, with their bytes, that held when number `upTo` had come. */
export async function readForExport(
  tx: Tx,
  query: { form: string; area: string; after: number; upTo: number; most: number },
): Promise<ExportedSubmission[]> {
  const { form, area, after, upTo, most } = query;
  const { rows } = await sql<ExportedSubmission>`
    select ${columns}, s.xml from submissions s
    where s.county = ${here} and s.form = ${form} and s.seq > ${after} and s.seq <= ${upTo}
      and s.place >= ${area} and s.place < ${pastEnd(area)}
      and not exists (select 1 from submissions e where e.county = s.county and e.form = s.form
        and e.deprecated = s.instance and e.seq <= ${upTo})
    order by s.seq limit ${most}`.execute(tx);
  return rows;
}

/** The number of the newest copy of a form; 0 where none has come. */
export async function lastSeq(tx: Tx, form: string): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(seq), 0) as last from submissions where county = ${here} and form = ${form}`.execute(
    tx,
  );
  return rows[0]?.last ?? 0;
}
