import type { Form } from '@qianwan/programme/survey/forms/form';
import { sql } from 'kysely';
import { here } from '#db/area';
import type { Tx } from '#db/database';
import { readDocument } from '#db/documents';

/** A version of a form without its questions. */
export type FormVersion = {
  readonly form: string;
  readonly draft: number;
  readonly version: string;
  readonly title: string;
  readonly about: Form['about'];
  readonly questions: number;
  readonly modelSha256: string;
  readonly xmlSha256: string;
  readonly xmlMd5: string;
  readonly workbookSha256: string | null;
  readonly draftedOn: string;
  readonly draftedBy: string;
  /** null: still a draft. */
  readonly publishedOn: string | null;
  readonly publishedBy: string | null;
  readonly retiredOn: string | null;
};

export type FormFile = { readonly name: string; readonly sha256: string; readonly md5: string };

const columns = sql`d.form, d.draft, d.version, d.title, d.about, d.questions,
  d.model_sha256 as "modelSha256", d.xml_sha256 as "xmlSha256", d.xml_md5 as "xmlMd5",
  d.workbook_sha256 as "workbookSha256", d.drafted_on as "draftedOn", d.drafted_by as "draftedBy",
  p.taken_on as "publishedOn", p.taken_by as "publishedBy", r.taken_on as "retiredOn"`;

const versions = sql`form_drafts d
  left join form_steps p on p.county = d.county and p.form = d.form and p.version = d.version
    and p.draft = d.draft and p.step = 'published'
  left join form_steps r on r.county = d.county and r.form = d.form and r.version = d.version
    and r.draft = d.draft and r.step = 'retired'`;

const MOST = 500;

/** The newest version of each form that is in use today: published and not retired, by form. */
export async function findPublishedForms(tx: Tx): Promise<FormVersion[]> {
  const { rows } = await sql<FormVersion>`
    select distinct on (d.form) ${columns} from ${versions}
    where d.county = ${here} and p.step is not null and r.step is null
    order by d.form, p.taken_at desc, d.draft desc limit ${MOST}`.execute(tx);
  return rows;
}

/** The version of a form that is in use today: the newest that is published and not retired. */
export async function findPublishedForm(tx: Tx, form: string): Promise<FormVersion | null> {
  const { rows } = await sql<FormVersion>`
    select ${columns} from ${versions}
    where d.county = ${here} and d.form = ${form} and p.step is not null and r.step is null
    order by p.taken_at desc, d.draft desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** A version that was ever published, retired ones too: submissions may come in late. */
export async function findFormVersion(
  tx: Tx,
  form: string,
  version: string,
): Promise<FormVersion | null> {
  const { rows } = await sql<FormVersion>`
    select ${columns} from ${versions}
    where d.county = ${here} and d.form = ${form} and d.version = ${version} and p.step is not null`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** One draft, published or not. */
export async function findDraft(tx: Tx, form: string, draft: number): Promise<FormVersion | null> {
  const { rows } = await sql<FormVersion>`
    select ${columns} from ${versions}
    where d.county = ${here} and d.form = ${form} and d.draft = ${draft}`.execute(tx);
  return rows[0] ?? null;
}

/** Every draft and version, by form, the newest first. */
export async function findForms(
  tx: Tx,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<FormVersion[]> {
  const [form = '', draft = '0'] = after.split('|');
  const { rows } = await sql<FormVersion>`
    select ${columns} from ${versions}
    where d.county = ${here} and (d.form, -d.draft) > (${form}, -${Number(draft)}::int)
    order by d.form, d.draft desc limit ${most}`.execute(tx);
  return rows;
}

/** Forms by their digest, the last ones used: public pages ask for them, and what a digest names never changes. */
const kept = new Map<string, Form>();
const MOST_KEPT = 20;

/** The form itself. Throws where its document is gone or was changed: that is damage. */
export async function readForm(tx: Tx, { modelSha256 }: FormVersion): Promise<Form> {
  const known = kept.get(modelSha256) ?? (JSON.parse(await textOf(tx, modelSha256)) as Form);
  kept.delete(modelSha256);
  kept.set(modelSha256, known);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** The ODK XForm of a version, byte for byte as it was when it was drafted. */
export async function readXForm(tx: Tx, { xmlSha256 }: FormVersion): Promise<string> {
  return textOf(tx, xmlSha256);
}

async function textOf(tx: Tx, sha256: string): Promise<string> {
  const content = await readDocument(tx, sha256);
  if (content === null) throw new Error(`document ${sha256} of a form is gone or changed`);
  return content.toString('utf8');
}

/** The files beside a form, by name: what its manifest lists. */
export async function findFormFiles(
  tx: Tx,
  { form, draft }: Pick<FormVersion, 'form' | 'draft'>,
): Promise<FormFile[]> {
  const { rows } = await sql<FormFile>`
    select name, sha256, md5 from form_files
    where county = ${here} and form = ${form} and draft = ${draft}
    order by name collate "C" limit ${MOST}`.execute(tx);
  return rows;
}

/** Every version of a form that was ever published. */
export async function findPublishedVersions(tx: Tx, form: string): Promise<string[]> {
  const { rows } = await sql<{ version: string }>`
    select version from form_steps
    where county = ${here} and form = ${form} and step = 'published' limit ${MOST}`.execute(tx);
  return rows.map(({ version }) => version);
}

/** The number of the next draft of a form; whoever asks holds the lock of the form. */
export async function nextDraft(tx: Tx, form: string): Promise<number> {
  const { rows } = await sql<{ draft: number }>`
    select coalesce(max(draft), 0) + 1 as draft from form_drafts
    where county = ${here} and form = ${form}`.execute(tx);
  return rows[0]?.draft ?? 1;
}
