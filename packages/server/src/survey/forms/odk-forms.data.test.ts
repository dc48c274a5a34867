import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepare } from '@qianwan/programme/survey/forms/engine/prepare';
import { type Form, itemsOf } from '@qianwan/programme/survey/forms/form';
import { readXForm } from '@qianwan/programme/survey/forms/xform/read-xform';
import { writeXForm } from '@qianwan/programme/survey/forms/xform/write-xform';
import {
  childrenNamed,
  elementsIn,
  localName,
  textIn,
  type XmlElement,
} from '@qianwan/programme/survey/forms/xform/xml';
import { readXlsForm } from '@qianwan/programme/survey/forms/xlsform/read-xlsform';
import { sharedData } from '#testing/shared-data';
import { parseXml } from './parse-xml.ts';
import { readWorkbook } from './read-workbook.ts';

const read = (path: string): Uint8Array => sharedData(`odk-forms/${path}`).read();
const { skip } = sharedData('odk-forms/README.md');
const workbooks = [
  'all-question-types-v2024091201-3.xlsx',
  'ifrc-distribution-site-assessment-v1.xlsx',
  'socio-economic-survey-v20240515.xlsx',
  'subdistrict_profiling_tool.xlsx',
  'transportation.xlsx',
];
const xforms = [
  'all-question-types-v2024091201-3.xml',
  'child_vaccination_VOL_tool_v12.xml',
  'ifrc-distribution-site-assessment-v1.xml',
  'nigeria_wards_external_combined.xml',
  'socio-economic-survey-v20240515.xml',
  'transportation.xml',
];

async function formOf(file: string): Promise<Form> {
  const sheets = await readWorkbook(read(`xlsforms/${file}`));
  assert.ok(sheets.ok, JSON.stringify(sheets));
  const verdict = readXlsForm(sheets.value, { id: 'unnamed', version: '1' });
  assert.ok(verdict.ok, JSON.stringify(verdict));
  return verdict.value;
}

function xformOf(form: Form): XmlElement {
  const prepared = prepare(form);
  assert.ok(prepared.ok, JSON.stringify(prepared));
  return parseXml(writeXForm(prepared.value));
}

const compiled = (file: string): XmlElement =>
  parseXml(new TextDecoder().decode(read(`xforms/${file}`)));

/** Paths from the root and no white space: one expression may be written in many ways. */
function plain(expression: string, nodeset: string): string {
  return expression
    .replace(/(?:current\(\)\/)?((?:\.\.\/)+)([\w./-]+)/g, (_, ups: string, rest: string) => {
      const names = nodeset.split('/').slice(0, -(ups.length / 3));
      return `${names.join('/')}/${rest}`;
    })
    .replace(/\s+/g, '');
}

const structural = [
  'type',
  'relevant',
  'required',
  'constraint',
  'calculate',
  'readonly',
  'jr:preload',
  'jr:preloadParams',
];

/** What a field application computes and shows: binds, controls, choices and nodes, without their words. */
function structureOf(document: XmlElement): Record<string, unknown> {
  const model = childrenNamed(childrenNamed(document, 'head')[0], 'model')[0];
  const [primary, ...others] = childrenNamed(model, 'instance');
  const structure: Record<string, unknown> = {};
  for (const { attributes } of childrenNamed(model, 'bind')) {
    const { nodeset = '' } = attributes;
    const said = structural
      .filter((name) => attributes[name] !== undefined)
      .map((name) => [name, plain(attributes[name] ?? '', nodeset)]);
    // An id by preload and one by concat('uuid:', uuid()) are the same.
    if (nodeset.endsWith('/meta/instanceID')) continue;
    // A bind that says nothing but that the node is text says nothing.
    structure[`bind ${nodeset}`] = Object.fromEntries(said);
  }
  for (const other of others)
    structure[`list ${other.attributes.id}`] = elementsIn(elementsIn(other)[0]).map((item) =>
      elementsIn(item)
        .filter((cell) => localName(cell) !== 'label' && localName(cell) !== 'itextId')
        .map((cell) => `${localName(cell)}=${textIn(cell)}`)
        .sort()
        .join(' '),
    );
  const lists = new Map(
    others.map((other) => [other.attributes.id ?? '', valuesIn(elementsIn(other)[0], 'name')]),
  );
  controls(childrenNamed(document, 'body')[0], lists, structure);
  structure.nodes = nodesOf(elementsIn(primary)[0], '');
  return structure;
}

