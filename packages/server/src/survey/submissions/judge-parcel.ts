import { type Finding, judge, no, stop, type Verdict } from '@qianwan/base/verdict';
import type { Form } from '@qianwan/programme/survey/forms/form';
import type { SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import { judgeArrival } from '@qianwan/programme/survey/submissions/judge-arrival';
import {
  answeredTwice,
  filesNamed,
  placeNamed,
} from '@qianwan/programme/survey/submissions/read-answers';
import { fileKey, formKey, type Known, keyOf } from './load-known.ts';
import type { Parcel, SentFile } from './parcel.ts';

/** What is to be done with a parcel that is taken. */
export type Plan = {
  readonly parcel: Parcel;
  readonly form: Form;
  readonly place: string;
  readonly isNew: boolean;
  /** Its id and when it came, where it is here already. */
  readonly kept: { readonly id: string; readonly receivedAt: string } | null;
  /** Another has replaced it already: it came late, and its answers become no facts. */
  readonly isReplaced: boolean;
  readonly expected: readonly string[];
  /** Files that are not here yet. */
  readonly newFiles: readonly SentFile[];
  readonly missing: readonly string[];
};

export function judgeParcel(
  parcel: Parcel,
  county: string,
  known: Known,
): Verdict<Plan, SubmissionCode> {
  const { submission, sender, sha256 } = parcel;
  const { form: name, deprecated, answers } = submission;
  const found = known.forms.get(formKey(submission)) ?? null;
  if (found === null) return no(stop('form-unknown', { form: name }));
  const { form, isNamedVersion } = found;
  const kept = known.instances.get(keyOf(submission));
  const original = deprecated === null ? null : { form: name, instance: deprecated };
  const before = original === null ? undefined : known.instances.get(keyOf(original));
  const named = placeNamed(form, answers, county);
  const place = kept?.place ?? named ?? before?.place ?? homeOf(sender.areas, county);
  const verdict = judgeArrival(submission, {
    areas: sender.areas,
    places: [kept?.place, named, before?.place].filter((code) => typeof code === 'string'),
    sha256,
    keptSha256: kept?.xmlSha256 ?? null,
    replacedBy: original === null ? null : (known.replacements.get(keyOf(original)) ?? null),
    versionIsKnown: isNamedVersion,
    originalIsHere: before !== undefined,
    answers: answeredTwice(form, answers),
  });
  const findings = verdict.ok ? verdict.cautions : verdict.findings;
  const expected = kept?.expected ?? filesNamed(form, answers);
  return judge([...findings, ...filesThatDiffer(parcel, known)], () => ({
    parcel,
    form,
    place,
    isNew: verdict.ok && verdict.value === 'new',
    kept: kept ?? null,
    isReplaced: known.replacements.has(keyOf(submission)),
    expected,
    newFiles: newFiles(parcel, known),
    missing: expected.filter((file) => !isHere(file, parcel, kept?.files ?? [])),
  }));
}

/** Where a copy that names no place belongs: to the one place that its sender sends for. */
function homeOf(areas: readonly string[], county: string): string {
  const [first] = areas;
  return areas.length === 1 && first !== undefined ? first : county;
}

function filesThatDiffer({ submission, files }: Parcel, known: Known): Finding<SubmissionCode>[] {
  return files
    .filter(({ name, sha256 }) => {
      const before = known.files.get(fileKey(submission, name));
      return before !== undefined && before !== sha256;
    })
    .map(({ name }) => stop('file-differs', { file: name }));
}

/** A name that comes twice in one parcel is one file: the first. */
function newFiles({ submission, files }: Parcel, known: Known): SentFile[] {
  const first = new Map(files.toReversed().map((file) => [file.name, file]));
  return [...first.values()]
    .filter(({ name }) => !known.files.has(fileKey(submission, name)))
    .reverse();
}

function isHere(file: string, { files }: Parcel, kept: readonly string[]): boolean {
  return kept.includes(file) || files.some(({ name }) => name === file);
}
