import { stop } from '@qianwan/base/verdict';
import type { Context, Hono } from 'hono';
import { sha256 } from '#db/write';
import type { Ground } from '#http/perform';
import { isPassword } from '#people/password';
import { SESSION_DAYS, startSession } from '#people/session';
import { endSession, findOfficerByLogin } from '#people/store';
import { Tries } from '#people/tries';
import { problem } from './problem.ts';

/** The hash of no password: checked where the name is unknown, so that time tells nothing. */
const UNKNOWN =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** A session by name and password, as a token instead of a cookie; `email` is the officer's login. */
export function serveCentralSessions(app: Hono, ground: Ground): void {
  const tries = new Tries();

  app.post('/v1/sessions', async (context) => {
    const { email, password } = await credentials(context);
    if (!tries.allow(email, ground.now().instant)) return problem(stop('too-many-tries'));
    const found = await findOfficerByLogin(ground.db, email);
    const matches = await isPassword(password, found?.password ?? UNKNOWN);
    if (found === null || !matches) return problem(stop('wrong-name-or-password'));
    const token = await startSession(ground, found.holder);
    const createdAt = ground.now().instant;
    const expiresAt = new Date(Date.parse(createdAt) + SESSION_DAYS * 86_400_000).toISOString();
    return Response.json({ token, csrf: token, createdAt, expiresAt });
  });

  app.delete('/v1/sessions/:token', async (context) => {
    const header = context.req.header('authorization') ?? '';
    const bearer = header.replace(/^bearer\s+/i, '').trim();
    const asked = context.req.param('token');
    if (bearer === '' || (asked !== 'current' && asked !== bearer))
      return problem(stop('not-signed-in'));
    await endSession(ground.db, sha256(bearer));
    return Response.json({ success: true });
  });
}

async function credentials(context: Context): Promise<{ email: string; password: string }> {
  const body = (await context.req.json().catch(() => null)) as Record<string, unknown> | null;
  const text = (name: string): string =>
    typeof body?.[name] === 'string' ? String(body[name]) : '';
  return { email: text('email'), password: text('password') };
}
