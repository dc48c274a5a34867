import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { createApp } from '#app';
import { COOKIE, startSession } from '#people/session';
import { testDatabase } from '#testing/database';
import { COUNTY, householdId, openCounty, YUCUN } from '#testing/story';

const { db } = await testDatabase();

/** Really at once, each in its own transaction: on PostgreSQL on its own connection, embedded one after the other. */
test('of two votes of one household that arrive at once, exactly one counts', async () => {
  await db.transaction().execute(openCounty);
  const now = () => ({ instant: '2026-11-23T01:00:00.000Z', today: day('2026-11-23') });
  const ground = { db, now, demo: false };
  const app = createApp(ground);
  const post = async (kind: 'officer' | 'household', id: string, path: string, body: object) => {
    const cookie = `${COOKIE}=${await startSession(ground, { county: COUNTY, kind, id })}`;
    const headers = { 'content-type': 'application/json', cookie };
    const response = await app.request(`/api${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const ballot = await post('officer', 'clerk', '/ballots', {
    village: YUCUN,
    about: YUCUN,
    question: '先修哪一段？',
    households: null,
    closesOn: '2026-11-30',
  });
  const votes = `/ballots/${ballot.body.id}/votes`;
  const household = householdId('h1');
  const answers = await Promise.all([
    post('household', household, votes, { choice: 'yes' }),
    post('officer', 'clerk', votes, { choice: 'no', household, channel: 'phone' }),
    post('household', household, votes, { choice: 'yes' }),
  ]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422]);
  for (const { status, body } of answers) {
    if (status === 422) assert.match(JSON.stringify(body), /already-voted/);
  }
});
