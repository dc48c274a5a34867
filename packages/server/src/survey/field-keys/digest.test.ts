import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { challenge, checkDigest, ha1Of, newNonce, REALM, readDigest } from './digest.ts';

const instant = '2026-11-23T02:00:00.000Z';
const later = (ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
const user = '330523-K1';
const secret = 'secret';
const uri = '/formList?formID=a%20b';

/** Authorization as a client makes it by RFC 7616, with what a row spoils. */
function header(spoilt: Record<string, string> = {}): string {
  const said = {
    ...{ username: user, realm: REALM, nonce: newNonce(instant), uri, qop: 'auth' },
    ...{ nc: '00000001', cnonce: 'abc', algorithm: 'MD5', ...spoilt },
  };
  const ha1 = md5(`${said.username}:${said.realm}:${secret}`);
  const proof = md5(
    `${ha1}:${said.nonce}:${said.nc}:${said.cnonce}:${said.qop}:${md5(`GET:${said.uri}`)}`,
  );
  const bare = ['qop', 'nc', 'algorithm'];
  const fields = Object.entries({ ...said, response: spoilt.response ?? proof }).map(
    ([name, value]) => (bare.includes(name) ? `${name}=${value}` : `${name}="${value}"`),
  );
  return `Digest ${fields.join(', ')}`;
}

function verdict(spoilt: Record<string, string> = {}, at = instant, method = 'GET'): string {
  const given = readDigest(header(spoilt));
  if (given === null) return 'unread';
  return checkDigest(given, ha1Of(user, secret), { method, uri, instant: at });
}

test('the example of RFC 2617, computed by our own hashing', () => {
  const ha1 = md5('Mufasa:testrealm@host.com:Circle Of Life');
  const given = {
    ...{ user: 'Mufasa', nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093', uri: '/dir/index.html' },
    ...{ nc: '00000001', cnonce: '0a4f113b', response: '6629fae49393a05397450978507c4ef1' },
  };
  const request = { method: 'GET', uri: '/dir/index.html', instant };
  assert.equal(checkDigest(given, ha1, request), 'stale', 'right, but the nonce is not of ours');
  assert.equal(checkDigest({ ...given, cnonce: 'x' }, ha1, request), 'wrong');
});

const rows: [name: string, got: string, expected: string][] = [
  ['made with the secret', verdict(), 'right'],
  ['as old as a nonce may be', verdict({}, later(300_000)), 'right'],
  ['a millisecond older', verdict({}, later(300_001)), 'stale'],
  ['from the future', verdict({}, later(-1001)), 'stale'],
  ['with another response', verdict({ response: '0'.repeat(32) }), 'wrong'],
  ['with a short response', verdict({ response: '0' }), 'wrong'],
  ['for another address', verdict({ uri: '/submission' }), 'wrong'],
  ['for another method', verdict({}, instant, 'POST'), 'wrong'],
  ['by another name', verdict({ username: '330523-K2' }), 'wrong'],
  ['of another realm', verdict({ realm: 'elsewhere' }), 'unread'],
  ['with the whole body in it', verdict({ qop: 'auth-int' }), 'unread'],
  ['with another hash', verdict({ algorithm: 'SHA-256' }), 'unread'],
  ['without a count', verdict({ nc: 'x' }), 'unread'],
  ['with a nonce that is none', verdict({ nonce: 'x' }), 'stale'],
];
for (const [name, got, expected] of rows)
  test(`a response ${name} is ${expected}`, () => assert.equal(got, expected));

test('another scheme is not read, and a challenge says all that a client needs', () => {
  assert.equal(readDigest('Basic abc'), null);
  assert.match(
    challenge(instant, false),
    /^Digest realm="qianwan", qop="auth", algorithm=MD5, nonce="[^"]+"$/,
  );
  assert.match(challenge(instant, true), /stale=true$/);
});
