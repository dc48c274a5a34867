import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { Answer, Answers } from '#survey/forms/form';
import type { SubmissionCode } from './codes.ts';

/** The root of a filled-in copy as its XML says it: attributes by name without prefix, answers nested. */
export type Root = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly answers: Answers;
};

/** One filled-in copy of a form, with who it says it is. */
export type Submission = {
  readonly form: string;
  /** As the phone names it; '' where it names none. */
  readonly version: string;
  readonly instance: string;
  /** The instance that this one replaces. */
  readonly deprecated: string | null;
  /** What the copy is called in lists; '' where the form does not say. */
  readonly title: string;
  readonly answers: Answers;
};

const FORM_NAMESPACES = ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2002/xforms'];
const MOST_CHARACTERS = 250;

/**
 * Who a filled-in copy is (OpenRosa 1.0 metadata). Copies of before that standard name no instance:
 * they are known by the digest of their bytes, so that the same copy twice is still one.
 */
export function readSubmission(root: Root, sha256: string): Verdict<Submission, SubmissionCode> {
  const { attributes, answers } = root;
  const namespace = attributes.xmlns ?? '';
  const form = attributes.id ?? (FORM_NAMESPACES.includes(namespace) ? '' : namespace);
  const instance =
    metaOf(answers, 'instanceID') || (attributes.instanceID ?? '') || `sha256:${sha256}`;
  const deprecated = metaOf(answers, 'deprecatedID') || null;
  const findings = [
    ...(root.name === 'html' ? [stop('is-a-form')] : []),
    ...(form === '' && root.name !== 'html' ? [stop('form-not-named')] : []),
    ...(attributes.encrypted === 'yes' ? [stop('encrypted')] : []),
    ...(deprecated === instance ? [stop('edits-itself', { instance })] : []),
    ...[form, instance, deprecated ?? '']
      .filter((id) => id.length > MOST_CHARACTERS)
      .map((id) => stop('id-too-long', { id: id.slice(0, 20), most: MOST_CHARACTERS })),
  ] as const;
  return judge(findings, () => ({
    form,
    version: attributes.version ?? '',
    instance,
    deprecated,
    title: metaOf(answers, 'instanceName').slice(0, MOST_CHARACTERS),
    answers,
  }));
}

function metaOf(answers: Answers, name: string): string {
  const meta = answers.meta;
  const inside = Array.isArray(meta) ? meta[0] : meta;
  const said: Answer | undefined = typeof inside === 'object' ? (inside as Answers)[name] : '';
  return typeof said === 'string' ? said.trim() : '';
}
