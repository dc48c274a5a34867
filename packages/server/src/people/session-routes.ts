import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sha256 } from '#db/write';
import type { Ground } from '#http/perform';
import type { Holder } from './holder.ts';
import { isPassword } from './password.ts';
import { COOKIE, startSession } from './session.ts';
import { endSession, findHouseholdByCode, findOfficerByLogin } from './store.ts';
import { Tries } from './tries.ts';

// Plain forms, so that signing in works without scripts. A form that fails leads back with ?no=CODE.

/** Where the demo's "be somebody" buttons lead; the demo says who stands behind each. */
export type DemoPeople = Readonly<Record<string, Holder>>;

export function serveSessions(app: Hono, ground: Ground, people: DemoPeople): void {
  const tries = new Tries();

  app.post('/session/officer', async (context) => {
    const { login, password, back } = await fieldsOf(context);
    if (!tries.allow(login, ground.now().instant)) return refuse(context, back, 'too-many-tries');
    const found = await findOfficerByLogin(ground.db, login);
    // A password is checked even where the name is unknown, so that time tells nothing.
    const matches = await isPassword(password, found?.password ?? unknownPassword);
    if (found === null || !matches) return refuse(context, back, 'wrong-name-or-password');
    return enter(context, ground, found.holder, back);
  });

  app.post('/session/household', async (context) => {
    const { village, code, back } = await fieldsOf(context);
    if (!tries.allow(village, ground.now().instant)) return refuse(context, back, 'too-many-tries');
    const found = await findHouseholdByCode(ground.db, village, sha256(code.replaceAll(/\s/g, '')));
    return found === null
      ? refuse(context, back, 'wrong-card-code')
      : enter(context, ground, found, back);
  });

  app.post('/session/out', async (context) => {
    const { back } = await fieldsOf(context);
    await leave(context, ground);
    return context.redirect(ours(back), 303);
  });

  if (!ground.demo) return;
  app.post('/session/be', async (context) => {
    const { who, back } = await fieldsOf(context);
    const holder = people[who];
    await leave(context, ground);
    return holder === undefined
      ? context.redirect(ours(back), 303)
      : enter(context, ground, holder, back);
  });
}

/** The hash of no password. */
const unknownPassword =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

type Field = 'login' | 'password' | 'village' | 'code' | 'who' | 'back';

async function fieldsOf(context: Context): Promise<Record<Field, string>> {
  const body = await context.req.parseBody();
  const text = (name: Field): string => (typeof body[name] === 'string' ? body[name] : '');
  return {
    login: text('login'),
    password: text('password'),
    village: text('village'),
    code: text('code'),
    who: text('who'),
    back: text('back'),
  };
}

async function enter(
  context: Context,
  ground: Ground,
  holder: Holder,
  back: string,
): Promise<Response> {
  const token = await startSession(ground, holder);
  const secure = new URL(context.req.url).protocol === 'https:';
  setCookie(context, COOKIE, token, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    maxAge: 1_209_600,
  });
  return context.redirect(ours(back), 303);
}

async function leave(context: Context, ground: Ground): Promise<void> {
  const token = getCookie(context, COOKIE);
  if (token !== undefined) await endSession(ground.db, sha256(token));
  deleteCookie(context, COOKIE, { path: '/' });
}

function refuse(context: Context, back: string, code: string): Response {
  const address = new URL(ours(back), 'http://here');
  address.searchParams.set('no', code);
  return context.redirect(address.pathname + address.search, 303);
}

/** Only addresses of our own: a path, never another host. */
function ours(back: string): string {
  return /^\/(?![/\\])/.test(back) ? back : '/';
}
