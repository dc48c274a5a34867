import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Fact } from '@qianwan/programme/survey/fact';
import type { Tx } from '#db/database';
import { callerAs } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, village } from '#testing/places';
import { newestOf } from './views.ts';

const { db } = await testDatabase();
const sound = {
  place: village,
  measure: 'households',
  value: 280,
  day: '2026-11-01',
  source: '入户',
};

const rowsOf = (body: Record<string, unknown>): Fact[] => body.rows as Fact[];

async function recordedBefore(
  tx: Tx,
  value: number,
  day: string,
  recordedAt: string,
): Promise<void> {
  await tx
    .insertInto('facts')
    .values({
      ...{ county, place: village, measure: 'residents', value, words: null, day },
      ...{
        source: '年报',
        author: 'x',
        recorded_at: recordedAt,
        supersedes: null,
        import_id: null,
      },
    })
    .execute();
}

test('a fact is recorded once, and the next of that day supersedes it', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const clerk = await callerAs(tx, 'clerk', county, village);
    const first = await clerk.post('/api/facts', sound);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    const second = await clerk.post('/api/facts', { ...sound, value: 281 });
    assert.equal(second.body.supersedes, first.body.id);
    const { body } = await clerk.get(`/api/facts?place=${village}`);
    assert.deepEqual(
      rowsOf(body).map(({ value }) => value),
      [281],
    );
    const history = await clerk.get(`/api/facts?place=${village}&measure=households`);
    assert.deepEqual(
      rowsOf(history.body).map(({ value }) => value),
      [281, 280],
    );
    const place = await clerk.get(`/api/places/${village}`);
    assert.equal(place.body.households, 281);
  }));

test('what cannot be is refused with every reason; the place must exist', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const clerk = await callerAs(tx, 'county', county);
    const { status, body } = await clerk.post('/api/facts', {
      ...sound,
      value: -1.5,
      day: '2027-01-01',
    });
    assert.equal(status, 422);
    assert.deepEqual(
      (body.findings as { code: string }[]).map(({ code }) => code),
      ['day-in-future', 'not-whole', 'not-possible'],
    );
    const nowhere = await clerk.post('/api/facts', { ...sound, place: '330523108999' });
    assert.equal((nowhere.body.findings as { code: string }[])[0]?.code, 'not-found');
  }));

test('as known on a day: what was recorded by its end in China', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    await recordedBefore(tx, 900, '2025-12-31', '2026-01-10T15:59:59Z');
    await recordedBefore(tx, 950, '2025-12-31', '2026-01-10T16:00:00Z');
    const { get } = await callerAs(tx, 'nobody', county);
    const known = async (on: string): Promise<unknown[]> =>
      rowsOf((await get(`/api/facts?place=${village}&knownOn=${on}`)).body).map(
        ({ value }) => value,
      );
    assert.deepEqual(await known('2026-01-09'), []);
    assert.deepEqual(await known('2026-01-10'), [900]);
    assert.deepEqual(await known('2026-01-11'), [950]);
  }));

test('measures and histories page by their keys', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const clerk = await callerAs(tx, 'county', county);
    await clerk.post('/api/facts', sound);
    for (const day of ['2024-12-31', '2025-12-31', '2025-12-31'])
      await recordedBefore(tx, 900, day, '2026-01-10T00:00:00Z');
    const pages = async (query: string): Promise<string[]> => {
      const seen: string[] = [];
      for (let after: unknown = ''; after !== null; ) {
        const { body } = await clerk.get(
          `/api/facts?place=${village}&most=1&after=${after}${query}`,
        );
        seen.push(...rowsOf(body).map(({ measure, day }) => `${measure} ${day}`));
        after = body.next;
      }
      return seen;
    };
    assert.deepEqual(await pages(''), ['households 2026-11-01', 'residents 2025-12-31']);
    assert.deepEqual(await pages('&measure=residents'), [
      'residents 2025-12-31',
      'residents 2025-12-31',
      'residents 2024-12-31',
    ]);
  }));

test('the newest facts of an area, for those who count', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    await recordedBefore(tx, 900, '2024-12-31', '2026-01-10T00:00:00Z');
    await recordedBefore(tx, 910, '2025-12-31', '2026-01-09T00:00:00Z');
    const facts = await newestOf(tx, county, county, ['residents', 'households']);
    assert.deepEqual(
      facts.map(({ place, value }) => [place, value]),
      [[village, 910]],
    );
    assert.deepEqual(await newestOf(tx, county, '330523109', ['residents']), []);
  }));
