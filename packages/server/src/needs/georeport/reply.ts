import type { Finding } from '@qianwan/base/verdict';
import { findingSentence } from '@qianwan/web/words/finding';
import { XMLBuilder } from 'fast-xml-parser';

// An answer is a list in JSON; in XML the same list has a name, and so has each of its rows.

type Kind = 'json' | 'xml';

/** What was wrong, by the numbers of the specification. */
export type Fault = { readonly code: 400 | 403 | 404; readonly descriptions: readonly string[] };

const sentences = {
  'jurisdiction-unknown': 'jurisdiction_id was not found: give the code of a county.',
  'service-unknown': 'service_code was not found: see services.json.',
  'request-unknown': 'service_request_id was not found.',
  'key-missing': 'api_key is missing, unknown, or has ended: ask the county office for one.',
  'place-missing':
    'Give address_id (the code of a village), or lat and long of a place in the county.',
  'place-too-far': 'No village of the county is near lat and long.',
  'date-wrong': 'start_date and end_date are dates in W3C format, such as 2026-11-24T00:00:00Z.',
  'status-wrong': 'status is open or closed.',
} as const;

export function faultOf(code: Fault['code'], ...why: (keyof typeof sentences)[]): Fault {
  return { code, descriptions: why.map((each) => sentences[each]) };
}

/** Reasons of our own rules, in the client's tongue: English, with the Chinese after it. */
export function faultOfFindings(code: Fault['code'], findings: readonly Finding[]): Fault {
  return {
    code,
    descriptions: findings.map(
      (finding) => `${findingSentence(finding, 'en')} ${findingSentence(finding, 'zh')}`,
    ),
  };
}

const builder = new XMLBuilder({ ignoreAttributes: true, suppressEmptyNode: true });

export function answer(kind: Kind, list: string, item: string, rows: readonly object[]): Response {
  if (kind === 'json') return Response.json(rows);
  return xml(200, { [list]: { [item]: rows } });
}

export function refuse(kind: Kind, { code, descriptions }: Fault): Response {
  const errors = descriptions.map((description) => ({ code, description }));
  if (kind === 'json') return Response.json(errors, { status: code });
  return xml(code, { errors: { error: errors } });
}

function xml(status: number, tree: object): Response {
  const text = `<?xml version="1.0" encoding="utf-8"?>${builder.build(tree)}`;
  return new Response(text, { status, headers: { 'content-type': 'text/xml; charset=utf-8' } });
}
