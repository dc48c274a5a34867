import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

// HTTP Digest with MD5 and qop=auth (RFC 7616): on a plain http address it is the only way in which ODK
// Collect will name a password at all. MD5 does no harm here: what it covers is a random secret of ours.

export const REALM = 'qianwan';
const FRESH_MS = 5 * 60_000;

/** What the server keeps so that it can check a response without the secret. */
export function ha1Of(user: string, secret: string): string {
  return md5(`${user}:${REALM}:${secret}`);
}

/**
 * A nonce says when it was given out, and any node can read it. Repeating a request within its five
 * minutes repeats nothing: lists change nothing, and a copy sent again is the same copy.
 */
export function newNonce(instant: string): string {
  return `${Date.parse(instant).toString(36)}.${randomBytes(12).toString('base64url')}`;
}

export function challenge(instant: string, isStale: boolean): string {
  const stale = isStale ? ', stale=true' : '';
  return `Digest realm="${REALM}", qop="auth", algorithm=MD5, nonce="${newNonce(instant)}"${stale}`;
}

export type DigestResponse = {
  readonly user: string;
  readonly nonce: string;
  readonly uri: string;
  readonly nc: string;
  readonly cnonce: string;
  readonly response: string;
};

/** The fields of an Authorization header; null where one is missing or is of another scheme. */
export function readDigest(header: string): DigestResponse | null {
  if (!/^digest\s/i.test(header)) return null;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, plain] of header.matchAll(
    /([a-z0-9]+)=(?:"((?:\\.|[^"\\])*)"|([^\s,]+))/gi,
  ))
    fields.set(name.toLowerCase(), (quoted ?? plain ?? '').replaceAll(/\\(.)/g, '$1'));
  const text = (name: string): string => fields.get(name) ?? '';
  const isOurs =
    text('realm') === REALM &&
    text('qop') === 'auth' &&
    /^(md5)?$/i.test(text('algorithm')) &&
    /^[0-9a-f]{8}$/i.test(text('nc')) &&
    text('cnonce') !== '';
  if (!isOurs) return null;
  return {
    ...{ user: text('username'), nonce: text('nonce'), uri: text('uri') },
    ...{ nc: text('nc'), cnonce: text('cnonce'), response: text('response') },
  };
}

export type DigestVerdict = 'right' | 'wrong' | 'stale';

/** Whether a response was made with the secret for this very request; stale where only its nonce is old. */
export function checkDigest(
  given: DigestResponse,
  ha1: string,
  request: { readonly method: string; readonly uri: string; readonly instant: string },
): DigestVerdict {
  const { nonce, uri, nc, cnonce, response } = given;
  const ha2 = md5(`${request.method}:${uri}`);
  const expected = md5(`${ha1}:${nonce}:${nc}:${cnonce}:auth:${ha2}`);
  const matches = uri === request.uri && isSame(response.toLowerCase(), expected);
  if (!matches) return 'wrong';
  const [given36 = ''] = nonce.split('.');
  const age = Date.parse(request.instant) - Number.parseInt(given36, 36);
  return age >= -1000 && age <= FRESH_MS ? 'right' : 'stale';
}

function isSame(given: string, expected: string): boolean {
  return (
    given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected))
  );
}

function md5(text: string): string {
  return createHash('md5').update(text, 'utf8').digest('hex');
}
