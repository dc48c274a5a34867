import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { writeXlsx } from 'hucre/xlsx';
import { createApp } from '#app';
import { inArea } from '#db/area';
import type { Database } from '#db/database';
import { hashPassword } from '#people/password';
import { COOKIE } from '#people/session';
import { groundOf } from '#testing/caller';
import { testDatabase, undone } from '#testing/database';
import { fieldKey, keySecret, multipart, send } from '#testing/field';
import { formOf, publishForm, question } from '#testing/forms';
import { county, somePlaces, village } from '#testing/places';

const { db } = await testDatabase();
const other = '330523108205';
const password = await hashPassword('secret');
const form = formOf(
  'soak 测试',
  [
    question('village'),
    question('lacks', 'many', { choices: { list: 'lacks', from: 'list' } }),
    question('photo', 'photo'),
    { kind: 'repeat', name: 'members', items: [question('who')] },
  ],
  { lists: [{ name: 'lacks', choices: [{ name: 'toilet' }, { name: 'lane' }] }] },
);
const submissions = `/v1/projects/${county}/forms/${encodeURIComponent(form.id)}/submissions`;

const officers = [
  ['county', county],
  ['clerk', village],
  ['auditor', county],
] as const;

async function prepare(tx: Database): Promise<Hono> {
  for (const [role, area] of officers) {
    const officer = { county, id: role, login: `${role}@x.cn`, name: role, role, area, password };
    await tx
      .insertInto('officers')
      .values({ ...officer, since: '2020-01-01' } as never)
      .execute();
  }
  await inArea(tx, county, async (inside) => {
    await publishForm(inside, county, form, '<form/>');
    await fieldKey(inside, county, [village, other]);
  });
  return createApp(groundOf(tx as never));
}

const story = (name: string, tell: (app: Hono, tx: Database) => Promise<void>) =>
  test(name, () =>
    undone(db, async (tx) => {
      await somePlaces(tx);
      await tell(await prepare(tx), tx);
    }),
  );

const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

async function tokenOf(app: Hono, role: string): Promise<string> {
  const reply = await app.request(
    '/v1/sessions',
    asJson({ email: `${role}@x.cn`, password: 'secret' }),
  );
  assert.equal(reply.status, 200);
  const { token, expiresAt } = (await reply.json()) as { token: string; expiresAt: string };
  assert.equal(expiresAt, '2026-12-07T02:00:00.000Z');
  return token;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const copy = (instance: string, answers = ''): string =>
  `<data id="soak 测试" version="1"><meta><instanceID>${instance}</instanceID></meta>${answers}</data>`;

story('what the soak client of ODK Central asks, one after the other', async (app) => {
  const headers = bearer(await tokenOf(app, 'county'));
  const made = await app.request('/v1/projects', { ...asJson({ name: 'soak-test' }), headers });
  assert.equal(((await made.json()) as { id: number }).id, Number(county));
  const list = (await (await app.request('/v1/projects', { headers })).json()) as unknown[];
  assert.equal(list.length, 1);
  const forms = await app.request(`/v1/projects/${county}/forms`, { headers });
  assert.equal(((await forms.json()) as { xmlFormId: string }[])[0]?.xmlFormId, form.id);

  const sizes = new Set<number>();
  for (const at of [1, 2, 3]) {
    const xml = `${copy(`uuid:${at}`, `<village>${village}</village>`)}\n`;
    const body = `--foo\r\nContent-Disposition: form-data; name="xml_submission_file"; filename="submission.xml"\r\nContent-Type: application/xml\r\n\r\n${xml}\n\r\n--foo--`;
    const sent = await app.request(submissions, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        'content-type': 'multipart/form-data; boundary=foo',
        'x-openrosa-version': '1.0',
      },
    });
    assert.equal(sent.status, 200);
    sizes.add((await sent.arrayBuffer()).byteLength);
  }
  assert.equal(sizes.size, 1, 'every answer is as long as the others');
  const options = 'splitSelectMultiples=true&groupPaths=true&deletedFields=true';
  const zips = [];
  for (let at = 0; at < 2; at += 1) {
    const zip = await app.request(`${submissions}.csv.zip?${options}`, { headers });
    zips.push(Buffer.from(await zip.arrayBuffer()).toString('hex'));
  }
  assert.equal(zips[0], zips[1], 'the same archive, byte for byte');
});

