import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { Form } from '@qianwan/programme/survey/forms/form';
import type { Hono } from 'hono';
import { createApp } from '#app';
import { inArea } from '#db/area';
import type { Database } from '#db/database';
import { verifyTrail } from '#db/verify-trail';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { fieldKey, keySecret, multipart, send } from '#testing/field';
import { addFormFile, formOf, md5, publishForm, question } from '#testing/forms';
import { county, somePlaces, village } from '#testing/places';

const { db } = await testDatabase();
const other = '330523108205';
const form = formOf('baseline', [
  question('village'),
  question('households', 'integer', { fact: 'households' }),
  question('photo', 'photo'),
  question('today', 'background', { source: 'today' }),
]);
const formXml = '<h:html xmlns:h="http://www.w3.org/1999/xhtml"/>';
const places = new TextEncoder().encode('name,label\n1,余村\n');

/** A county with a form that has a file beside it, and a key for one village. */
async function prepare(at: Database, areas: readonly string[] = [village]): Promise<Hono> {
  await inArea(at, county, async (tx) => {
    await publishForm(tx, county, form, formXml);
    await addFormFile(tx, county, form.id, '村 名.csv', places);
    await fieldKey(tx, county, areas);
  });
  return createApp(groundOf(at as never));
}

const story = (name: string, tell: (app: Hono, tx: Database) => Promise<void>, areas?: string[]) =>
  test(name, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      await tell(await prepare(tx, areas), tx);
    }),
  );

const byKey = `/v1/key/${keySecret}/projects/${county}`;
const basic = (user: string, secret: string): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
});

function copy(instance: string, answers: string, more = ''): string {
  return `<data id="baseline" version="1"><meta><instanceID>${instance}</instanceID>${more}</meta>${answers}</data>`;
}

const codesIn = (cautions: unknown): string[] =>
  (cautions as { code: string }[]).map(({ code }) => code);
const rowsOf = (tx: Database) => tx.selectFrom('submissions').selectAll().execute();

story('forms, their manifest and their files are found with their digests', async (app) => {
  const list = await app.request(`${byKey}/formList`);
  assert.equal(list.status, 200);
  assert.equal(list.headers.get('x-openrosa-version'), '1.0');
  assert.equal(list.headers.get('x-openrosa-accept-content-length'), '10000000');
  assert.match(list.headers.get('date') ?? '', /GMT$/);
  const text = await list.text();
  assert.match(text, /<formID>baseline<\/formID><name>baseline<\/name><version>1<\/version>/);
  assert.ok(text.includes(`<hash>md5:${md5(new TextEncoder().encode(formXml))}</hash>`));
  assert.doesNotMatch(text, /descriptionText/);
  const address = (tag: string, of: string): string => {
    const found = new RegExp(`<${tag}>http://localhost([^<]+)<`).exec(of)?.[1] ?? '';
    return found.replaceAll('&#38;', '&');
  };
  const xml = await app.request(address('downloadUrl', text));
  assert.equal(await xml.text(), formXml);
  const manifest = await (await app.request(address('manifestUrl', text))).text();
  assert.match(manifest, /<filename>村 名\.csv<\/filename>/);
  assert.ok(manifest.includes(`md5:${md5(places)}`));
  const file = await app.request(address('downloadUrl', manifest));
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), places);
});

story('the list is asked for one form, and with descriptions', async (app) => {
  const none = await (await app.request(`${byKey}/formList?formID=x`)).text();
  assert.match(none, /<xforms[^>]*><\/xforms>$/);
  const one = await (await app.request(`${byKey}/formList?formID=baseline&verbose=true`)).text();
  assert.match(one, /<descriptionText>/);
});

story('a client asks first whether it may send: 204, without a body', async (app) => {
  for (const base of [byKey, '', `/v1/projects/${county}`]) {
    const asked = await app.request(`${base}/submission`, {
      method: 'HEAD',
      headers: basic(`${county}-K1`, keySecret),
    });
    assert.equal(asked.status, 204, base);
    assert.equal(asked.headers.get('x-openrosa-version'), '1.0');
    assert.equal(await asked.text(), '');
  }
});

