import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { testDatabase, undone } from '#testing/database';
import { COUNTY, Story, YUCUN } from '#testing/story';

// Every answer against the schemas that the Open311 community publishes.

const SCHEMAS = '../shared/reference/schemas/georeport-v2/';
const skip = existsSync(SCHEMAS) ? false : 'the schemas are not beside this copy';

const { db } = await testDatabase();

test('services, definitions and requests are valid by the published schemas', { skip }, () =>
  undone(db, async (tx) => {
    const s = await Story.open(tx);
    const { body } = await s.post('county', `/report-keys/${COUNTY}`, { name: '检查的程序' });
    const sent = await s.send('/georeport/v2/requests.json', {
      ...{ api_key: body.key, service_code: 'lamp', description: '灯灭了', address_id: YUCUN },
    });
    const [{ service_request_id: id }] = (await sent.json()) as [{ service_request_id: string }];
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    for (const name of ['service', 'request'])
      ajv.addSchema(JSON.parse(readFileSync(`${SCHEMAS}${name}.json`, 'utf8')), `${name}.json`);
    for (const [path, schema] of [
      ['services.json', 'services.json'],
      ['requests.json', 'requests.json'],
      [`requests/${id}.json`, 'requests.json'],
    ] as const) {
      const answer = await (await s.open(`/georeport/v2/${path}`)).json();
      assert.ok(Array.isArray(answer) && answer.length > 0, path);
      const isValid = ajv.compile(JSON.parse(readFileSync(`${SCHEMAS}${schema}`, 'utf8')));
      assert.ok(isValid(answer), `${path}: ${ajv.errorsText(isValid.errors)}`);
      const one = ajv.getSchema(schema.replace('s.json', '.json'));
      assert.ok(one?.(answer[0]), `${path}: ${ajv.errorsText(one?.errors)}`);
    }
    const definition = ajv.compile(
      JSON.parse(readFileSync(`${SCHEMAS}service-definition.json`, 'utf8')),
    );
    const answer = (await (await s.open('/georeport/v2/services/lamp.json')).json()) as unknown[];
    assert.ok(definition(answer[0]), ajv.errorsText(definition.errors));
  }),
);