story('the export holds the form, its repeats and its files', async (app) => {
  const answers = `<village>${village}</village><lacks>lane</lacks><photo>a.jpg</photo><members><who>=甲</who></members><members><who>乙</who></members>`;
  const files = [{ name: 'a.jpg', content: 'jpg' }];
  const key = `/v1/key/${keySecret}/projects/${county}/submission`;
  assert.equal((await send(app, key, multipart(copy('uuid:1', answers), files))).status, 201);
  const headers = bearer(await tokenOf(app, 'auditor'));
  const zip = await app.request(`${submissions}.csv.zip?splitSelectMultiples=true`, { headers });
  const held = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  const text = (name: string): string => Buffer.from(held[name] ?? []).toString();
  assert.deepEqual(Object.keys(held), ['soak 测试.csv', 'soak 测试-members.csv', 'media/a.jpg']);
  assert.equal(
    text('soak 测试.csv'),
    'SubmissionDate,village,lacks,lacks/toilet,lacks/lane,photo,meta-instanceID,meta-instanceName,KEY,SubmitterID,SubmitterName,AttachmentsPresent,AttachmentsExpected,Status,ReviewState,DeviceID,Edits,FormVersion,Place\r\n' +
      `2026-11-23T02:00:00.000Z,${village},lane,0,1,a.jpg,uuid:1,,uuid:1,330523-K1,330523-K1,1,1,,,,0,1,${village}\r\n`,
  );
  assert.equal(
    text('soak 测试-members.csv'),
    "who,PARENT_KEY,KEY\r\n'=甲,uuid:1,uuid:1/members[1]\r\n乙,uuid:1,uuid:1/members[2]\r\n",
  );
  assert.equal(text('media/a.jpg'), 'jpg');
  const bare = await app.request(`${submissions}.csv.zip?attachments=false`, { headers });
  assert.deepEqual(Object.keys(unzipSync(new Uint8Array(await bare.arrayBuffer()))), [
    'soak 测试.csv',
    'soak 测试-members.csv',
  ]);
  const csv = await (await app.request(`${submissions}.csv`, { headers })).text();
  assert.match(csv, /^SubmissionDate,village,lacks,photo/);
});

story(
  'more copies than are read at once are all there, each once, in the order they came',
  async (app) => {
    const key = `/v1/key/${keySecret}/projects/${county}/submission`;
    for (let at = 0; at < 201; at += 1)
      await send(app, key, multipart(copy(`uuid:${at}`, `<village>${village}</village>`)));
    const headers = bearer(await tokenOf(app, 'county'));
    const csv = await (await app.request(`${submissions}.csv`, { headers })).text();
    const keys = csv
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[4]);
    assert.deepEqual(
      keys,
      Array.from({ length: 201 }, (_, at) => `uuid:${at}`),
    );
  },
);

story('one copy: as JSON, as its XML, with its files; a list of them', async (app) => {
  const headers = bearer(await tokenOf(app, 'county'));
  const xml = copy('uuid:1', '<photo>a b.jpg</photo>');
  const type = { 'content-type': 'application/xml' };
  const sent = await app.request(submissions, {
    method: 'POST',
    body: xml,
    headers: { ...headers, ...type },
  });
  const shape = (await sent.json()) as Record<string, unknown>;
  assert.deepEqual([shape.instanceId, shape.submitterId], ['uuid:1', 'county']);
  const get = (path: string) => app.request(`${submissions}${path}`, { headers });
  assert.equal(((await (await get('/uuid:1')).json()) as typeof shape).instanceId, 'uuid:1');
  assert.equal(await (await get('/uuid:1.xml')).text(), xml);
  assert.deepEqual(await (await get('/uuid:1/attachments')).json(), [
    { name: 'a b.jpg', exists: false },
  ]);
  assert.equal((await get('/uuid:1/attachments/a%20b.jpg')).status, 404);
  assert.equal(((await (await get('')).json()) as unknown[]).length, 1);
  assert.equal((await get('/uuid:9')).status, 404);
  const again = await app.request(submissions, {
    ...{ method: 'POST', body: xml.replace('a b', 'c') },
    headers: { ...headers, ...type },
  });
  assert.equal(again.status, 409);
  const { code, message } = (await again.json()) as { code: number; message: string };
  assert.equal(code, 409.1);
  assert.match(message, /another copy.*已收过/s);
});

story('an officer reads only what comes from their own area', async (app) => {
  const key = `/v1/key/${keySecret}/projects/${county}/submission`;
  await send(app, key, multipart(copy('uuid:1', `<village>${village}</village>`)));
  await send(app, key, multipart(copy('uuid:2', `<village>${other}</village>`)));
  const headers = bearer(await tokenOf(app, 'clerk'));
  const rows = (await (await app.request(submissions, { headers })).json()) as {
    instanceId: string;
  }[];
  assert.deepEqual(
    rows.map(({ instanceId }) => instanceId),
    ['uuid:1'],
  );
  assert.equal((await app.request(`${submissions}/uuid:2`, { headers })).status, 404);
  const csv = await (await app.request(`${submissions}.csv`, { headers })).text();
  assert.doesNotMatch(csv, /uuid:2/);
});