const doors: [name: string, path: string, headers: Record<string, string>, status: number][] = [
  ['nobody', '/formList', {}, 401],
  ['a key by Basic', '/formList', basic(`${county}-K1`, keySecret), 200],
  ['a wrong secret', '/formList', basic(`${county}-K1`, 'x'), 401],
  ['a key that nobody made', '/formList', basic(`${county}-K9`, keySecret), 401],
  ['a key in the address', `${byKey}/formList`, {}, 200],
  ['a wrong key in the address', `/v1/key/x/projects/${county}/formList`, {}, 401],
  ['a key in another county', `/v1/key/${keySecret}/projects/330521/formList`, {}, 403],
  ['another OpenRosa', `${byKey}/formList`, { 'x-openrosa-version': '2.0' }, 400],
  ['a form that is not there', `${byKey}/forms/x.xml`, {}, 404],
  ['a Bearer that is none', '/formList', { authorization: 'Bearer x' }, 401],
];
for (const [name, path, headers, status] of doors) {
  story(`${name}: ${status}`, async (app) => {
    const reply = await app.request(path, { headers });
    assert.equal(reply.status, status);
    const text = await reply.text();
    if (status === 401) {
      assert.match(
        reply.headers.get('www-authenticate') ?? '',
        /^Digest realm="qianwan", qop="auth", algorithm=MD5, nonce="[^"]+"$/,
      );
      assert.match(text, /<OpenRosaResponse.*现场钥匙.*field key/s);
    }
  });
}

story(
  'Digest as Collect does it over plain http: challenge, then the answer to it',
  async (app) => {
    const asked = await app.request('/submission', { method: 'HEAD' });
    const nonce = /nonce="([^"]+)"/.exec(asked.headers.get('www-authenticate') ?? '')?.[1] ?? '';
    const hash = (text: string): string => createHash('md5').update(text).digest('hex');
    const digest = (method: string, secret: string): string => {
      const proof = hash(
        `${hash(`${county}-K1:qianwan:${secret}`)}:${nonce}:00000001:c:auth:${hash(`${method}:/submission`)}`,
      );
      return `Digest username="${county}-K1", realm="qianwan", nonce="${nonce}", uri="/submission", qop=auth, nc=00000001, cnonce="c", response="${proof}"`;
    };
    const head = { method: 'HEAD', headers: { authorization: digest('HEAD', keySecret) } };
    assert.equal((await app.request('/submission', head)).status, 204);
    const body = multipart(copy('uuid:1', '<village>330523108204</village>'));
    const sent = await send(app, '/submission', body, { authorization: digest('POST', keySecret) });
    assert.equal(sent.status, 201, await sent.text());
    const wrong = { method: 'HEAD', headers: { authorization: digest('HEAD', 'x') } };
    assert.equal((await app.request('/submission', wrong)).status, 401);
  },
);

story('a key opens until its day, and not once it was taken back', async (app, tx) => {
  await inArea(tx, county, (inside) =>
    fieldKey(inside, county, [village], { number: 2, secret: 'past', until: '2026-11-23' }),
  );
  const ask = async (secret: string): Promise<number> =>
    (await app.request(`/v1/key/${secret}/projects/${county}/formList`)).status;
  assert.equal(await ask('past'), 401, 'the last day is the one before');
  assert.equal(await ask(keySecret), 200);
  await tx
    .insertInto('field_key_ends')
    .values({
      ...{ county, key: `${county}-K1`, ended_on: '2026-11-23' },
      ...{ ended_at: '2026-11-23T01:00:00Z', ended_by: 'x' },
    })
    .execute();
  assert.equal(await ask(keySecret), 401);
});

