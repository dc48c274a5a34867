import { day } from '@qianwan/base/calendar';
import type { Role } from '@qianwan/programme/people/role';
import { createApp } from '#app';
import type { Tx } from '#db/database';
import type { Ground } from '#http/perform';
import { COOKIE, startSession } from '#people/session';

export type Reply = { readonly status: number; readonly body: Record<string, unknown> };

/** Someone who asks over HTTP, in a story that is undone. */
export type Caller = {
  readonly get: (path: string) => Promise<Reply>;
  readonly post: (path: string, body: unknown) => Promise<Reply>;
  readonly fetch: (path: string) => Promise<Response>;
};

export const storyDay = day('2026-11-23');

export function groundOf(tx: Tx): Ground {
  return {
    db: tx,
    now: () => ({ instant: '2026-11-23T02:00:00.000Z', today: storyDay }),
    demo: false,
  };
}

/** An officer with a role and an area, signed in; nobody where the role is 'nobody'. */
export async function callerAs(tx: Tx, role: Role, county: string, area = county): Promise<Caller> {
  const ground = groundOf(tx);
  const cookie =
    role === 'nobody' ? {} : { cookie: await cookieOf(tx, ground, role, county, area) };
  const app = createApp(ground);
  const get = async (path: string): Promise<Response> => app.request(path, { headers: cookie });
  return {
    fetch: get,
    get: async (path) => reply(await get(path)),
    post: async (path, body) =>
      reply(
        await app.request(path, {
          method: 'POST',
          headers: { ...cookie, 'content-type': 'application/json', origin: 'http://localhost' },
          body: JSON.stringify(body),
        }),
      ),
  };
}

async function cookieOf(
  tx: Tx,
  ground: Ground,
  role: Role,
  county: string,
  area: string,
): Promise<string> {
  const id = `${role}-${area}`;
  await tx
    .insertInto('officers')
    .values({ county, id, login: id, name: id, role, area, since: '2020-01-01' } as never)
    .onConflict((on) => on.doNothing())
    .execute();
  return `${COOKIE}=${await startSession(ground, { county, kind: 'officer', id })}`;
}

async function reply(response: Response): Promise<Reply> {
  return { status: response.status, body: (await response.json()) as Reply['body'] };
}
