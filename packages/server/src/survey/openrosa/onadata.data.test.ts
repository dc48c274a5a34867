import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { Form } from '@qianwan/programme/survey/forms/form';
import { createApp } from '#app';
import { inArea } from '#db/area';
import { verifyTrail } from '#db/verify-trail';
import { groundOf } from '#testing/caller';
import { testDatabase } from '#testing/database';
import { fieldKey, keySecret, multipart, send } from '#testing/field';
import { formOf, publishForm, question } from '#testing/forms';
import { county, somePlaces, village } from '#testing/places';
import { sharedData } from '#testing/shared-data';

const folder = 'odk-forms/submissions';
const { skip } = sharedData(folder);
const { db } = await testDatabase();

const group = (name: string, ...items: Form['items']): Form['items'][number] => ({
  kind: 'group',
  name,
  items,
});
const repeat = (name: string, ...items: Form['items']): Form['items'][number] => ({
  kind: 'repeat',
  name,
  items,
});
const text = question('name');
const gps = question('gps', 'geopoint');

/** The forms that the submissions are of, as far as it matters. */
const forms: readonly Form[] = [
  formOf('tutorial', [text, question('age', 'integer'), question('picture', 'photo'), gps]),
  formOf('new_repeat', [
    group('info', text, question('age', 'integer')),
    group('kids', question('has_kids'), repeat('kids_details', question('kids_name'))),
    gps,
  ]),
  formOf('transportation_2011_07_25', [group('transport'), question('image1', 'photo')], {
    version: '2014111',
  }),
  formOf('build_WaterSimple_1295821382', [text, question('geopoint', 'geopoint')]),
  formOf('gps', [question('location', 'geopoint')]),
  formOf('gps_in_repeats', [repeat('points', question('point', 'geopoint'))], {
    version: '201512170758',
  }),
  formOf('grouped_gps', [group('gps_group', gps)]),
  formOf('groups_in_repeats', [text, question('picture', 'photo'), repeat('children')]),
];

const ONE = 'uuid:729f173c688e482486a48661700455ff';
const transport = 'apps__main__transportation__instances__transport_';
const tutorial = 'apps__logger__tutorial__instances__tutorial_';

