import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { insertRow } from '#db/write';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, codesOf, Story, YUCUN } from '#testing/story';

const { db } = await testDatabase();

function story(name: string, tell: (story: Story) => Promise<void>): void {
  test(name, () => undone(db, async (tx) => tell(await Story.open(tx))));
}

// biome-ignore lint/suspicious/noExplicitAny: read as a stranger's program would
type Told = any;

async function read(s: Story, path: string): Promise<{ status: number; body: Told }> {
  const reply = await s.open(`/georeport/v2/${path}`);
  return { status: reply.status, body: await reply.json() };
}

async function send(s: Story, fields: Record<string, string>, file = 'requests.json') {
  const reply = await s.send(`/georeport/v2/${file}`, fields);
  return { status: reply.status, text: await reply.text() };
}

async function keyOf(s: Story): Promise<string> {
  const { body } = await s.post('county', `/report-keys/${COUNTY}`, { name: '县报刊的程序' });
  return body.key;
}

const lamp = {
  service_code: 'lamp',
  description: '老桥头的灯灭了一个星期',
  address_id: YUCUN,
  'attribute[severity]': '3',
};

story(
  'what can be reported is the county’s list of today, and each service asks how urgent',
  async (s) => {
    const { body } = await read(s, 'services.json');
    assert.ok(body.some(({ service_code }: Told) => service_code === 'lamp'));
    const { body: definition } = await read(s, 'services/lamp.json');
    assert.deepEqual(definition[0].attributes[0].code, 'severity');
    const { status, body: errors } = await read(s, 'services/dragons.json');
    assert.equal(status, 404);
    assert.match(errors[0].description, /service_code/);
  },
);

story(
  'a report by a program with a key is a need like any other; without a key nothing is taken',
  async (s) => {
    assert.equal((await send(s, lamp)).status, 403);
    assert.equal((await send(s, { ...lamp, api_key: 'guess' })).status, 403);
    const api_key = await keyOf(s);
    const { status, text } = await send(s, {
      ...lamp,
      api_key,
      first_name: '张三',
      phone: '13857299999',
    });
    assert.equal(status, 200, text);
    const [{ service_request_id: id, service_notice: notice }] = JSON.parse(text);
    const { body: need } = await s.get('nobody', `/needs/${id}`);
    assert.deepEqual([need.words, need.severity, need.topic], [lamp.description, 3, 'lamp']);
    assert.match(notice, /回执/);
    const kept = JSON.stringify(await s.tx.selectFrom('needs').selectAll().execute());
    assert.ok(!kept.includes('张三') && !kept.includes('13857299999'), 'who reported is not kept');
    const [request] = (await read(s, `requests/${id}.json`)).body;
    assert.deepEqual(
      [request.status, request.service_code, request.address_id, request.requested_datetime],
      ['open', 'lamp', YUCUN, '2026-11-23T00:00:00+08:00'],
    );
  },
);

story('a key that was taken back, or has ended, opens nothing', async (s) => {
  const api_key = await keyOf(s);
  const { body } = await s.get('county', `/report-keys/${COUNTY}`);
  await s.post('county', `/report-keys/${COUNTY}/revocations`, { id: body.rows[0].id });
  assert.equal((await send(s, { ...lamp, api_key })).status, 403);
  const until = { name: '到期的', validTo: s.today };
  const { body: short } = await s.post('county', `/report-keys/${COUNTY}`, until);
  assert.equal((await send(s, { ...lamp, api_key: short.key })).status, 200);
  s.later(1);
  assert.equal((await send(s, { ...lamp, api_key: short.key })).status, 403);
  assert.equal((await s.get('clerk', `/report-keys/${COUNTY}`)).status, 403);
  assert.deepEqual(codesOf(await s.post('clerk', `/report-keys/${COUNTY}`, { name: '不行' })), [
    'not-allowed',
  ]);
});

