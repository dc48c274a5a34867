import { timingSafeEqual } from 'node:crypto';
import { opensOn } from '@qianwan/programme/survey/submissions/field-key';
import type { Context } from 'hono';
import { sha256 } from '#db/write';
import { countyOf, type Ground } from '#http/perform';
import { findOfficerActor, findSession } from '#people/store';
import type { Sender } from '#survey/submissions/parcel';
import { challenge, checkDigest, readDigest } from './digest.ts';
import { type FieldKeyWithSecret, findKeyById, findKeyBySecret } from './store.ts';

/** Who sends; or who does not, and whether only the nonce was too old. */
export type Sending =
  | { readonly sender: Sender; readonly stale?: never }
  | { readonly sender: null; readonly stale: boolean };

const nobody: Sending = { sender: null, stale: false };

/**
 * The one who sends, by the key in the address, by Basic or Digest with a field key, or by the token of
 * an officer's session as a Bearer. Cookies are not looked at: no page can make a browser send forms.
 */
export async function senderOf(ground: Ground, context: Context): Promise<Sending> {
  const token = context.req.param('token');
  if (token !== undefined) return byKey(ground, await findKeyBySecret(ground.db, sha256(token)));
  const header = context.req.header('authorization') ?? '';
  if (/^basic\s/i.test(header)) return byBasic(ground, header);
  if (/^digest\s/i.test(header)) return byDigest(ground, context, header);
  if (/^bearer\s/i.test(header)) return byBearer(ground, header);
  return nobody;
}

/**
 * The way in that an answer of 401 names. Basic is taken from whoever brings it unasked, but not named:
 * two challenges would travel in one line, which Collect's Digest reads as a whole.
 */
export function challengeOf(ground: Ground, isStale: boolean): [string, string][] {
  return [['www-authenticate', challenge(ground.now().instant, isStale)]];
}

function byKey(ground: Ground, key: FieldKeyWithSecret | null): Sending {
  if (key === null || !opensOn(key, ground.now().today)) return nobody;
  return { sender: { id: key.id, county: key.county, areas: key.areas } };
}

async function byBasic(ground: Ground, header: string): Promise<Sending> {
  const text = Buffer.from(header.replace(/^basic\s+/i, ''), 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const key = await findKeyById(ground.db, text.slice(0, Math.max(colon, 0)));
  if (key === null) return nobody;
  const given = Buffer.from(sha256(text.slice(colon + 1)));
  return timingSafeEqual(given, Buffer.from(key.secretSha256)) ? byKey(ground, key) : nobody;
}

async function byDigest(ground: Ground, context: Context, header: string): Promise<Sending> {
  const given = readDigest(header);
  const key = given === null ? null : await findKeyById(ground.db, given.user);
  if (given === null || key === null) return nobody;
  const { pathname, search } = new URL(context.req.url);
  const request = {
    method: context.req.raw.method,
    uri: `${pathname}${search}`,
    instant: ground.now().instant,
  };
  const verdict = checkDigest(given, key.ha1, request);
  if (verdict === 'right') return byKey(ground, key);
  return { sender: null, stale: verdict === 'stale' };
}

async function byBearer(ground: Ground, header: string): Promise<Sending> {
  const { instant, today } = ground.now();
  const token = header.replace(/^bearer\s+/i, '').trim();
  const holder = await findSession(ground.db, sha256(token), instant);
  if (holder === null || holder.kind !== 'officer') return nobody;
  const officer = await findOfficerActor(ground.db, holder, today);
  const maySend = officer !== null && ['county', 'township', 'clerk'].includes(officer.role);
  if (!maySend) return nobody;
  const county = await countyOf(ground.db, officer.area);
  return { sender: { id: officer.id, county, areas: [officer.area] } };
}
