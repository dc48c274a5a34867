import type { SubmissionRow } from '@qianwan/contract/survey/submissions';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { findPlaceNames } from '#registry/villages/store';
import { findKeyLabels } from '#survey/field-keys/store';
import { findPublishedForms } from '#survey/forms/store';
import type { KeptSubmission } from './store.ts';

type Row = z.input<typeof SubmissionRow>;

/** Copies as an officer reads them in a list. */
export async function submissionRows(tx: Tx, kept: readonly KeptSubmission[]): Promise<Row[]> {
  const places = await findPlaceNames(
    tx,
    kept.map(({ place }) => place),
  );
  const keys = await findKeyLabels(
    tx,
    kept.map(({ sentBy }) => sentBy),
  );
  const titles = new Map((await findPublishedForms(tx)).map(({ form, title }) => [form, title]));
  return kept.map((copy) => ({
    ...{ id: copy.id, form: copy.form, version: copy.version, instance: copy.instance },
    ...{ title: copy.title, place: copy.place, device: copy.device, sentBy: copy.sentBy },
    ...{ receivedOn: copy.receivedOn, receivedAt: copy.receivedAt, files: copy.files.length },
    formTitle: titles.get(copy.form) ?? copy.form,
    placeName: places.get(copy.place) ?? copy.place,
    sentByLabel: keys.get(copy.sentBy) ?? copy.sentBy,
    missing: copy.expected.filter((name) => !copy.files.includes(name)),
    cautions: [...copy.cautions],
    isEdit: copy.deprecated !== null,
  }));
}