story('a copy with its photo in several posts: 202 until all is there', async (app, tx) => {
  const xml = copy('uuid:1', '<photo>a.jpg</photo>');
  const first = await send(app, `${byKey}/submission?deviceID=collect:9`, multipart(xml));
  assert.equal(first.status, 202);
  assert.match(await first.text(), /还差 1 个文件.*isComplete="false"/s);
  const photo = { name: 'a.jpg', content: new Uint8Array([255, 216, 1]) };
  const second = await send(app, `${byKey}/submission`, multipart(xml, [photo]));
  assert.equal(second.status, 201);
  assert.match(await second.text(), /已收到.*Received.*isComplete="true"/s);
  for (const files of [[photo], []]) {
    const again = await send(app, `${byKey}/submission`, multipart(xml, files));
    assert.equal(again.status, 201, 'all is there, whatever comes again');
  }
  const differs = { ...photo, content: new Uint8Array([1]) };
  const refused = await send(app, `${byKey}/submission`, multipart(xml, [differs]));
  assert.equal(refused.status, 409);
  const files = await tx.selectFrom('submission_files').selectAll().execute();
  assert.deepEqual(
    files.map(({ name, bytes }) => [name, bytes]),
    [['a.jpg', 3]],
  );
  const [row] = await rowsOf(tx);
  assert.deepEqual([row?.device, row?.sent_by], ['collect:9', `${county}-K1`]);
  assert.equal(Buffer.from(row?.xml ?? []).toString(), xml);
});

story('a body that was cut off on the way leaves nothing', async (app, tx) => {
  const whole = multipart(copy('uuid:1', ''), [{ name: 'a.jpg', content: 'x'.repeat(500) }]);
  const cut = await send(app, `${byKey}/submission`, whole.subarray(0, whole.length - 100));
  assert.equal(cut.status, 400);
  assert.deepEqual(await rowsOf(tx), []);
});

const refused: [name: string, body: string, status: number, said: RegExp][] = [
  ['broken XML', '<data id="baseline"><a></data>', 400, /读不出来/],
  ['two roots', '<data id="baseline"/><data id="baseline"/>', 400, /one root/],
  ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><data id="baseline"/>', 400, /document type/],
  ['an entity of its own', '<data id="baseline"><a>&x;</a></data>', 400, /unknown entity/],
  [
    'a name that is a trap',
    '<data id="baseline"><__proto__>1</__proto__></data>',
    400,
    /cannot be/,
  ],
  ['no form', '<data><a/></data>', 400, /which form/],
  ['another form', '<data id="x"/>', 404, /没有发布过/],
  ['an encrypted copy', '<data id="baseline" encrypted="yes"/>', 400, /encrypt/],
  [
    'two answers',
    copy('uuid:1', '<households>1</households><households>2</households>'),
    400,
    /answered more/,
  ],
  [
    'itself as its original',
    copy('uuid:1', '', '<deprecatedID>uuid:1</deprecatedID>'),
    400,
    /itself/,
  ],
  ['a village of somebody else', copy('uuid:1', `<village>${other}</village>`), 403, /不管/],
  ['a household of somebody else', copy('uuid:1', `<village>${other}-H3</village>`), 403, /不管/],
];
for (const [name, xml, status, said] of refused) {
  story(`refused with its reason: ${name}`, async (app, tx) => {
    const reply = await send(app, `${byKey}/submission`, multipart(xml));
    assert.equal(reply.status, status);
    assert.match(await reply.text(), said);
    assert.deepEqual(await rowsOf(tx), []);
    assert.deepEqual(await tx.selectFrom('trail').select('seq').execute(), []);
  });
}

test('one that is too large is refused before it is read', () =>
  undone(db, async (tx) => {
    await somePlaces(tx);
    const app = await prepare(tx);
    const headers = { 'content-length': String(64 * 2 ** 20 + 1) };
    const reply = await send(app, `${byKey}/submission`, new Uint8Array(1), headers);
    assert.equal(reply.status, 413);
    assert.match(await reply.text(), /OpenRosaResponse.*64 MB/s);
  }));

story(
  'what was not asked for is taken with a remark: another version, an original that is not here',
  async (app, tx) => {
    const xml = copy('uuid:2', '', '<deprecatedID>uuid:1</deprecatedID>').replace(
      'version="1"',
      'version="9"',
    );
    assert.equal((await send(app, `${byKey}/submission`, multipart(xml))).status, 201);
    const [row] = await rowsOf(tx);
    assert.deepEqual(codesIn(row?.cautions), ['original-not-here', 'version-unknown']);
  },
);

story('an edit replaces its original; a second edit of the same is a conflict', async (app) => {
  const edit = (instance: string): string =>
    copy(instance, '<households>2</households>', '<deprecatedID>uuid:1</deprecatedID>');
  const post = async (xml: string): Promise<number> =>
    (await send(app, `${byKey}/submission`, multipart(xml))).status;
  assert.equal(await post(copy('uuid:1', '<households>1</households>')), 201);
  assert.equal(await post(edit('uuid:2')), 201);
  assert.equal(await post(edit('uuid:2')), 201);
  assert.equal(await post(edit('uuid:3')), 409);
  assert.equal(await post(copy('uuid:1', '<households>1</households>')), 201, 'late, and the same');
  assert.equal(await post(copy('uuid:1', '<households>3</households>')), 409);
});