story(
  'by position a report goes to the nearest village; far away it is refused, and every lack is named',
  async (s) => {
    const writer = { tx: s.tx, county: COUNTY, writes: [] };
    await insertRow(writer, 'place_points', {
      ...{ code: YUCUN, lon: 119.6, lat: 30.5, morton: 0, precision: 'own', latest: true },
      ...{ source: 'test', set_by: 'county', set_on: s.today },
    });
    const api_key = await keyOf(s);
    const { address_id: _, ...nowhere } = lamp;
    const near = await send(s, { ...nowhere, api_key, lat: '30.51', long: '119.61' });
    assert.equal(near.status, 200, near.text);
    assert.ok(JSON.parse(near.text)[0].service_request_id.startsWith(YUCUN));
    const far = await send(s, { ...nowhere, api_key, lat: '31.51', long: '119.61' });
    assert.equal(far.status, 400);
    assert.match(far.text, /near lat and long/);
    assert.match((await send(s, { ...nowhere, api_key })).text, /address_id/);
    assert.match((await send(s, { ...lamp, api_key, description: '' })).text, /words/);
    assert.equal((await send(s, { ...lamp, api_key, service_code: 'dragons' })).status, 404);
    const lost = await send(s, { ...lamp, api_key, jurisdiction_id: '110105' });
    assert.equal(lost.status, 404);
  },
);

story(
  'requests are found by id, service, days and status; the answer in XML says the same as in JSON',
  async (s) => {
    const api_key = await keyOf(s);
    const ids: string[] = [];
    for (const service_code of ['lamp', 'sewage', 'lamp']) {
      const { text } = await send(s, { ...lamp, api_key, service_code });
      ids.push(JSON.parse(text)[0].service_request_id);
      s.later(1);
    }
    await s.post('township', `/needs/${ids[0]}/steps`, { step: 'declined', words: '不归这里管' });
    const found = async (query: string) =>
      (await read(s, `requests.json?${query}`)).body.map((row: Told) => row.service_request_id);
    assert.deepEqual(await found(''), ids.toReversed());
    assert.deepEqual(await found('service_code=sewage'), [ids[1]]);
    assert.deepEqual(await found('status=closed'), [ids[0]]);
    assert.deepEqual(await found('status=open&service_code=lamp'), [ids[2]]);
    assert.deepEqual(await found(`service_request_id=${ids[2]},${ids[0]}`), [ids[2], ids[0]]);
    assert.deepEqual(await found('start_date=2026-11-24T00:00:00%2B08:00&end_date=2026-11-24'), [
      ids[1],
    ]);
    s.later(120);
    assert.deepEqual(await found(''), [], 'the last 90 days, where no day is given');
    assert.equal((await read(s, 'requests.json?status=maybe')).status, 400);
    assert.equal((await read(s, 'requests.json?start_date=yesterday')).status, 400);

    const reply = await s.open(`/georeport/v2/requests/${ids[0]}.xml`);
    assert.match(reply.headers.get('content-type') ?? '', /text\/xml/);
    const tree = new XMLParser({ parseTagValue: false }).parse(await reply.text());
    const [json] = (await read(s, `requests/${ids[0]}.json`)).body;
    for (const [name, value] of Object.entries(json))
      assert.equal(tree.service_requests.request[name] ?? '', String(value ?? ''), name);
  },
);

story(
  'who asks without a jurisdiction in a house of two counties is told so; the service says where it is',
  async (s) => {
    await s.tx
      .insertInto('counties')
      .values({
        county: '330522',
        name_zh: '长兴县',
        name_en: 'Changxing',
        simulated: true,
        opened_on: '2026-01-01',
      })
      .execute();
    assert.equal((await read(s, 'services.json')).status, 404);
    assert.equal((await read(s, `services.json?jurisdiction_id=${COUNTY}`)).status, 200);
    const found = (await (await s.open('/georeport/discovery.json')).json()) as Told;
    assert.match(found.endpoints[0].url, /georeport\/v2$/);
  },
);