/** Each file in the order in which it is sent: what it is answered, and why. */
const answers: readonly [file: string, status: number, why: string][] = [
  ['apps__logger__new_repeats__instances__multiple_nodes_error.xml', 400, 'answered-twice'],
  ['apps__logger__new_repeats__instances__new_repeats_2012-07-05-14-33-53.xml', 201, ''],
  ['apps__logger__test_forms__water_simple__forms__WaterSimple.xml', 400, 'is-a-form'],
  [
    'apps__logger__test_forms__water_simple__instances__WaterSimple_2011-01-23_17-41-53.xml',
    201,
    '',
  ],
  [
    'apps__logger__test_forms__water_simple__instances__WaterSimple_2011-01-23_17-41-54.xml',
    201,
    '',
  ],
  [
    'apps__logger__test_forms__water_simple__instances__WaterSimple_2011-01-23_17-41-55.xml',
    201,
    '',
  ],
  ['apps__logger__test_forms__water_simple__instances__blank.xml', 404, 'form-unknown'],
  [`${tutorial}2012-06-27_11-27-53.xml`, 202, 'a photo is to come'],
  [`${tutorial}2012-06-27_11-27-53_bad_id_string.xml`, 404, 'form-unknown'],
  [`${tutorial}2012-06-27_11-27-53_w_uuid.xml`, 202, 'a photo is to come'],
  [`${tutorial}2012-06-27_11-27-53_w_uuid_edited.xml`, 202, 'edits the one before'],
  [`${tutorial}2012-06-27_11-27-53_w_uuid_edited_again.xml`, 202, 'edits the edit'],
  [`${tutorial}2012-06-27_11-27-53_w_uuid_same_instanceID.xml`, 409, 'instance-differs'],
  [`${tutorial}2012-06-27_11-27-53_w_xform_uuid.xml`, 202, 'a photo is to come'],
  [`${tutorial}invalid_id_string_2012-06-27_11-27-53.xml`, 404, 'form-unknown'],
  [`${tutorial}unicode_submission.xml`, 202, 'a photo is to come'],
  ['apps__main__gps__gps_in_repeats_submission.xml', 201, 'the id is an attribute too'],
  ['apps__main__gps__instances__gps_1980-01-23_20-52-08.xml', 201, ''],
  ['apps__main__gps__instances__gps_1980-01-23_21-21-33.xml', 201, ''],
  [`${transport}2011-07-25_19-05-36__transport_2011-07-25_19-05-36.xml`, 201, ''],
  [
    `${transport}2011-07-25_19-05-49_1__transport_2011-07-25_19-05-49_1.xml`,
    202,
    'a photo is to come',
  ],
  [
    `${transport}2011-07-25_19-05-49_2__transport_2011-07-25_19-05-49_2.xml`,
    202,
    'a photo is to come',
  ],
  [`${transport}2011-07-25_19-05-49__transport_2011-07-25_19-05-49.xml`, 409, 'instance-differs'],
  [`${transport}2011-07-25_19-05-49__transport_2011-07-25_19-05-49_edited.xml`, 202, 'edits ….41'],
  [`${transport}2011-07-25_19-05-51__transport_2011-07-25_19-05-51.xml`, 201, 'of another version'],
  [`${transport}2011-07-25_19-05-52__transport_2011-07-25_19-05-52.xml`, 201, 'of another version'],
  [`${transport}2011-07-25_19-06-01__transport_2011-07-25_19-06-01.xml`, 201, 'names no version'],
  [`${transport}2011-07-25_19-06-14__transport_2011-07-25_19-06-14.xml`, 201, ''],
  [`${transport}no_response__transport_no_response.xml`, 201, 'nothing answered, still a copy'],
  [
    'apps__main__transportation__instances_w_uuid__transport_2011-07-25_19-05-36-edited__transport_2011-07-25_19-05-36-edited.xml',
    201,
    'the edit comes before its original',
  ],
  [
    'apps__main__transportation__instances_w_uuid__transport_2011-07-25_19-05-36__transport_2011-07-25_19-05-36.xml',
    201,
    'late, and replaced already',
  ],
  ['libs__utils__grouped_gps__instances__grouped_gps_01.xml', 201, ''],
  ['libs__utils__groups_in_repeats__instances__groups_in_repeats_01.xml', 201, ''],
  ['libs__utils__groups_in_repeats__instances__groups_in_repeats_02.xml', 201, ''],
];

test('real submissions: each gets its answer, ten times over, and what was taken is kept byte for byte', {
  skip,
}, async () => {
  await db.transaction().execute(async (tx) => {
    await somePlaces(tx);
    await fieldKey(tx, county, [village]);
  });
  await inArea(db, county, async (tx) => {
    for (const form of forms) await publishForm(tx, county, form, `<form id="${form.id}"/>`);
  });
  const app = createApp(groundOf(db as never));
  const address = `/v1/key/${keySecret}/projects/${county}/submission`;
  const post = async (file: string): Promise<[number, string]> => {
    const reply = await send(app, address, multipart(sharedData(`${folder}/${file}`).read()));
    return [reply.status, await reply.text()];
  };
  assert.deepEqual(
    answers.map(([file]) => file).toSorted(),
    readdirSync(sharedFolder()).toSorted(),
  );
  for (const [file, status, why] of answers) {
    const [first, said] = await post(file);
    assert.equal(first, status, `${file} (${why}): ${said}`);
    if (status >= 400) continue;
    for (let again = 0; again < 9; again += 1) assert.equal((await post(file))[0], status, file);
  }
  const kept = await db.selectFrom('submissions').select(['instance', 'xml']).execute();
  const taken = answers.filter(([, status]) => status < 400);
  assert.equal(kept.length, taken.length);
  const bytes = new Set(kept.map(({ xml }) => Buffer.from(xml).toString('base64')));
  for (const [file] of taken) {
    const content = Buffer.from(sharedData(`${folder}/${file}`).read()).toString('base64');
    assert.ok(bytes.has(content), `${file} is kept as it came`);
  }
  assert.ok(kept.some(({ instance }) => instance === ONE));
  const { breaches } = await verifyTrail(db);
  const ours = breaches.filter(({ where }) => where.startsWith('submission'));
  assert.deepEqual(ours, []);
});

function sharedFolder(): string {
  return `${process.env.QIANWAN_SHARED_DATA ?? '../shared/data'}/${folder}`;
}
