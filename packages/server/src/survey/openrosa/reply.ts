import type { Finding } from '@qianwan/base/verdict';
import { findingSentence } from '@qianwan/web/words/finding';
import { say } from '@qianwan/web/words/language';
import { receiptWords } from '@qianwan/web/words/submissions';
import type { Taken } from '#survey/submissions/parcel';

// OpenRosa speaks XML, with headers of its own on every answer.

/** What a client is told to put into one request at most; larger sets of files come in several. */
export const ACCEPTED_BYTES = 10_000_000;

export function openRosaHeaders(instant: string): Record<string, string> {
  return {
    'content-type': 'text/xml; charset=utf-8',
    'content-language': 'zh-CN, en',
    'x-openrosa-version': '1.0',
    'x-openrosa-accept-content-length': String(ACCEPTED_BYTES),
    date: new Date(instant).toUTCString(),
    'cache-control': 'no-store',
  };
}

export function xml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const SUCCESS = 'submit_success';

/** 201 where everything is here; 202 where files that the answers name are still to come. */
export function receipt({ missing, ...taken }: Taken): { status: 201 | 202; body: string } {
  const isWhole = missing.length === 0;
  const words = receiptWords[isWhole ? 'received' : 'files-to-come'];
  const said = `${say(words, 'zh', { count: missing.length })} ${say(words, 'en', { count: missing.length })}`;
  const { form, version, instance, receivedAt } = taken;
  const attributes = `id="${xml(form)}" version="${xml(version)}" instanceID="${xml(instance)}" submissionDate="${receivedAt}" isComplete="${isWhole}"`;
  const metadata = `<submissionMetadata xmlns="http://www.opendatakit.org/xforms" ${attributes}/>`;
  return { status: isWhole ? 201 : 202, body: response(SUCCESS, [said], metadata) };
}

/** Every reason, in Chinese and English. */
export function refusal(findings: readonly Finding[]): string {
  const sentences = findings.map(
    (finding) => `${findingSentence(finding, 'zh')} ${findingSentence(finding, 'en')}`,
  );
  return response('error', sentences, '');
}

function response(nature: string, sentences: readonly string[], more: string): string {
  const message = `<message nature="${nature}">${xml(sentences.join('\n'))}</message>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">${message}${more}</OpenRosaResponse>`;
}
