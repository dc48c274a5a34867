import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, NEXT_DOOR, Story, TOWNSHIP, YUCUN } from '#testing/story';

const { db } = await testDatabase();

const lamp = { village: YUCUN, words: '村口到老桥没有路灯', category: 'lamp', severity: 2 };
const point = { lon: 119.59, lat: 30.53, source: 'GPS' };

test('the map shows villages that have a point, with the needs that nobody has settled', () =>
  undone(db, async (tx) => {
    const story = await Story.open(tx);
    await story.post('county', `/places/${YUCUN}/point`, point);
    const { body: first } = await story.post('h1', '/needs', lamp);
    await story.post('h1', '/needs', { ...lamp, words: '老桥桥面坏了' });
    await story.post('h1', `/needs/${first.id}/confirmation`, { solved: true });
    const { status, body } = await story.get('nobody', `/map/${COUNTY}`);
    assert.equal(status, 200);
    assert.deepEqual(
      body.villages.map(({ code, precision, needs, planned, built }: Record<string, unknown>) => ({
        code,
        precision,
        needs,
        planned,
        built,
      })),
      [{ code: YUCUN, precision: 'own', needs: 1, planned: 0, built: 0 }],
    );
    assert.equal(body.outline.type, 'Polygon');
    assert.match(body.outlineSource, /MIT/);
  }));

test('the desk says what waits in one’s own area: first the overdue, then what nobody answered', () =>
  undone(db, async (tx) => {
    const story = await Story.open(tx);
    const { body: need } = await story.post('h1', '/needs', lamp);
    const kinds = async (area: string) => {
      const { body } = await story.get('township', `/desk/${area}`);
      return body.waiting.map(({ kind, count }: Record<string, unknown>) => `${kind} ${count}`);
    };
    assert.deepEqual(await kinds(TOWNSHIP), ['need-unanswered 1']);
    assert.deepEqual(await kinds(NEXT_DOOR), []);
    story.later(60);
    assert.deepEqual(await kinds(TOWNSHIP), ['need-overdue 1', 'need-unanswered 1']);
    const answer = { step: 'answered', words: '下月来装' };
    await story.post('clerk', `/needs/${need.id}/steps`, answer);
    assert.deepEqual(await kinds(TOWNSHIP), []);
  }));

test('the trail tells who wrote which rows, newest first, page by page', () =>
  undone(db, async (tx) => {
    const story = await Story.open(tx);
    const { body: need } = await story.post('h1', '/needs', lamp);
    await story.post('h2', `/needs/${need.id}/voices`, {});
    const { body } = await story.get('auditor', `/trail/${COUNTY}?most=1`);
    assert.equal(body.rows.length, 1);
    assert.match(body.rows[0].act, /voices/);
    assert.equal(body.rows[0].writes[0].table, 'need_voices');
    assert.ok(body.rows[0].writes[0].key.includes(need.id));
    const older = await story.get('auditor', `/trail/${COUNTY}?most=1&after=${body.next}`);
    assert.equal(older.body.rows[0].subject, need.id);
    assert.equal((await story.get('nobody', `/trail/${COUNTY}`)).status, 401);
  }));

test('a work that nobody proposed has no story', () =>
  undone(db, async (tx) => {
    const story = await Story.open(tx);
    const { status, body } = await story.get('nobody', `/works/${YUCUN}-W1/story`);
    assert.equal(status, 422);
    assert.equal(body.findings[0].code, 'not-found');
  }));