story(
  'the doors: no token, a wrong password, a cookie that would write, another county, another form',
  async (app) => {
    const wrong = await app.request(
      '/v1/sessions',
      asJson({ email: 'county@x.cn', password: 'x' }),
    );
    assert.equal(wrong.status, 401);
    assert.equal((await app.request('/v1/projects')).status, 401);
    const token = await tokenOf(app, 'county');
    const cookie = { cookie: `${COOKIE}=${token}` };
    assert.equal((await app.request('/v1/projects', { headers: cookie })).status, 200);
    assert.equal(
      (await app.request('/v1/projects', { method: 'POST', headers: cookie })).status,
      401,
    );
    const xml = { 'content-type': 'application/xml' };
    const post = (path: string, headers: Record<string, string>, body = copy('uuid:1')) =>
      app.request(path, { method: 'POST', body, headers: { ...xml, ...headers } });
    assert.equal((await post(submissions, cookie)).status, 401);
    assert.equal((await post(submissions.replace(county, '330521'), bearer(token))).status, 403);
    assert.equal(
      (await app.request('/v1/projects/330521', { headers: bearer(token) })).status,
      403,
    );
    assert.equal(
      (await post(submissions, bearer(token), copy('u').replace('soak 测试', 'x'))).status,
      400,
    );
    const auditor = bearer(await tokenOf(app, 'auditor'));
    assert.equal((await post(submissions, auditor)).status, 401, 'auditors look, they do not send');
    assert.equal(
      (await app.request('/v1/projects', { method: 'POST', headers: auditor })).status,
      403,
    );
    const out = await app.request('/v1/sessions/current', {
      method: 'DELETE',
      headers: bearer(token),
    });
    assert.deepEqual(await out.json(), { success: true });
    assert.equal((await app.request('/v1/projects', { headers: bearer(token) })).status, 401);
  },
);

story('passwords are not guessed by machine', async (app) => {
  const ask = () => app.request('/v1/sessions', asJson({ email: 'clerk@x.cn', password: 'x' }));
  for (let tried = 0; tried < 10; tried += 1) assert.equal((await ask()).status, 401);
  assert.equal((await ask()).status, 429);
});

/** A workbook as XLSForm has it; `used` is what reads the answers. */
async function workbook(used: string): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [
    ['type', 'name', 'label', 'qianwan:used-by'],
    ['text', 'q1', 'One', used],
    ['integer', 'q2', 'Two', used],
  ];
  const settings = [
    ['form_title', 'form_id', 'version'],
    ['250', '250_questions', '7'],
  ];
  const sheets = [
    { name: 'survey', rows },
    { name: 'settings', rows: settings },
  ];
  return new Uint8Array(await writeXlsx({ sheets }));
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const forms = `/v1/projects/${county}/forms`;

story('a workbook is handed in, published, fetched by a phone and answered', async (app) => {
  const token = bearer(await tokenOf(app, 'county'));
  const post = (path: string, body?: string | Uint8Array<ArrayBuffer>, type = XLSX) =>
    app.request(path, {
      ...{ method: 'POST', headers: { ...token, 'content-type': type } },
      ...(body === undefined ? {} : { body }),
    });
  const made = await post(forms, await workbook('plan'));
  const shape = (await made.json()) as Record<string, unknown>;
  assert.equal(made.status, 200, JSON.stringify(shape));
  assert.deepEqual([shape.xmlFormId, shape.publishedAt], ['250_questions', null]);
  const key = `/v1/key/${keySecret}/projects/${county}`;
  assert.doesNotMatch(await (await app.request(`${key}/formList`)).text(), /250_questions/);
  const published = await post(`${forms}/250_questions/draft/publish`);
  assert.deepEqual(await published.json(), { success: true });
  assert.equal(
    (await post(`${forms}/250_questions/draft/publish`)).status,
    404,
    'no draft is left',
  );
  const list = await (await app.request(`${key}/formList`)).text();
  assert.match(list, /<formID>250_questions<\/formID><name>250<\/name><version>7/);
  const xml = await (await app.request(`${key}/forms/250_questions.xml`)).text();
  assert.match(xml, /id="250_questions"/);
  const copied = await post(
    `${forms}/250_questions/submissions`,
    '<data id="250_questions" version="7"><q1>a</q1><q2>3</q2></data>',
    'application/xml',
  );
  assert.equal(copied.status, 200, await copied.text());
});

story(
  'a form that nothing uses stays a draft, with every reason; a clerk hands in none',
  async (app) => {
    const county = bearer(await tokenOf(app, 'county'));
    const type = { 'content-type': XLSX };
    const body = await workbook('');
    const publish = { method: 'POST', body, headers: { ...county, ...type } };
    const refused = await app.request(`${forms}?publish=true`, publish);
    assert.equal(refused.status, 400);
    const { details } = (await refused.json()) as { details: { findings: { code: string }[] } };
    assert.deepEqual(codes(details.findings), ['field-unused', 'field-unused']);
    const broken = await app.request(forms, { ...publish, body: 'x' });
    assert.equal(broken.status, 400);
    const clerk = bearer(await tokenOf(app, 'clerk'));
    assert.equal(
      (await app.request(forms, { ...publish, headers: { ...clerk, ...type } })).status,
      403,
    );
  },
);

function codes(findings: readonly { readonly code: string }[]): string[] {
  return findings.map(({ code }) => code);
}
