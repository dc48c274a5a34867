import type { Finding, Verdict } from '@qianwan/base/verdict';
import { no, stop } from '@qianwan/base/verdict';
import type { SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import { readSubmission, type Submission } from '@qianwan/programme/survey/submissions/submission';
import { sha256 } from '#db/write';
import type { Part } from '#http/multipart';
import { readXml } from './read-xml.ts';

/** Who sends: an officer, or a device with a field key. */
export type Sender = {
  readonly id: string;
  readonly county: string;
  /** Codes of the places it may send for. */
  readonly areas: readonly string[];
};

export type SentFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly sha256: string;
};

/** A copy and the files that came with it, wholly received and read, but not yet judged by its form. */
export type Parcel = {
  readonly submission: Submission;
  readonly xml: Uint8Array;
  readonly sha256: string;
  readonly files: readonly SentFile[];
  readonly sender: Sender;
  /** As the address says; the form may ask the phone itself. */
  readonly device: string;
};

export type Taken = {
  readonly id: string;
  readonly form: string;
  readonly version: string;
  readonly instance: string;
  readonly deprecated: string | null;
  readonly title: string;
  readonly receivedAt: string;
  readonly isNew: boolean;
  /** Files that the answers name and that have not come yet. */
  readonly missing: readonly string[];
  readonly cautions: readonly Finding[];
};

type From = { readonly sender: Sender; readonly device: string };
export const XML_PART = 'xml_submission_file';

/** The parcel that a multipart body holds: one copy, and any number of its files. */
export function parcelOfParts(parts: readonly Part[], from: From): Verdict<Parcel, SubmissionCode> {
  const xml = parts.find(({ name }) => name === XML_PART);
  if (xml === undefined) return no(stop('submission-missing'));
  const files = parts.flatMap(({ name, fileName, mediaType, content }) =>
    name === XML_PART || fileName === null
      ? []
      : [{ name: fileName, mediaType, content, sha256: sha256(content) }],
  );
  return parcelOf(xml.content, files, from);
}

export function parcelOf(
  xml: Uint8Array,
  files: readonly SentFile[],
  from: From,
): Verdict<Parcel, SubmissionCode> {
  const root = readXml(xml);
  if (!root.ok) return root;
  const digest = sha256(xml);
  const submission = readSubmission(root.value, digest);
  if (!submission.ok) return submission;
  const value = { submission: submission.value, xml, sha256: digest, files, ...from };
  return { ok: true, value, cautions: [] };
}
