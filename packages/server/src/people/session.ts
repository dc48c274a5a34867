import { randomBytes } from 'node:crypto';
import { type Actor, nobody } from '@qianwan/programme/people/actor';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { sha256 } from '#db/write';
import type { Ground } from '#http/perform';
import type { Holder } from './holder.ts';
import { findHouseholdActor, findOfficerActor, findSession, keepSession } from './store.ts';

export const COOKIE = 'qianwan';
export const SESSION_DAYS = 14;

/** Starts a session and returns its token; only the token's hash is kept. */
export async function startSession(ground: Ground, holder: Holder): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const from = ground.now().instant;
  const until = new Date(Date.parse(from) + SESSION_DAYS * 86_400_000).toISOString();
  await keepSession(ground.db, sha256(token), holder, { from, until });
  return token;
}

/** The one who asks, by the session cookie; nobody where there is none that holds. */
export async function actorOf(ground: Ground, context: Context): Promise<Actor> {
  const token = getCookie(context, COOKIE);
  if (token === undefined) return nobody;
  const { instant, today } = ground.now();
  const holder = await findSession(ground.db, sha256(token), instant);
  if (holder === null) return nobody;
  const found =
    holder.kind === 'officer'
      ? await findOfficerActor(ground.db, holder, today)
      : await findHouseholdActor(ground.db, holder);
  return found ?? nobody;
}
