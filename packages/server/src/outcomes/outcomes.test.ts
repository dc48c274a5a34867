import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, codesOf, NEXT_DOOR, Story, TOWNSHIP, YUCUN } from '#testing/story';

const { db } = await testDatabase();

function story(name: string, tell: (s: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

const record = (s: Story, place: string, measure: string, value: number, day = '2026-06-30') =>
  s.post('county', '/facts', { place, measure, value, day, source: '村里上报' });

async function sewage(s: Story, place: string, path = '') {
  const { figures } = (await s.get('nobody', `/indicators/${place}${path}`)).body;
  return figures.find(({ indicator }: { indicator: string }) => indicator === 'sewage-coverage');
}

async function told(s: Story): Promise<void> {
  for (const [place, households, served] of [
    [YUCUN, 280, 140],
    [NEXT_DOOR, 120, 60],
  ] as const) {
    assert.equal((await record(s, place, 'households', households)).status, 200);
    assert.equal((await record(s, place, 'sewage.households', served)).status, 200);
  }
}

story('a figure is made of the facts of its villages, and opens down to them', async (s) => {
  await told(s);
  const { value, numerator, denominator, known, places } = await sewage(s, COUNTY);
  assert.deepEqual([value, numerator, denominator, known, places], [0.5, 200, 400, 2, 2]);
  const { rows } = (await s.get('nobody', `/indicators/${COUNTY}/sewage-coverage/sources`)).body;
  assert.deepEqual(
    rows.map((row: { village: string; numerator: number }) => [row.village, row.numerator]),
    [
      [YUCUN, 140],
      [NEXT_DOOR, 60],
    ],
  );
  const [fact] = rows[0].facts.filter(
    ({ measure }: { measure: string }) => measure === 'sewage.households',
  );
  assert.deepEqual([fact.value, fact.source, fact.author], [140, '村里上报', 'county']);
});

story(
  'a new fact moves the figure, and the figure of an earlier day stays what it was',
  async (s) => {
    await told(s);
    await record(s, YUCUN, 'sewage.households', 280, '2026-11-01');
    assert.equal((await sewage(s, YUCUN)).value, 1);
    assert.equal((await sewage(s, YUCUN, '?on=2026-10-31')).value, 0.5);
    assert.equal((await sewage(s, YUCUN, '?on=2026-06-29')).value, null);
  },
);

story('a county shows its townships and a township its villages', async (s) => {
  await told(s);
  const parts = async (place: string) =>
    (await s.get('nobody', `/indicators/${place}`)).body.parts
      .filter(({ indicator }: { indicator: string }) => indicator === 'sewage-coverage')
      .map((part: { place: string; value: number }) => [part.place, part.value]);
  assert.deepEqual(await parts(COUNTY), [[TOWNSHIP, 0.5]]);
  assert.deepEqual(await parts(TOWNSHIP), [
    [YUCUN, 0.5],
    [NEXT_DOOR, 0.5],
  ]);
});

story('sources come page by page', async (s) => {
  await told(s);
  const path = `/indicators/${COUNTY}/sewage-coverage/sources?most=1`;
  const first = (await s.get('nobody', path)).body;
  assert.equal(first.next, YUCUN);
  const second = (await s.get('nobody', `${path}&after=${first.next}`)).body;
  assert.deepEqual([second.rows[0].village, second.next], [NEXT_DOOR, null]);
});

story('the county says what it means to reach, and may say it anew', async (s) => {
  const set = (value: number) =>
    s.post('county', `/indicators/${COUNTY}/sewage-coverage/targets`, {
      year: 2030,
      value,
      source: '五年计划',
    });
  assert.equal((await set(0.9)).status, 200);
  assert.equal((await set(1)).status, 200);
  assert.deepEqual((await sewage(s, YUCUN)).target, { year: 2030, value: 1, source: '五年计划' });
  const unknown = await s.post('county', `/indicators/${COUNTY}/glory/targets`, {
    year: 2030,
    value: 1,
    source: '五年计划',
  });
  assert.deepEqual(codesOf(unknown), ['indicator-unknown']);
  assert.deepEqual(codesOf(await s.get('nobody', `/indicators/${COUNTY}/glory/sources`)), [
    'indicator-unknown',
  ]);
});
