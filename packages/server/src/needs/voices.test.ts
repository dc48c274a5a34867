import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase, undone } from '#testing/database';
import { codesOf, householdId, NEXT_DOOR, Story, YUCUN } from '#testing/story';

// What several people say of one thing: offered as a pair, put together, counted once, ranked, taken apart.

const { db } = await testDatabase();

function story(name: string, tell: (story: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

const lamp = { village: YUCUN, words: '祠堂门口的路灯坏了，夜里看不见路', topic: 'lamp' };
const again = { village: YUCUN, words: '祠堂前那盏灯不亮了，晚上看不见', topic: 'lamp' };

async function raise(s: Story, who: 'h1' | 'h2' | 'h3' | 'nobody', said: object): Promise<string> {
  const { status, body } = await s.post(who, '/needs', said);
  assert.equal(status, 200, JSON.stringify(body));
  return body.id;
}

story('whoever repeats what was said is shown it first, and may still say it', async (s) => {
  const first = await raise(s, 'h1', lamp);
  const asked = await s.post('nobody', '/needs', { ...again, seen: false });
  assert.deepEqual(codesOf(asked), ['said-already']);
  assert.notEqual(await raise(s, 'nobody', { ...again, seen: true }), first);
  const other = { village: YUCUN, words: '三组垃圾桶满了没人收', topic: 'waste', seen: false };
  assert.equal((await s.post('nobody', '/needs', other)).status, 200);
});

story(
  'two needs put together count each household once; apart again, all reads as before',
  async (s) => {
    const older = await raise(s, 'h1', lamp);
    s.later(3);
    const newer = await raise(s, 'h2', again);
    await s.post('h1', `/needs/${newer}/voices`, {});
    await s.post('h3', `/needs/${newer}/voices`, {});
    const before = [
      await s.get('nobody', `/needs/${older}`),
      await s.get('nobody', `/needs/${newer}`),
    ];
    assert.deepEqual(
      before.map(({ body }) => body.voices),
      [1, 3],
    );

    const pairs = (await s.get('clerk', `/needs/pairs?area=${YUCUN}`)).body;
    assert.deepEqual(
      pairs.rows.map((pair: { older: { id: string }; newer: { id: string } }) => [
        pair.older.id,
        pair.newer.id,
      ]),
      [[older, newer]],
    );
    assert.equal(pairs.rows[0].reasons.sameLandmark, '祠堂');

    const merge = (body: object) => s.post('clerk', `/needs/${newer}/merge`, body);
    assert.deepEqual(codesOf(await merge({ into: older })), ['merge-needs-words']);
    assert.deepEqual((await merge({ into: older, words: '同一盏灯' })).body.merged, [newer]);
    assert.equal((await s.get('nobody', `/needs/${newer}`)).body.mergedInto, older);
    const together = (await s.get('nobody', `/needs/${older}`)).body;
    assert.deepEqual([together.voices, together.merged], [3, [newer]]);
    assert.deepEqual(
      (await s.get('nobody', `/needs?area=${YUCUN}`)).body.rows.map(({ id }: { id: string }) => id),
      [older],
    );
    assert.deepEqual(codesOf(await s.post('h3', `/needs/${older}/voices`, {})), [
      'already-counted',
    ]);
    assert.deepEqual(codesOf(await merge({ into: older, words: '再来' })), ['merged-already']);
    assert.deepEqual((await s.get('clerk', `/needs/pairs?area=${YUCUN}`)).body.rows, []);

    const apart = await s.post('clerk', `/needs/${newer}/separation`, { words: '其实是两盏' });
    assert.equal(apart.status, 200);
    const after = [
      await s.get('nobody', `/needs/${older}`),
      await s.get('nobody', `/needs/${newer}`),
    ];
    assert.deepEqual(
      after.map(({ body }) => body),
      before.map(({ body }) => body),
    );
  },
);

story('a pair that is not the same is not offered again; one for later comes last', async (s) => {
  const [one, two, three] = [
    await raise(s, 'h1', lamp),
    await raise(s, 'h2', again),
    await raise(s, 'h3', { ...lamp, words: '祠堂门口路灯坏了，看不见' }),
  ];
  const offered = async () =>
    (await s.get('clerk', `/needs/pairs?area=${YUCUN}`)).body.rows.map(
      (pair: { older: { id: string }; newer: { id: string } }) =>
        `${pair.older.id} ${pair.newer.id}`,
    );
  const first = await offered();
  assert.deepEqual(
    first.toSorted(),
    [`${one} ${two}`, `${one} ${three}`, `${two} ${three}`].sort(),
  );
  const judge = (pair: string, verdict: string) => {
    const [older, newer] = pair.split(' ');
    return s.post('clerk', `/needs/${newer}/pairs/${older}`, { verdict });
  };
  const [top, second, last] = first;
  await judge(top, 'later');
  assert.deepEqual(await offered(), [second, last, top]);
  await judge(second, 'not-same');
  assert.deepEqual(await offered(), [last, top]);
});

story(
  'needs of two villages are never one, and only an officer of the place puts any together',
  async (s) => {
    const here = await raise(s, 'h1', lamp);
    const there = await raise(s, 'nobody', { ...again, village: NEXT_DOOR });
    const merge = (who: 'township' | 'next-clerk' | 'h1' | 'nobody') =>
      s.post(who, `/needs/${there}/merge`, { into: here, words: '一样' });
    assert.deepEqual(codesOf(await merge('township')), ['merge-elsewhere']);
    assert.equal((await merge('h1')).status, 403);
    assert.equal((await merge('nobody')).status, 401);
    const pair = await s.post('township', `/needs/${here}/pairs/${there}`, { verdict: 'not-same' });
    assert.deepEqual(codesOf(pair), ['merge-elsewhere']);
  },
);

story(
  'open needs are ranked by parts that anybody can check, with the weights of the county',
  async (s) => {
    const lone = await raise(s, 'h1', lamp);
    const loud = await raise(s, 'h2', {
      village: YUCUN,
      words: '污水沟很臭，苍蝇多',
      topic: 'sewage',
    });
    await s.post('h3', `/needs/${loud}/voices`, {});
    const ranking = async () => (await s.get('nobody', `/needs/ranking?area=${YUCUN}`)).body;
    const first = await ranking();
    assert.deepEqual(
      first.rows.map((row: { need: { id: string } }) => row.need.id),
      [loud, lone],
    );
    assert.deepEqual(first.rows[0].voices, 2);
    await s.post('clerk', `/needs/${loud}/estimate`, { costFen: 90_000_000, words: '要修整条沟' });
    await s.post('clerk', `/needs/${lone}/estimate`, { costFen: 1_000_000, words: '换一盏灯' });
    assert.deepEqual(
      (await ranking()).rows.map((row: { need: { id: string } }) => row.need.id),
      [lone, loud],
    );
    const set = { key: 'needs.rank', validFrom: s.today, unit: 'exponent', source: '县千万办定' };
    const value = { households: 1, severity: 1, vulnerable: 1, neverServed: 1, cost: 0 };
    const done = await s.post('county', '/rules/330523', { ...set, value });
    assert.equal(done.status, 200, JSON.stringify(done.body));
    const weighed = await ranking();
    assert.deepEqual(
      weighed.rows.map((row: { need: { id: string } }) => row.need.id),
      [loud, lone],
    );
    assert.equal(weighed.source, '县千万办定');
  },
);

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

story(
  'a photo comes with the receipt, once however often it is sent, and is an image',
  async (s) => {
    const { body } = await s.post('nobody', '/needs', lamp);
    const send = (who: 'nobody' | 'clerk' | 'h2', more: object) =>
      s.post(who, `/needs/${body.id}/photos`, more);
    assert.deepEqual(codesOf(await send('h2', { photo: pixel })), ['not-the-raiser']);
    assert.deepEqual(codesOf(await send('nobody', { photo: pixel, receipt: 'WRONG' })), [
      'not-the-raiser',
    ]);
    const script = Buffer.from('<script>alert(1)</script>').toString('base64');
    assert.deepEqual(codesOf(await send('clerk', { photo: script })), ['photo-not-an-image']);
    for (let times = 0; times < 3; times += 1)
      assert.equal((await send('nobody', { photo: pixel, receipt: body.receipt })).status, 200);
    assert.equal((await s.get('nobody', `/needs/${body.id}`)).body.photos, 1);
    assert.equal((await s.get('nobody', `/needs/${body.id}/photos/1`)).status, 401);
    assert.deepEqual(codesOf(await s.get('clerk', `/needs/${body.id}/photos/2`)), ['not-found']);
  },
);

story('"me too" without a household is told apart and never counted as one', async (s) => {
  const need = await raise(s, 'h1', lamp);
  await s.post('nobody', `/needs/${need}/echoes`, {});
  assert.equal((await s.post('nobody', `/needs/${need}/echoes`, {})).body.echoes, 2);
  const seen = (await s.get('nobody', `/needs/${need}`)).body;
  assert.deepEqual([seen.voices, seen.echoes], [1, 2]);
});

story(
  'what was said on paper last week is entered by an officer with its day; others say it today',
  async (s) => {
    const before = { ...lamp, saidOn: '2026-11-16', helper: '李会计', channel: 'paper' };
    assert.deepEqual(codesOf(await s.post('nobody', '/needs', before)), ['said-today-only']);
    const paper = { ...before, household: householdId('h3') };
    const { body } = await s.post('clerk', '/needs', paper);
    const seen = (await s.get('nobody', `/needs/${body.id}`)).body;
    assert.equal(seen.raisedOn, '2026-11-16');
    assert.ok(!JSON.stringify(seen).includes('李会计'), 'who helped is not shown');
    const later = { ...paper, saidOn: '2026-12-01' };
    assert.deepEqual(codesOf(await s.post('clerk', '/needs', later)), ['said-in-future']);
    assert.deepEqual(codesOf(await s.post('clerk', '/needs', { ...lamp, topic: 'dragons' })), [
      'topic-not-on-list',
    ]);
  },
);
