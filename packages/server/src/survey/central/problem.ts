import type { Finding } from '@qianwan/base/verdict';
import { findingSentence } from '@qianwan/web/words/finding';

/** ODK Central's numbers for what went wrong: before the point the status, after it which of its kind. */
const codes: Readonly<Record<string, number>> = {
  'xml-broken': 400.1,
  'xml-doctype': 400.1,
  'multipart-broken': 400.1,
  'submission-missing': 400.7,
  'not-signed-in': 401.2,
  'wrong-name-or-password': 401.2,
  'key-unknown': 401.2,
  'not-allowed': 403.1,
  'not-of-key': 403.1,
  'place-not-yours': 403.1,
  'form-unknown': 404.1,
  'not-found': 404.1,
  'instance-differs': 409.1,
  'file-differs': 409.3,
  'edited-already': 409.9,
  'too-large': 413.1,
  'too-many-tries': 429.1,
};
const OTHER = 400.8;

/** An error as Central's clients read it: message, code and, beside them, every reason of ours. */
export function problem(...findings: readonly Finding[]): Response {
  const code = codes[findings.find(({ level }) => level === 'stop')?.code ?? ''] ?? OTHER;
  const message = findings
    .map((finding) => `${findingSentence(finding, 'en')} ${findingSentence(finding, 'zh')}`)
    .join('\n');
  return Response.json({ message, code, details: { findings } }, { status: Math.floor(code) });
}
