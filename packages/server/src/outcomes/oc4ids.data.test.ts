import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { packageOf } from '@qianwan/programme/outcomes/oc4ids/project-of';
import { anyPublished } from '@qianwan/programme/testing/any-published';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { sharedData } from '#testing/shared-data';

const schema = sharedData('oc4ids-ocds/oc4ids-project-package-schema.json');
const projectSchema = sharedData('oc4ids-ocds/oc4ids-project-schema.json');

test('packages are valid by the schema of OC4IDS 0.9.5', { skip: schema.skip }, () => {
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(parsed(projectSchema));
  const isValid = ajv.compile(parsed(schema));
  const county = { county: '330523', countyName: '安吉县', on: day('2026-11-24') };
  const works = fc.sample(anyPublished, { seed: 1, numRuns: 200 });
  const made = packageOf(works, { ...county, origin: 'http://192.168.1.20' });
  assert.equal(isValid(made), true, ajv.errorsText(isValid.errors));
  const [first] = made.projects;
  assert.equal(isValid({ ...made, projects: [{ ...first, status: 'done' }] }), false);
  assert.equal(isValid({ ...made, projects: [{ ...first, updated: 'yesterday' }] }), false);
});

function parsed({ read }: ReturnType<typeof sharedData>): object {
  return JSON.parse(new TextDecoder().decode(read()));
}
