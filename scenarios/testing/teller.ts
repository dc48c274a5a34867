import assert from 'node:assert/strict';
import { addDays, type Day } from '@qianwan/base/calendar';
import { createApp } from '../../packages/server/src/app.ts';
import type { Database } from '../../packages/server/src/db/database.ts';
import type { Ground } from '../../packages/server/src/http/perform.ts';
import { demoPeople } from '../../packages/server/src/overview/demo/load-demo.ts';

// biome-ignore lint/suspicious/noExplicitAny: a story reads whatever the reply holds, as a stranger would
type Told = any;
export type Who = 'county' | 'township' | 'clerk' | 'villager' | 'nobody';

/** Tells a story over HTTP as people act: forms as a browser sends them, JSON as a program does, and days pass. */
export class Teller {
  readonly ground: Ground;
  readonly #app: ReturnType<typeof createApp>;
  readonly #cookies = new Map<Who, string>();
  today: Day;

  constructor(db: Database, today: Day, people: typeof demoPeople = demoPeople) {
    this.today = today;
    const now = () => ({ instant: `${this.today}T02:00:00.000Z`, today: this.today });
    this.ground = { db, now, demo: true };
    this.#app = createApp(this.ground, people);
  }

  /** Sessions end after a fortnight: people sign in again. */
  later(days: number): void {
    this.today = addDays(this.today, days);
    this.#cookies.clear();
  }

  /** A public page, as text. */
  async page(who: Who, path: string): Promise<string> {
    const reply = await this.#app.request(path, { headers: await this.#headers(who) });
    assert.equal(reply.status, 200, `${path}: ${reply.status}`);
    return reply.text();
  }

  async status(who: Who, path: string): Promise<number> {
    return (await this.#app.request(path, { headers: await this.#headers(who) })).status;
  }

  /** Sends a form that is refused; answers with the page that says why. */
  async formAgain(who: Who, path: string, fields: Record<string, string>): Promise<string> {
    const reply = await this.#fill(who, path, fields);
    assert.notEqual(reply.status, 303, `${path} was to be refused`);
    return reply.text();
  }

  /** Sends a form of a page; answers with the address that it leads to. */
  async form(who: Who, path: string, fields: Record<string, string>): Promise<string> {
    const reply = await this.#fill(who, path, fields);
    assert.equal(
      reply.status,
      303,
      `${path}: ${reply.status} ${reply.status === 303 ? '' : await reply.text()}`,
    );
    return reply.headers.get('location') ?? '';
  }

  async #fill(who: Who, path: string, fields: Record<string, string>): Promise<Response> {
    return this.#app.request(path, {
      method: 'POST',
      headers: {
        ...(await this.#headers(who)),
        origin: 'http://localhost',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields).toString(),
    });
  }

  async get(who: Who, path: string): Promise<Told> {
    const reply = await this.#app.request(`/api${path}`, { headers: await this.#headers(who) });
    assert.equal(reply.status, 200, `${path}: ${reply.status}`);
    return reply.json();
  }

  async file(path: string): Promise<string> {
    const reply = await this.#app.request(`/api${path}`);
    assert.equal(reply.status, 200, `${path}: ${reply.status}`);
    return reply.text();
  }

  async post(who: Who, path: string, body: object): Promise<Told> {
    const { status, told } = await this.#send(who, path, body);
    assert.equal(status, 200, `${path}: ${status} ${JSON.stringify(told)}`);
    return told;
  }

  /** A request that is refused: the codes of its reasons. */
  async refused(who: Who, path: string, body: object): Promise<string[]> {
    const { status, told } = await this.#send(who, path, body);
    assert.notEqual(status, 200, `${path} was to be refused`);
    return told.findings.map(({ code }: { code: string }) => code);
  }

  async #send(who: Who, path: string, body: object): Promise<{ status: number; told: Told }> {
    const reply = await this.#app.request(`/api${path}`, {
      method: 'POST',
      headers: { ...(await this.#headers(who)), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: reply.status, told: await reply.json() };
  }

  async #headers(who: Who): Promise<Record<string, string>> {
    if (who === 'nobody') return {};
    const known = this.#cookies.get(who);
    if (known !== undefined) return { cookie: known };
    const reply = await this.#app.request('/session/be', {
      method: 'POST',
      headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ who, back: '/' }).toString(),
    });
    const cookie = reply.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
    this.#cookies.set(who, cookie);
    return { cookie };
  }
}
