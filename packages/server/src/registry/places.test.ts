import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verifyTrail } from '#db/verify-trail';
import { callerAs } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { county, somePlaces, township, village } from '#testing/places';

const { db } = await testDatabase();

const codes = (body: Record<string, unknown>): string[] =>
  (body.rows as { code: string }[]).map(({ code }) => code);

const lists: [name: string, query: string, codes: string[]][] = [
  ['everything in a county', `area=${county}`, [county, township, village, '330523108205']],
  ['everything in a township', `area=${township}`, [township, village, '330523108205']],
  ['only villages', `area=${county}&level=village`, [village, '330523108205']],
  ['two characters inside a name', `area=${county}&words=村村`, [village]],
  ['one character that begins a name', `area=${county}&words=余`, [village]],
  ['two characters and a level', `area=${county}&words=荒坪&level=village`, []],
  ['two characters in another township', `area=330523109&words=余村`, []],
];

for (const [name, query, expected] of lists) {
  test(`listing ${name}`, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      const { get } = await callerAs(tx, 'nobody', county);
      const { body } = await get(`/api/places?${query}`);
      assert.deepEqual(codes(body), expected);
    }));
}

for (const words of ['', '&words=村']) {
  test(`pages of one make the whole list (${words || 'all'})`, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      const { get } = await callerAs(tx, 'nobody', county);
      const whole = await get(`/api/places?area=${county}${words}`);
      const seen: string[] = [];
      for (let after: unknown = ''; after !== null; ) {
        const { body } = await get(`/api/places?area=${county}${words}&most=1&after=${after}`);
        seen.push(...codes(body));
        after = body.next;
      }
      assert.deepEqual(seen, codes(whole.body));
    }));
}

test('a search pages too', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const { get } = await callerAs(tx, 'nobody', county);
    const first = await get(`/api/places?area=${county}&words=河村&most=1`);
    assert.deepEqual([codes(first.body), first.body.next], [['330523108205'], null]);
  }));

test('one place shows what it lies in', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const { get } = await callerAs(tx, 'nobody', county);
    const { body } = await get(`/api/places/${village}`);
    assert.deepEqual(body.above, [
      { code: county, name: '安吉县' },
      { code: township, name: '天荒坪镇' },
    ]);
    assert.equal(body.parentName, '天荒坪镇');
    const missing = await get('/api/places/330523108999');
    assert.equal(missing.status, 422);
  }));

test('the newest point holds, and its cautions reach the officer', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const clerk = await callerAs(tx, 'county', county);
    const source = '县自然资源局测量';
    const seat = { lon: 119.62, lat: 30.52, source };
    assert.equal((await clerk.post(`/api/places/${township}/point`, seat)).status, 200);
    await clerk.post(`/api/places/${village}/point`, { lon: 119.63, lat: 30.53, source });
    const swapped = { lon: 30.52, lat: 84, source };
    const { body } = await clerk.post(`/api/places/${village}/point`, swapped);
    assert.deepEqual((body.cautions as { code: string }[])[0]?.code, 'far-from-parent');
    const shown = await clerk.get(`/api/places/${village}`);
    assert.deepEqual(shown.body.point, {
      ...swapped,
      precision: 'own',
      setOn: '2026-11-23',
      setBy: `county-${county}`,
    });
    const { breaches } = await verifyTrail(tx);
    assert.deepEqual(
      breaches.filter(({ where }) => where.startsWith('place_points')),
      [],
    );
  }));

test('a clerk sets points of the own village only, and nobody sets any', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const point = { lon: 119.6, lat: 30.5, source: '实地' };
    const clerk = await callerAs(tx, 'clerk', county, village);
    assert.equal((await clerk.post(`/api/places/${village}/point`, point)).status, 200);
    assert.equal((await clerk.post('/api/places/330523108205/point', point)).status, 403);
    const nobody = await callerAs(tx, 'nobody', county);
    assert.equal((await nobody.post(`/api/places/${village}/point`, point)).status, 401);
  }));

test('a county never sees the places of another', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const { get } = await callerAs(tx, 'nobody', county);
    assert.deepEqual(codes((await get('/api/places?area=330521')).body), []);
    assert.deepEqual(codes((await get('/api/places?area=330521&words=余村')).body), []);
    assert.equal(codes((await get('/api/places?area=33')).body).length, 4, 'a province sees both');
  }));

test('a policy number begins on its day and ends the one before', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const officer = await callerAs(tx, 'county', county);
    const rule = {
      key: 'k',
      value: 0.02,
      unit: 'share',
      source: '县政府',
      validFrom: '2027-01-01',
    };
    assert.equal((await officer.post(`/api/rules/${county}`, rule)).status, 200);
    const later = { ...rule, value: 0.03, validFrom: '2028-01-01' };
    assert.equal((await officer.post(`/api/rules/${county}`, later)).status, 200);
    const earlier = await officer.post(`/api/rules/${county}`, rule);
    assert.deepEqual(
      (earlier.body.findings as { code: string }[])[0]?.code,
      'rule-begins-too-early',
    );
    const { body } = await officer.get(`/api/rules/${county}`);
    const days = (body.rows as { validFrom: string; validTo: string | null }[]).map((row) => [
      row.validFrom,
      row.validTo,
    ]);
    assert.deepEqual(days, [
      ['2027-01-01', '2028-01-01'],
      ['2028-01-01', null],
    ]);
  }));
