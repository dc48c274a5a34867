import { caution, type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { liesIn } from '#registry/place-code';
import type { SubmissionCode } from './codes.ts';
import type { Submission } from './submission.ts';

/** What is known when a copy arrives. */
export type Arrival = {
  /** The areas for which the sender may send. */
  readonly areas: readonly string[];
  /** The places that the copy speaks of: those it names, and that of the one it replaces. */
  readonly places: readonly string[];
  /** Whether the one that it replaces is here. */
  readonly originalIsHere: boolean;
  readonly sha256: string;
  /** The digest under which the same instance is here already. */
  readonly keptSha256: string | null;
  /** The instance that has replaced the one that this copy replaces. */
  readonly replacedBy: string | null;
  readonly versionIsKnown: boolean;
  readonly answers: readonly Finding<SubmissionCode>[];
};

/** new: to be kept. again: it is here, byte for byte; only files may be new. */
export type Taking = 'new' | 'again';

/**
 * Whether a copy is taken. Arriving again is no fault, and neither is arriving in another order than it
 * was sent; two copies under one name, and two edits of one copy, are: a person decides between them.
 */
export function judgeArrival(
  submission: Pick<Submission, 'instance' | 'deprecated' | 'version'>,
  arrival: Arrival,
): Verdict<Taking, SubmissionCode> {
  const { instance, deprecated, version } = submission;
  const { sha256, keptSha256, replacedBy, places, areas } = arrival;
  const notYours = places
    .filter((place) => !areas.some((area) => liesIn(place, area)))
    .map((place) => stop('place-not-yours', { place }));
  if (keptSha256 !== null) {
    const differs = keptSha256 === sha256 ? [] : [stop('instance-differs', { instance })];
    return judge([...notYours, ...differs], () => 'again');
  }
  const replaced = replacedBy !== null && replacedBy !== instance && deprecated !== null;
  const missing = deprecated !== null && !arrival.originalIsHere;
  const findings: Finding<SubmissionCode>[] = [
    ...notYours,
    ...arrival.answers,
    ...(replaced ? [stop('edited-already', { instance: deprecated, by: replacedBy })] : []),
    ...(missing ? [caution('original-not-here', { instance: deprecated })] : []),
    ...(arrival.versionIsKnown ? [] : [caution('version-unknown', { version })]),
  ];
  return judge(findings, () => 'new');
}