const valuesIn = (parent: XmlElement | undefined, name: string): string =>
  childrenNamed(parent, 'item')
    .map((item) => textIn(childrenNamed(item, name)[0]).trim())
    .join(' ');

/** Choices may be written into the control, or in a list that it takes whole: the same values count as the same. */
function controls(
  parent: XmlElement | undefined,
  lists: ReadonlyMap<string, string>,
  structure: Record<string, unknown>,
): void {
  for (const child of elementsIn(parent)) {
    const name = localName(child);
    if (['label', 'hint', 'itemset', 'item', 'value', 'output'].includes(name)) continue;
    const { ref, nodeset = '', appearance = '' } = child.attributes;
    const itemset = childrenNamed(child, 'itemset')[0]?.attributes.nodeset ?? '';
    const whole = lists.get(/^instance\('([^']+)'\)\/root\/item$/.exec(itemset)?.[1] ?? '');
    const choices =
      whole ?? (itemset === '' ? valuesIn(child, 'value') : plain(itemset, ref ?? nodeset));
    structure[`${name} ${ref ?? nodeset}`] = [appearance.trim(), choices];
    controls(child, lists, structure);
  }
}

function nodesOf(parent: XmlElement | undefined, path: string): string[] {
  const found = new Set<string>();
  for (const child of elementsIn(parent)) {
    const own = `${path}/${localName(child)}`;
    found.add(own);
    for (const each of nodesOf(child, own)) found.add(each);
  }
  return [...found].sort();
}

test('every real workbook loads, or says what it is', { skip }, async () => {
  const said: string[] = [];
  for (const file of workbooks) {
    const sheets = await readWorkbook(read(`xlsforms/${file}`));
    if (!sheets.ok) {
      said.push(sheets.findings.map(({ code }) => code).join());
      continue;
    }
    const form = await formOf(file);
    said.push(
      `${form.id} ${itemsOf(form).length} ${form.lists.length} ${form.languages.join('|')}`,
    );
  }
  assert.deepEqual(said, [
    'all-question-types 96 6 ',
    'workbook-old-format',
    'socio-economic-survey 22 30 English (en)|French (fr)',
    'Subdistrict_Profiling_tool 88 37 English|العربية|English (EN)',
    'transportation_2011_07_25 25 2 ',
  ]);
});

test('the 5,667 places of the community profile are external choices, offered by their cascade', {
  skip,
}, async () => {
  const form = await formOf('subdistrict_profiling_tool.xlsx');
  const external = form.lists.filter((list) => list.external === true);
  assert.equal(
    external.reduce((sum, { choices }) => sum + choices.length, 0),
    5667 - 14,
  );
});

const pairs: [workbook: string, xform: string, forgiven: readonly string[]][] = [
  ['all-question-types-v2024091201-3.xlsx', 'all-question-types-v2024091201-3.xml', []],
  // The compiled form was trimmed: of 30 lists it kept those that questions point to.
  ['socio-economic-survey-v20240515.xlsx', 'socio-economic-survey-v20240515.xml', []],
  // Compiled by another server, which adds a node of its own.
  ['transportation.xlsx', 'transportation.xml', ['formhub']],
];
for (const [workbook, xform, forgiven] of pairs)
  test(`${workbook} becomes the XForm that pyxform made of it`, { skip }, async () => {
    const ours = structureOf(xformOf(await formOf(workbook)));
    const theirs = structureOf(compiled(xform));
    for (const [name, value] of Object.entries(theirs)) {
      if (forgiven.some((each) => name.includes(each))) continue;
      const expected =
        name === 'nodes'
          ? (value as string[]).filter((node) => !forgiven.some((each) => node.includes(each)))
          : value;
      assert.deepEqual(ours[name], expected, name);
    }
  });

for (const file of xforms)
  test(`${file} is read and written again as it was`, { skip }, () => {
    const verdict = readXForm(compiled(file));
    assert.ok(verdict.ok, JSON.stringify(verdict));
    const theirs = structureOf(compiled(file));
    const ours = structureOf(xformOf(verdict.value));
    for (const [name, value] of Object.entries(theirs)) assert.deepEqual(ours[name], value, name);
  });
