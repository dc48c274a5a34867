import type { Form } from '@qianwan/programme/survey/forms/form';
import type { Tx } from '#db/database';
import {
  type FormVersion,
  findFormVersion,
  findPublishedForm,
  readForm,
} from '#survey/forms/store';

/** The form by which a copy is read, and whether it is the very version that the copy names. */
export type KnownForm = { readonly form: Form; readonly isNamedVersion: boolean };

const MOST_KEPT = 50;
/** Forms by the digest of their content, which never changes; read anew they cost more than a copy does. */
const kept = new Map<string, Form>();

/**
 * The form of a copy: of the version it names where that was ever published, else of the one in use;
 * null where the county has published no such form.
 */
export async function knownForm(tx: Tx, form: string, version: string): Promise<KnownForm | null> {
  const named = await findFormVersion(tx, form, version);
  const found = named ?? (await findPublishedForm(tx, form));
  if (found === null) return null;
  const isNamedVersion = named !== null || version === '';
  return { form: await formOf(tx, found), isNamedVersion };
}

export async function formOf(tx: Tx, version: FormVersion): Promise<Form> {
  const before = kept.get(version.modelSha256);
  if (before !== undefined) return before;
  const form = await readForm(tx, version);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(version.modelSha256, form);
  return form;
}
