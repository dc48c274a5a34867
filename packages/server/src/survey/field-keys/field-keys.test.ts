import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '#app';
import { inArea } from '#db/area';
import { verifyTrail } from '#db/verify-trail';
import { callerAs, groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { multipart, send } from '#testing/field';
import { formOf, publishForm, question } from '#testing/forms';
import { county, somePlaces, township, village } from '#testing/places';

const { db } = await testDatabase();
const other = '330523108205';
const sound = { area: township, label: '二组的手机', areas: [village], until: '2026-12-31' };

test('a key is made, sends, is listed without its secret, and is taken back', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const form = formOf('baseline', [
      question('who', 'text', { label: { '': '谁' } }),
      question('photo', 'photo'),
    ]);
    await inArea(tx, county, (inside) => publishForm(inside, county, form, '<form/>'));
    const officer = await callerAs(tx, 'township', county, township);
    const made = await officer.post('/api/field-keys', sound);
    assert.equal(made.status, 200, JSON.stringify(made.body));
    assert.equal(made.body.id, `${township}-K1`);
    const app = createApp(groundOf(tx));
    const xml =
      '<data id="baseline" version="1"><meta><instanceID>uuid:1</instanceID></meta><who>甲</who><photo>a.jpg</photo></data>';
    const photo = { name: 'a.jpg', content: 'jpg' };
    const sent = await send(app, `${made.body.path}/submission`, multipart(xml, [photo]));
    assert.equal(sent.status, 201, await sent.text());

    const keys = await officer.get(`/api/field-keys?area=${township}`);
    const [key] = keys.body.rows as Record<string, unknown>[];
    assert.deepEqual([key?.label, key?.opens], ['二组的手机', true]);
    assert.deepEqual(key?.areas, [{ code: village, name: '余村村' }]);
    const spoken = JSON.stringify(await tx.selectFrom('trail').select('line').execute());
    assert.ok(!spoken.includes(String(made.body.secret)));
    assert.ok(!JSON.stringify(keys.body).includes(String(made.body.secret)));

    const list = await officer.get(`/api/submissions?area=${village}`);
    const [row] = list.body.rows as Record<string, unknown>[];
    assert.deepEqual(
      [row?.id, row?.placeName, row?.sentByLabel, row?.missing],
      [`${village}-S1`, '余村村', '二组的手机', []],
    );
    const shown = await officer.get(`/api/submissions/${row?.id}`);
    const answers = shown.body.answers as { label: string; answer: string }[];
    assert.deepEqual(
      answers.map(({ label, answer }) => [label, answer]),
      [
        ['谁', '甲'],
        ['photo', 'a.jpg'],
      ],
    );
    const file = await officer.fetch(`/api/submissions/${row?.id}/files/a.jpg`);
    assert.equal(await file.text(), 'jpg');
    assert.equal(file.headers.get('content-type'), 'image/jpeg');
    const elsewhere = await callerAs(tx, 'clerk', county, other);
    assert.equal((await elsewhere.get(`/api/submissions/${row?.id}`)).status, 403);

    const ended = await officer.post(`/api/field-keys/${made.body.id}/end`, {});
    assert.deepEqual([ended.status, ended.body.endedOn], [200, '2026-11-23']);
    assert.equal((await app.request(`${made.body.path}/formList`)).status, 401);
    const twice = await officer.post(`/api/field-keys/${made.body.id}/end`, {});
    assert.equal((twice.body.findings as { code: string }[])[0]?.code, 'key-ended');
    const { breaches } = await verifyTrail(tx);
    assert.deepEqual(
      breaches.filter(({ where }) => /^(field|submission)/.test(where)),
      [],
    );
  }));

const spoilt: [name: string, given: Partial<typeof sound>, code: string | null][] = [
  ['nothing', {}, null],
  ['a village elsewhere', { area: village, areas: [other] }, 'key-elsewhere'],
  ['a village that is not there', { areas: ['330523108999'] }, 'not-found'],
  ['no day at all', { until: '2026-11-23' }, 'key-too-long'],
  ['one day', { until: '2026-11-24' }, null],
  ['the longest', { until: '2027-11-24' }, null],
  ['a day longer', { until: '2027-11-25' }, 'key-too-long'],
];
for (const [name, given, code] of spoilt) {
  test(`a key with ${name} spoilt: ${code ?? 'is made'}`, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      const officer = await callerAs(tx, 'county', county);
      const { body } = await officer.post('/api/field-keys', { ...sound, ...given });
      const [finding] = (body.findings ?? []) as { code: string }[];
      assert.equal(finding?.code ?? null, code);
    }));
}

test('lists of keys and copies page by their keys', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const form = formOf('baseline', [question('who')]);
    await inArea(tx, county, (inside) => publishForm(inside, county, form, '<form/>'));
    const officer = await callerAs(tx, 'county', county);
    const app = createApp(groundOf(tx));
    for (const at of [1, 2, 3]) {
      const { body } = await officer.post('/api/field-keys', sound);
      const xml = `<data id="baseline"><meta><instanceID>uuid:${at}</instanceID></meta></data>`;
      await send(app, `${body.path}/submission`, multipart(xml));
    }
    for (const path of ['field-keys', 'submissions']) {
      const seen: unknown[] = [];
      for (let after: unknown = ''; after !== null; ) {
        const query = `area=${county}&most=1&after=${encodeURIComponent(String(after))}`;
        const { body } = await officer.get(`/api/${path}?${query}`);
        seen.push(...(body.rows as { id: string }[]).map(({ id }) => id));
        after = body.next;
      }
      assert.deepEqual(seen.length, 3, path);
      assert.equal(new Set(seen).size, 3);
    }
  }));
