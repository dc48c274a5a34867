import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultsOf } from './check.ts';
import { evaluate, scopeAt } from './evaluate.ts';
import { parse } from './parse.ts';
import type { World } from './scope.ts';
import { settled } from './settle.ts';
import type { DataNode } from './value.ts';
import { numberText, toText } from './value.ts';

function node(name: string, text: string, children: DataNode[] = [], repeats = false): DataNode {
  const made: DataNode = { name, text, parent: null, children, repeats };
  for (const child of children) (child as { parent: DataNode | null }).parent = made;
  return made;
}
const member = (age: string, sex: string): DataNode =>
  node('member', '', [node('age', age), node('sex', sex)], true);
const root = node('data', '', [
  node('name', '张三'),
  node('tools', 'hoe cart'),
  node('born', '2000-02-29'),
  node('empty', ''),
  node('gps', '30.5 119.6 12 4.25'),
  member('41', 'f'),
  member('7', 'm'),
]);
const places: Record<string, string[]> = {
  name: ['name'],
  tools: ['tools'],
  born: ['born'],
  empty: ['empty'],
  gps: ['gps'],
  member: ['member'],
  age: ['member', 'age'],
  sex: ['member', 'sex'],
};
const list = node('villages', '', [
  node('root', '', [
    node('item', '', [node('name', 'yc'), node('label', '余村'), node('town', 'tf')]),
    node('item', '', [node('name', 'hl'), node('label', '鲁家'), node('town', 'dp')]),
  ]),
]);
const world: World = {
  root,
  instance: (name) => (name === 'villages' ? list : null),
  pathOf: (name) => places[name] ?? null,
  today: '2026-11-24',
  now: '2026-11-24T09:30:00.000+08:00',
  uuid: () => '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  random: () => 0.5,
  choiceLabel: (value, path) => `${path.join('/')}:${value}`,
  words: (id) => `<${id}>`,
};
const child = root.children[6]?.children[0] as DataNode;
const said = (expression: string, at: DataNode = root): string =>
  toText(evaluate(parse(expression), scopeAt(at, world)));

const rows: [expression: string, value: string][] = [
  ['1 + 2 * 3', '7'],
  ['(1 + 2) * 3', '9'],
  ['7 div 2', '3.5'],
  ['-7 mod 3', '-1'],
  ['- - 2', '2'],
  ['- - - 2', '-2'],
  [`${'-'.repeat(9000)}1`, '1'],
  ['1 = 1.0', 'true'],
  ["'1' = '1.0'", 'false'],
  ['2 > 1 and not(1 > 2)', 'true'],
  ["'a' < 'b'", 'false'],
  ['${name}', '张三'],
  ["${name} = '张三'", 'true'],
  ['/data/name', '张三'],
  ['“x” = \u2018x\u2019', 'true'],
  ["if(${empty} = '', '空', '有')", '空'],
  ['coalesce(${empty}, ${name})', '张三'],
  ["selected(${tools}, 'cart')", 'true'],
  ["selected(${tools}, 'car')", 'false'],
  ['count-selected(${tools})', '2'],
  ['selected-at(${tools}, 1)', 'cart'],
  ['selected-at(${tools}, 2)', ''],
  ['round(selected-at(${gps}, 3), 1)', '4.3'],
  ['round(1.005, 2)', '1.01'],
  ['round(-2.5)', '-2'],
  ['int(-2.9)', '-2'],
  ['pow(2, 10)', '1024'],
  ['count(${member})', '2'],
  ['sum(${age})', '48'],
  ['min(${age})', '7'],
  ['max(${age}, 60)', '60'],
  ["count(/data/member[sex = 'm'])", '1'],
  ["sum(/data/member[sex = 'f']/age)", '41'],
  ['/data/member[2]/age', '7'],
  ['indexed-repeat(${age}, ${member}, 2)', '7'],
  ['indexed-repeat(${age}, ${member}, 3)', ''],
  ["instance('villages')/root/item[town = 'dp']/label", '鲁家'],
  ["pulldata('villages', 'label', 'name', 'yc')", '余村'],
  ["jr:choice-name(${name}, '${name}')", 'name:张三'],
  ["concat(${name}, '·', 3)", '张三·3'],
  ["substr('abcdef', 1, 3)", 'bc'],
  ["substr('abcdef', -2)", 'ef'],
  ["string-length('村')", '1'],
  ["regex('13800000000', '1[0-9]{10}')", 'true'],
  ["regex('x13800000000', '1[0-9]{10}')", 'false'],
  ["translate('2026', '026', 'abc')", 'babc'],
  ["join('、', ${age})", '41、7'],
  ['today()', '2026-11-24'],
  ['today() - ${born}', '9765'],
  ['int((today() - ${born}) div 365.25)', '26'],
  ['date(today() + 7)', '2026-12-01'],
  ["date('2026-02-30')", ''],
  ['${born} < today()', 'true'],
  ["format-date(${born}, '%Y年%n月%e日')", '2000年2月29日'],
  ["format-date-time(now(), '%H:%M')", '09:30'],
  ["decimal-date-time('1970-01-02T12:00:00+08:00')", '1.5'],
  ["decimal-time('06:00')", '0.25'],
  ['uuid()', '1b4e28ba-2fa1-11d2-883f-0016d3cca427'],
  ["number('x')", 'NaN'],
  ['boolean(${empty})', 'false'],
  ["distance('0 0; 0 1')", '111318.85'],
  ['position(/data/member[2])', '2'],
];
for (const [expression, value] of rows)
  test(`${expression} is ${value}`, () => assert.equal(said(expression), value));