const valueNow = async (tx: Database): Promise<unknown[]> =>
  (
    await tx
      .selectFrom('facts')
      .select(['value', 'day', 'author', 'source'])
      .orderBy('id')
      .execute()
  ).map(({ value, day }) => [value, day]);

story(
  'answers become facts of the village; an edit supersedes them, a late original does not',
  async (app, tx) => {
    const post = async (xml: string): Promise<void> => {
      assert.equal((await send(app, `${byKey}/submission`, multipart(xml))).status, 201);
    };
    const day = '<today>2026-11-20</today>';
    await post(
      copy('uuid:2', `<households>281</households>${day}`, '<deprecatedID>uuid:1</deprecatedID>'),
    );
    await post(copy('uuid:1', `<households>280</households>${day}`));
    assert.deepEqual(await valueNow(tx), [[281, '2026-11-20']]);
    await post(
      copy('uuid:3', `<households>282</households>${day}`, '<deprecatedID>uuid:2</deprecatedID>'),
    );
    assert.deepEqual(await valueNow(tx), [
      [281, '2026-11-20'],
      [282, '2026-11-20'],
    ]);
    const [, newest] = await tx.selectFrom('facts').selectAll().orderBy('id').execute();
    assert.equal(newest?.supersedes === null, false);
    assert.equal(newest?.author, `${county}-K1`);
    assert.match(newest?.source ?? '', /^baseline 330523108204-S3$/);
  },
);

story('an answer that cannot be a fact is remarked, and the copy is kept', async (app, tx) => {
  const xml = copy('uuid:1', '<households>-3</households>');
  assert.equal((await send(app, `${byKey}/submission`, multipart(xml))).status, 201);
  const [row] = await rowsOf(tx);
  assert.deepEqual(codesIn(row?.cautions), ['not-possible']);
  assert.deepEqual(await valueNow(tx), []);
});

const manyAreas: Form['id'][] = [village, other];
story(
  'a key for several villages: the copy says which; one that does not is the county’s',
  async (app, tx) => {
    const xml = copy('uuid:1', `<village>${other}</village>`);
    assert.equal((await send(app, `${byKey}/submission`, multipart(xml))).status, 201);
    const unplaced = copy('uuid:2', '<households>9</households>');
    await send(app, `${byKey}/submission`, multipart(unplaced));
    const rows = await rowsOf(tx);
    assert.deepEqual(rows.map(({ id }) => id).sort(), [`${county}-S1`, `${other}-S1`]);
    assert.deepEqual(await valueNow(tx), []);
  },
  manyAreas,
);

test('the same copy on thirty wires at once, among others, is one row, one line and one answer', async () => {
  await db.transaction().execute((tx) => somePlaces(tx));
  const app = await prepare(db);
  const bodies = Array.from({ length: 60 }, (_, at) =>
    multipart(
      copy(`uuid:${at < 30 ? 'same' : at}`, `<households>${at < 30 ? 7 : at}</households>`),
    ),
  );
  const replies = await Promise.all(bodies.map((body) => send(app, `${byKey}/submission`, body)));
  assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([201]));
  assert.equal((await rowsOf(db)).length, 31);
  const lines = await db.selectFrom('trail').select(['act', 'subject']).execute();
  assert.equal(lines.length, 31);
  assert.equal(new Set(lines.map(({ subject }) => subject)).size, 31);
  const { breaches } = await verifyTrail(db);
  const ofOurs = breaches.filter(({ where }) => /^(submission|facts|trail)/.test(where));
  assert.deepEqual(ofOurs, []);
  await db
    .updateTable('submissions')
    .set({ xml: Buffer.from('x') })
    .where('instance', '=', 'uuid:same')
    .execute();
  const changed = (await verifyTrail(db)).breaches.filter(
    ({ what }) => what === 'document-changed',
  );
  assert.equal(changed.length, 1);
});
