import type { Tx } from '#db/database';
import { type KnownForm, knownForm } from './known-forms.ts';
import type { Parcel } from './parcel.ts';
import { findFiles, findInstances, type InstanceKey, type KeptSubmission } from './store.ts';

/** What the records say about some parcels before any of them is judged. */
export type Known = {
  readonly forms: ReadonlyMap<string, KnownForm | null>;
  readonly instances: ReadonlyMap<string, KeptSubmission>;
  /** Which instance has replaced one, by the one that it replaces. */
  readonly replacements: ReadonlyMap<string, string>;
  /** Digests of the files that have come, by instance and name. */
  readonly files: ReadonlyMap<string, string>;
};

export async function loadKnown(tx: Tx, parcels: readonly Parcel[]): Promise<Known> {
  const kept = await findInstances(tx, parcels.flatMap(keysOf));
  const withFiles = parcels.filter(({ files }) => files.length > 0);
  const files =
    withFiles.length === 0
      ? []
      : await findFiles(
          tx,
          withFiles.map(({ submission }) => submission),
        );
  const edits = kept.flatMap(({ form, instance, deprecated }) =>
    deprecated === null ? [] : [[keyOf({ form, instance: deprecated }), instance] as const],
  );
  return {
    forms: await loadForms(tx, parcels),
    instances: new Map(kept.map((row) => [keyOf(row), row])),
    replacements: new Map(edits),
    files: new Map(files.map((file) => [fileKey(file, file.name), file.sha256])),
  };
}

/** The instances that a parcel speaks of: itself, and the one that it replaces. */
export function keysOf({ submission }: Parcel): InstanceKey[] {
  const { form, instance, deprecated } = submission;
  return [{ form, instance }, ...(deprecated === null ? [] : [{ form, instance: deprecated }])];
}

export function keyOf({ form, instance }: InstanceKey): string {
  return `${form}\n${instance}`;
}

export function fileKey(key: InstanceKey, name: string): string {
  return `${keyOf(key)}\n${name}`;
}

export function formKey({ form, version }: { form: string; version: string }): string {
  return `${form}\n${version}`;
}

async function loadForms(tx: Tx, parcels: readonly Parcel[]): Promise<Known['forms']> {
  const forms = new Map<string, KnownForm | null>();
  for (const { submission } of parcels) {
    const key = formKey(submission);
    if (!forms.has(key)) forms.set(key, await knownForm(tx, submission.form, submission.version));
  }
  return forms;
}