test('inside a repeat a name is of the same instance, and the repeat is all of its instances', () => {
  assert.equal(said('${sex}', child), 'm');
  assert.equal(said('../sex', child), 'm');
  assert.equal(said('/data/member/sex', child), 'm');
  assert.equal(said('position(..)', child), '2');
  assert.equal(said('count(${member})', child), '2');
  assert.equal(said('sum(/data/member/age)', root), '48');
  assert.equal(said('indexed-repeat(${age}, ${member}, position(..) - 1)', child), '41');
  assert.equal(said('count(/data/member[sex = current()/../sex])', child), '1');
});

const known = {
  hasName: (name: string) => name in places,
  hasPath: (path: readonly string[]) => path.join('/') === 'data/name',
  hasList: (name: string) => name === 'villages',
};
const faults: [expression: string, code: string, at?: number][] = [
  ['1 +', 'expression-broken', 4],
  ["'never ends", 'expression-broken', 1],
  ['(1', 'expression-broken', 3],
  ['1 2', 'expression-broken', 3],
  ['', 'expression-broken', 1],
  ['//x', 'expression-unsupported', 1],
  ['@x', 'expression-unsupported', 1],
  ['frob(1)', 'function-unknown'],
  ['if(1, 2)', 'function-arguments'],
  ['${nobody}', 'name-unknown'],
  ['/data/nobody', 'name-unknown'],
  ["instance('nowhere')/root/item", 'list-unknown'],
  [`${'('.repeat(300)}1`, 'expression-unsupported'],
  [`1${'+1'.repeat(5000)}`, 'expression-unsupported'],
];
for (const [expression, code, at] of faults)
  test(`refused as ${code}: ${expression.slice(0, 40)}`, () => {
    const [finding] = faultsOf(expression, known);
    assert.equal(finding?.code, code);
    if (at !== undefined) assert.equal(finding?.detail.at, at);
  });

test('every sum of whole numbers is what it is, and no text throws anything but Unreadable', () => {
  const whole = fc.integer({ min: -1e9, max: 1e9 });
  fc.assert(
    fc.property(whole, whole, (a, b) => said(`${a} + ${b}`) === numberText(a + b)),
    { seed: 4, numRuns: 300 },
  );
  const scraps = fc.array(
    fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '/',
      '..',
      '.',
      ',',
      '1',
      "'a'",
      '${name}',
      'if(',
      'and',
      '-',
      '=',
      '*',
      ' ',
    ),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(scraps, (parts) =>
      faultsOf(parts.join(''), known).every(({ code }) => code !== undefined),
    ),
    { seed: 5, numRuns: 2000 },
  );
});

test('a filter that looked at the form once lets the same choices through', () => {
  const side = fc.constantFrom(
    'town',
    'name',
    '${name}',
    '${empty}',
    '${age}',
    "'dp'",
    '/data/born',
    '1',
  );
  const comparison = fc
    .tuple(side, fc.constantFrom('=', '!=', '<', '>='), side)
    .map((parts) => parts.join(' '));
  const filter = fc
    .tuple(comparison, fc.constantFrom('and', 'or'), comparison)
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(filter, (text) => {
      const tree = parse(text);
      for (const item of list.children[0]?.children ?? []) {
        const scope = { ...scopeAt(root, world), node: item };
        assert.equal(evaluate(settled(tree, scopeAt(root, world)), scope), evaluate(tree, scope));
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});
