import type { Finding } from '@qianwan/base/verdict';
import { stop } from '@qianwan/base/verdict';
import type { Context } from 'hono';
import type { Tx } from '#db/database';
import type { Ground } from '#http/perform';
import { challengeOf, senderOf } from '#survey/field-keys/sender';
import type { Sender } from '#survey/submissions/parcel';
import { openRosaHeaders, refusal } from './reply.ts';

/** Whoever may come in, with the address under which the client found us; or the answer that says no. */
export type Entered = { readonly sender: Sender; readonly base: string } | Response;

/** A read of a county, on behalf of whoever came in. */
export type Asked = {
  readonly tx: Tx;
  readonly ground: Ground;
  readonly context: Context;
  readonly sender: Sender;
  readonly base: string;
};

/** The door of every OpenRosa address: who sends, whether the project is theirs, which OpenRosa. */
export async function enter(ground: Ground, context: Context): Promise<Entered> {
  const { sender, stale } = await senderOf(ground, context);
  if (sender === null)
    return refuse(ground, 401, [stop('key-unknown')], challengeOf(ground, stale));
  const version = context.req.header('x-openrosa-version') ?? '1.0';
  if (version !== '1.0') return refuse(ground, 400, [stop('openrosa-version', { version })]);
  const project = context.req.param('project');
  if (project !== undefined && project !== sender.county)
    return refuse(ground, 403, [stop('not-of-key', { asked: project })]);
  const { origin, pathname } = new URL(context.req.url);
  const prefix = /^(?:\/v1(?:\/key\/[^/]+)?\/projects\/[^/]+)?/.exec(pathname)?.[0] ?? '';
  return { sender, base: `${origin}${prefix}` };
}

export function answer(
  ground: Ground,
  status: number,
  body: string | null,
  more: readonly [string, string][] = [],
): Response {
  const headers = new Headers(openRosaHeaders(ground.now().instant));
  if (body === null) headers.delete('content-type');
  for (const [name, value] of more) headers.append(name, value);
  return new Response(body, { status, headers });
}

export function refuse(
  ground: Ground,
  status: number,
  findings: readonly Finding[],
  more: readonly [string, string][] = [],
): Response {
  return answer(ground, status, refusal(findings), more);
}

const statuses: Readonly<Record<string, number>> = {
  'place-not-yours': 403,
  'form-unknown': 404,
  'instance-differs': 409,
  'edited-already': 409,
  'file-differs': 409,
  'too-large': 413,
};

/** The first reason decides the number; all of them are said. */
export function statusOf(findings: readonly Finding[]): number {
  const [first] = findings.filter(({ level }) => level === 'stop');
  return statuses[first?.code ?? ''] ?? 400;
}
