import { day } from '@qianwan/base/calendar';
import { sql } from 'kysely';
import { createApp } from '#app';
import { inArea } from '#db/area';
import type { Tx } from '#db/database';
import { addLine } from '#db/trail';
import { insertRow, type Writer } from '#db/write';
import type { Ground } from '#http/perform';
import { COOKIE, startSession } from '#people/session';

export const COUNTY = '330523';

/** Who speaks in a story: an officer's id, a household's id, or nobody. */
export type Voice = 'county' | 'township' | 'clerk' | 'auditor' | 'nobody' | `household:${string}`;

export type Answer = {
  readonly status: number;
  // A story reads many shapes of reply; each assertion says which one it means.
  // biome-ignore lint/suspicious/noExplicitAny: the reply of any endpoint
  readonly body: any;
  readonly codes: string[];
};

/** A county in which a story is told as people act: over HTTP, on the story's own day. */
export type StoryCounty = {
  readonly ground: Ground;
  readonly get: (voice: Voice, path: string) => Promise<Answer>;
  readonly post: (voice: Voice, path: string, body?: object) => Promise<Answer>;
  readonly raw: (path: string) => Promise<Response>;
  readonly setDay: (today: string) => void;
  /** Puts records there that the story takes as given, through the door that the trail watches. */
  readonly given: (write: (writer: Writer) => Promise<unknown>) => Promise<void>;
};

export async function storyCounty(tx: Tx, startsOn: string): Promise<StoryCounty> {
  let today = day(startsOn);
  const now = () => ({ instant: `${today}T01:00:00.000Z`, today });
  const ground: Ground = { db: tx, now, demo: false };
  await sql`insert into counties (county, name_zh, name_en, simulated, opened_on)
    values (${COUNTY}, '安吉县', 'Anji', true, '2026-01-01')`.execute(tx);
  const app = createApp(ground);
  const tokens = new Map<Voice, string>();

  const given: StoryCounty['given'] = (write) =>
    inArea(tx, COUNTY, async (inside) => {
      const writer: Writer = { tx: inside, county: COUNTY, writes: [] };
      await write(writer);
      await addLine(writer, { at: now().instant, actor: 'story', act: 'given', subject: COUNTY });
    });

  await given(async (writer) => {
    for (const [role, area] of officers) {
      await insertRow(writer, 'officers', {
        id: role,
        login: role,
        name: role,
        role,
        area,
        since: '2026-01-01',
      });
    }
  });

  async function cookieOf(voice: Voice): Promise<Record<string, string>> {
    if (voice === 'nobody') return {};
    let token = tokens.get(voice);
    if (token === undefined) {
      const household = voice.startsWith('household:');
      const id = household ? voice.slice('household:'.length) : voice;
      token = await startSession(ground, {
        county: COUNTY,
        kind: household ? 'household' : 'officer',
        id,
      });
      tokens.set(voice, token);
    }
    return { cookie: `${COOKIE}=${token}` };
  }

  return {
    ground,
    given,
    setDay: (later) => {
      today = day(later);
    },
    raw: async (path) => app.request(path),
    get: async (voice, path) =>
      answerOf(await app.request(`/api${path}`, { headers: await cookieOf(voice) })),
    post: async (voice, path, body = {}) =>
      answerOf(
        await app.request(`/api${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(await cookieOf(voice)) },
          body: JSON.stringify(body),
        }),
      ),
  };
}

const officers: readonly [role: string, area: string][] = [
  ['county', COUNTY],
  ['township', '330523108'],
  ['clerk', '330523108204'],
  ['auditor', COUNTY],
];

async function answerOf(response: Response): Promise<Answer> {
  const body = (await response.json()) as { findings?: { code: string }[] };
  const findings = body.findings ?? [];
  return { status: response.status, body, codes: findings.map(({ code }) => code) };
}
