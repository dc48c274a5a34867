import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compute, handedIn } from '@qianwan/programme/survey/forms/engine/compute';
import { type Prepared, prepare } from '@qianwan/programme/survey/forms/engine/prepare';
import type { Answers, Form, Item } from '@qianwan/programme/survey/forms/form';
import { judgePublication } from '@qianwan/programme/survey/forms/judge-publication';
import { templates } from '@qianwan/programme/survey/forms/templates/templates';
import { readXForm } from '@qianwan/programme/survey/forms/xform/read-xform';
import { writeXForm } from '@qianwan/programme/survey/forms/xform/write-xform';
import { readXlsForm } from '@qianwan/programme/survey/forms/xlsform/read-xlsform';
import fc from 'fast-check';
import { parseXml } from './parse-xml.ts';

const around = {
  ...{ today: '2026-11-24', now: '2026-11-24T09:00:00.000+08:00', language: '' },
  ...{ uuid: () => 'u', random: () => 0.5, files: {} },
};

function ready(form: Form): Prepared {
  const prepared = prepare(form);
  assert.ok(prepared.ok, JSON.stringify(prepared));
  return prepared.value;
}

/** The form as a field application gets it, read back. */
function sent(form: Form): Prepared {
  const read = readXForm(parseXml(writeXForm(ready(form))));
  assert.ok(read.ok, JSON.stringify(read));
  return ready(read.value);
}

const handed = (prepared: Prepared, answers: Answers): Answers =>
  handedIn(compute(prepared, answers, around));

const words = fc.constantFrom(
  '多少口人',
  'a < b & "c"',
  "it's",
  '共${n} 人',
  '\u0007铃',
  '𠮷 <h1>',
);
const name = fc.constantFrom('n', 'm', 'g', 'r', 'x', 'y', 'z');
const condition = fc.constantFrom(
  '${n} > 2',
  "selected(${m}, 'b')",
  "not(${n} = '') and ${m} != 'a'",
  'count(${r}) >= 1',
);

/** Two questions that everything else may read, a repeat, and what a seed adds. */
const someForm = fc
  .record({
    label: words,
    relevant: condition,
    constraint: fc.constantFrom('. < 100', "regex(., '[0-9]+')", '. != ${n}'),
    calculation: fc.constantFrom(
      '${n} + 1',
      "if(${m} = 'a', 'A', 'B')",
      'sum(${age})',
      'round(${n} div 3, 2)',
    ),
    inner: fc.constantFrom(
      '${age} * 2',
      'position(..)',
      "concat(${age}, '/', ${n})",
      '../age + count(${r})',
    ),
    hidden: name,
  })
  .map(({ label, relevant, constraint, calculation, inner, hidden }): Form => {
    const items: Item[] = [
      { kind: 'integer', name: 'n', label: { '': label } },
      { kind: 'one', name: 'm', label: { '': 'm' }, choices: { list: 'l', from: 'list' } },
      {
        kind: 'repeat',
        name: 'r',
        label: { '': label },
        items: [
          { kind: 'integer', name: 'age', label: { '': label }, constraint },
          { kind: 'calculate', name: 'twice', calculation: inner },
          { kind: 'text', name: 'why', label: { '': label }, relevant: '${age} > 17' },
        ],
      },
      {
        kind: 'group',
        name: 'g',
        relevant,
        items: [
          {
            kind: 'many',
            name: `${hidden}s`,
            label: { '': label },
            choices: { list: 'l', from: 'list' },
          },
          { kind: 'calculate', name: 'total', calculation },
        ],
      },
    ];
    return {
      ...{ format: 'qianwan-form/1', id: 'made', version: '1', title: label, about: 'household' },
      ...{ timesAYear: 1, languages: [''], items },
      lists: [{ name: 'l', choices: [{ name: 'a', label: { '': label } }, { name: 'b' }] }],
    };
  });

const number = fc.constantFrom('', '1', '3', '17', '18', '200', 'x');
const someAnswers = fc.record({
  n: number,
  m: fc.constantFrom('', 'a', 'b'),
  r: fc.array(fc.record({ age: number, why: fc.constantFrom('', '是') }), { maxLength: 3 }),
  g: fc.record({ xs: fc.constantFrom('', 'a', 'a b') }),
});

test('a form that went out as an XForm and came back reckons as before', () => {
  fc.assert(
    fc.property(someForm, someAnswers, (form, answers) => {
      assert.deepEqual(
        handed(sent(form), answers as Answers),
        handed(ready(form), answers as Answers),
      );
      const findings = (prepared: Prepared): string[] =>
        compute(prepared, answers as Answers, around).entries.flatMap(({ place, findings: told }) =>
          told.map(({ code }) => `${place} ${code}`),
        );
      assert.deepEqual(findings(sent(form)), findings(ready(form)));
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('the same form gives the same bytes, and words survive whatever they are', () => {
  fc.assert(
    fc.property(someForm, (form) => {
      const xml = writeXForm(ready(form));
      assert.equal(writeXForm(ready(form)), xml);
      const label = sent(form).form.items[0]?.label?.[''] ?? '';
      const expected = (form.items[0]?.label?.[''] ?? '').split('\u0007').join('');
      assert.equal(label.replace('${/data/n}', '${n}'), expected);
    }),
    { seed: 12, numRuns: 100 },
  );
});

for (const [named, sheets] of Object.entries(templates))
  test(`the template ${named} goes out and comes back with the same questions`, () => {
    const read = readXlsForm(sheets, { id: 'x', version: '1' });
    assert.ok(read.ok);
    const shape = ({ placed }: Prepared): string[] =>
      placed.map(({ item, path }) => `${item.kind} ${path.join('/')} ${item.label?.English ?? ''}`);
    const plain = (lines: string[]): string[] =>
      lines.map((line) => line.replace(/\$\{[^}]*?(\w+)\}/g, '${$1}'));
    assert.deepEqual(plain(shape(sent(read.value))), plain(shape(ready(read.value))));
    const back = sent(read.value);
    assert.deepEqual(judgePublication(back, [], '2026-11-24'), {
      ok: true,
      value: null,
      cautions: [],
    });
    assert.equal(back.form.about, read.value.about);
  });
