import { addDays, type Day, day } from '@qianwan/base/calendar';
import { sql } from 'kysely';
import { createApp } from '#app';
import { inArea } from '#db/area';
import type { Tx } from '#db/database';
import { insertRow } from '#db/write';
import type { Ground } from '#http/perform';
import type { Holder } from '#people/holder';
import { COOKIE, startSession } from '#people/session';
import { openCountyRules } from '#registry/rules/open-county-rules';

/** What came back: the HTTP status and the JSON. */
export type Answer = { readonly status: number; readonly body: Told };
// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the reply holds, as a stranger would
type Told = any;

export const COUNTY = '330523';
export const TOWNSHIP = '330523108';
export const YUCUN = '330523108204';
/** A village of the same township, for those who try next door. */
export const NEXT_DOOR = '330523108205';

/** A small county in which a story is told over HTTP: two villages, their people, and a day that passes. */
export class Story {
  readonly tx: Tx;
  readonly ground: Ground;
  readonly #app: ReturnType<typeof createApp>;
  today: Day = day('2026-11-23');

  private constructor(tx: Tx) {
    this.tx = tx;
    const now = () => ({ instant: `${this.today}T01:00:00.000Z`, today: this.today });
    this.ground = { db: tx, now, demo: false };
    this.#app = createApp(this.ground);
  }

  static async open(tx: Tx): Promise<Story> {
    await openCounty(tx);
    return new Story(tx);
  }

  later(days: number): void {
    this.today = addDays(this.today, days);
  }

  async get(who: Person, path: string): Promise<Answer> {
    return this.#ask(who, path, { method: 'GET' });
  }

  async post(who: Person, path: string, body: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json' };
    return this.#ask(who, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** A file of the interface for programs, as anybody gets it. */
  async file(path: string): Promise<string> {
    return (await this.#app.request(`/api${path}`)).text();
  }

  /** A page or a file beside the interface for programs, as anybody sees it. */
  async open(path: string): Promise<Response> {
    return this.#app.request(path);
  }

  /** A form that a program sends beside the interface, without a session. */
  async send(path: string, fields: Record<string, string>): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(fields).toString();
    await sql`savepoint request`.execute(this.tx);
    const response = await this.#app.request(path, { method: 'POST', headers, body });
    const end = response.ok ? sql`release savepoint request` : sql`rollback to savepoint request`;
    await end.execute(this.tx);
    return response;
  }

  /** A request that is refused must leave no trace: here its savepoint stands for its transaction. */
  async #ask(who: Person, path: string, request: RequestInit): Promise<Answer> {
    const cookie = await this.#cookieOf(who);
    await sql`savepoint request`.execute(this.tx);
    const headers = { ...(request.headers as Record<string, string>), cookie };
    const response = await this.#app.request(`/api${path}`, { ...request, headers });
    const end = response.ok ? sql`release savepoint request` : sql`rollback to savepoint request`;
    await end.execute(this.tx);
    return { status: response.status, body: await response.json() };
  }

  async #cookieOf(who: Person): Promise<string> {
    if (who === 'nobody') return '';
    const kind = who.startsWith('h') ? 'household' : 'officer';
    const id = kind === 'household' ? householdId(who) : who;
    const holder: Holder = { county: COUNTY, kind, id };
    return `${COOKIE}=${await startSession(this.ground, holder)}`;
  }
}

/** h1–h5 are households of 余村, and what a story adds; h6 is one of next door. */
export type Person =
  | 'nobody'
  | 'county'
  | 'township'
  | 'clerk'
  | 'next-clerk'
  | 'auditor'
  | `h${number}`;

export function householdId(who: string): string {
  return `${who === 'h6' ? NEXT_DOOR : YUCUN}-H${who.slice(1)}`;
}

/** The stop codes of a refusal, in the order given. */
export function codesOf({ body }: Answer): string[] {
  return (body.findings ?? []).map(({ code }: { code: string }) => code);
}

/** The county, its places, people and rules: the ground that a story stands on. */
export async function openCounty(tx: Tx): Promise<void> {
  await tx
    .insertInto('counties')
    .values({
      county: COUNTY,
      name_zh: '安吉县',
      name_en: 'Anji',
      simulated: true,
      opened_on: '2026-01-01',
    })
    .execute();
  const writer = { tx, county: COUNTY, writes: [] };
  for (const [code, name, level, parent] of [
    [TOWNSHIP, '天荒坪镇', 'township', COUNTY],
    [YUCUN, '余村村', 'village', TOWNSHIP],
    [NEXT_DOOR, '横路村', 'village', TOWNSHIP],
  ] as const) {
    const kind = level === 'village' ? 'village' : 'town';
    await insertRow(writer, 'places', {
      code,
      name,
      level,
      kind,
      parent,
      valid_from: '2020-01-01',
    });
  }
  for (const [id, role, area] of [
    ['county', 'county', COUNTY],
    ['township', 'township', TOWNSHIP],
    ['clerk', 'clerk', YUCUN],
    ['next-clerk', 'clerk', NEXT_DOOR],
    ['auditor', 'auditor', COUNTY],
  ] as const) {
    await insertRow(writer, 'officers', {
      id,
      login: id,
      name: id,
      role,
      area,
      since: '2020-01-01',
    });
  }
  for (const who of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) {
    await insertRow(writer, 'households', {
      id: householdId(who),
      village: who === 'h6' ? NEXT_DOOR : YUCUN,
      label: who,
      members: 3,
      away: 0,
      vulnerable: false,
      registered_on: '2020-01-01',
    });
  }
  await inArea(tx, COUNTY, (inside) => openCountyRules({ ...writer, tx: inside }));
}
