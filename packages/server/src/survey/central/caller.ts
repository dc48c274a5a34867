import { stop } from '@qianwan/base/verdict';
import { type Actor, nobody } from '@qianwan/programme/people/actor';
import { insiders } from '@qianwan/programme/people/role';
import type { Context } from 'hono';
import type { Tx } from '#db/database';
import { sha256 } from '#db/write';
import { countyOf, type Ground } from '#http/perform';
import { actorOf } from '#people/session';
import { findOfficerActor, findSession } from '#people/store';
import { problem } from './problem.ts';

export type Caller = { readonly actor: Actor; readonly county: string };

/** What a route of a project works with: who calls, and records of that county. */
export type Asked = Caller & { readonly ground: Ground; readonly context: Context };
export type AskedInside = Asked & { readonly tx: Tx };

/** The officer who calls, by the token of a session; a cookie will do where nothing is changed. */
export async function officerOf(ground: Ground, context: Context): Promise<Actor> {
  const header = context.req.header('authorization') ?? '';
  const isRead = context.req.method === 'GET' || context.req.method === 'HEAD';
  if (header === '' && isRead) return actorOf(ground, context);
  if (!/^bearer\s/i.test(header)) return nobody;
  const { instant, today } = ground.now();
  const holder = await findSession(
    ground.db,
    sha256(header.slice('bearer '.length).trim()),
    instant,
  );
  if (holder === null || holder.kind !== 'officer') return nobody;
  return (await findOfficerActor(ground.db, holder, today)) ?? nobody;
}

/** An officer inside a project of their own; else the answer that says no. */
export async function callerOf(ground: Ground, context: Context): Promise<Caller | Response> {
  const actor = await officerOf(ground, context);
  if (actor.role === 'nobody') return problem(stop('not-signed-in'));
  if (!insiders.includes(actor.role)) return problem(stop('not-allowed', { role: actor.role }));
  const county = await countyOf(ground.db, actor.area);
  const project = context.req.param('project') ?? county;
  return project === county
    ? { actor, county }
    : problem(stop('not-allowed', { role: actor.role }));
}

/** The part of the county that the officer may read. */
export function readableArea({ actor, county }: Caller): string {
  return actor.area.length > county.length ? actor.area : county;
}
