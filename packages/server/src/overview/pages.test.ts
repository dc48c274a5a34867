import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '#app';
import type { Tx } from '#db/database';
import type { Ground } from '#http/perform';
import { COOKIE, startSession } from '#people/session';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, householdId, Story, TOWNSHIP, YUCUN } from '#testing/story';

const { db } = await testDatabase();

type Seen = { readonly status: number; readonly to: string; readonly html: string };

/** A browser without scripts, in a small county. */
async function browser(tx: Tx, household: string | null = null) {
  const story = await Story.open(tx);
  const now = () => ({ instant: '2026-11-23T01:00:00.000Z', today: story.today });
  const ground: Ground = { db: tx, now, demo: true };
  const app = createApp(ground);
  const holder = { county: COUNTY, kind: 'household', id: householdId(household ?? '') } as const;
  const cookie = household === null ? '' : `${COOKIE}=${await startSession(ground, holder)}`;
  const seen = async (response: Response): Promise<Seen> => ({
    status: response.status,
    to: response.headers.get('location') ?? '',
    html: await response.text(),
  });
  const get = async (path: string) => seen(await app.request(path, { headers: { cookie } }));
  const send = async (path: string, fields: Record<string, string>) => {
    const headers = { cookie, origin: 'http://localhost' };
    const body = new URLSearchParams(fields);
    return seen(await app.request(path, { method: 'POST', headers, body }));
  };
  return { story, get, send };
}

const lamp = { words: '村口到老桥没有路灯', category: 'lamp', severity: '3' };

test('a county, its townships and villages have their pages, in both languages', () =>
  undone(db, async (tx) => {
    const { get } = await browser(tx);
    for (const [path, words] of [
      [`/${TOWNSHIP}`, '天荒坪镇'],
      [`/${YUCUN}`, '说一件事'],
      [`/en/${YUCUN}`, 'Tell us something'],
      [`/${YUCUN}/say`, '是哪方面的事'],
      ['/sign-in', '工作人员登录'],
    ] as const) {
      const { status, html } = await get(path);
      assert.equal(status, 200, path);
      assert.ok(html.includes(words), `${path} says ${words}`);
    }
  }));

test('where there is one county, the first page leads to it', () =>
  undone(db, async (tx) => {
    const { get } = await browser(tx);
    assert.equal((await get('/')).to, `/${COUNTY}`);
    assert.equal((await get('/en?large=1')).to, `/en/${COUNTY}?large=1`);
  }));

test('an address that leads nowhere says where to go on', () =>
  undone(db, async (tx) => {
    const { get } = await browser(tx);
    for (const path of [
      '/330523999',
      `/${YUCUN}-N9`,
      `/${YUCUN}-W9`,
      `/${COUNTY}-P9`,
      '/nonsense',
    ]) {
      const { status, html } = await get(path);
      assert.equal(status, 404, path);
      assert.ok(html.includes('去首页'), path);
    }
  }));

test('a need is said, received and followed without a script or an account', () =>
  undone(db, async (tx) => {
    const { get, send } = await browser(tx);
    const { status, to } = await send(`/${YUCUN}/say`, lamp);
    assert.equal(status, 303);
    const [, id, code = ''] = /^\/(.*)\/receipt\?code=(.*)$/.exec(to) ?? [];
    assert.ok(id?.startsWith(`${YUCUN}-N`));
    const receipt = await get(to);
    assert.ok(receipt.html.includes(`${code.slice(0, 5)} ${code.slice(5)}`));
    assert.ok((await get(`/${id}`)).html.includes(lamp.words));
    assert.ok((await get(`/${YUCUN}/say?category=lamp`)).html.includes(lamp.words));
  }));

test('words that are too short come back with the reason, and nothing typed is lost', () =>
  undone(db, async (tx) => {
    const { send } = await browser(tx);
    const { status, html } = await send(`/${YUCUN}/say`, { ...lamp, words: '灯' });
    assert.equal(status, 400);
    assert.ok(html.includes('role="alert"') && html.includes('>灯</textarea>'));
  }));

test('a household says "me too" once; a second time it is told so', () =>
  undone(db, async (tx) => {
    const { story, get, send } = await browser(tx, 'h2');
    const raised = await story.post('h1', '/needs', { ...lamp, village: YUCUN, severity: 3 });
    const { id } = raised.body;
    assert.equal((await send(`/${id}/voice`, { large: '1' })).to, `/${id}?large=1`);
    assert.ok((await get(`/${id}`)).html.includes('2 户这么说'));
    const again = await send(`/${id}/voice`, {});
    assert.equal(again.status, 422);
    assert.ok(again.html.includes('role="alert"'));
  }));

test('who has not signed in is shown why "me too" needs a card', () =>
  undone(db, async (tx) => {
    const { story, send } = await browser(tx);
    const raised = await story.post('h1', '/needs', { ...lamp, village: YUCUN, severity: 3 });
    const { status, html } = await send(`/en/${raised.body.id}/voice`, {});
    assert.equal(status, 401);
    assert.ok(html.includes('role="alert"') && html.includes('household card'));
  }));
