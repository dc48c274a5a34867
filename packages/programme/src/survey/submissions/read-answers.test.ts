import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import type { Answers, Form } from '#survey/forms/form';
import {
  answeredTwice,
  dayOfAnswers,
  deviceOf,
  factsAnswered,
  filesNamed,
  placeNamed,
} from './read-answers.ts';

const form: Form = {
  ...{ format: 'qianwan-form/1', id: 'f', version: '1', title: '', about: 'village' },
  ...{ timesAYear: 1, languages: [''] },
  lists: [{ name: 'terrain', choices: [{ name: 'hill', label: { '': '山区' } }] }],
  items: [
    { kind: 'text', name: 'village' },
    { kind: 'background', name: 'today', source: 'today' },
    { kind: 'background', name: 'device', source: 'deviceid' },
    { kind: 'background', name: 'audit', source: 'audit' },
    {
      kind: 'group',
      name: 'own',
      items: [
        { kind: 'integer', name: 'households', fact: 'households' },
        { kind: 'one', name: 'kept', fact: 'plan.kept' },
        {
          kind: 'one',
          name: 'terrain',
          fact: 'terrain',
          choices: { list: 'terrain', from: 'list' },
        },
      ],
    },
    {
      kind: 'repeat',
      name: 'houses',
      items: [
        { kind: 'photo', name: 'photo' },
        { kind: 'integer', name: 'debt', fact: 'debt' },
      ],
    },
  ],
};

const places: [answers: Answers, expected: string | null][] = [
  [{ village: '330523108204' }, '330523108204'],
  [{ village: '330523108' }, '330523108'],
  [{ village: '330523108204-H7' }, '330523108204'],
  [{ village: '330521100200' }, null],
  [{ village: '余村' }, null],
  [{ village: '330523108204-N7' }, null],
  [{}, null],
];
for (const [answers, expected] of places)
  test(`the place named by ${JSON.stringify(answers)} is ${expected}`, () =>
    assert.equal(placeNamed(form, answers, '330523'), expected));

const today = day('2026-11-24');
const days: [said: string | undefined, expected: string][] = [
  ['2026-11-24', '2026-11-24'],
  ['2026-11-20T08:00:00.000+08:00', '2026-11-20'],
  ['2026-11-25', '2026-11-24'],
  ['2026-02-30', '2026-11-24'],
  [undefined, '2026-11-24'],
];
for (const [said, expected] of days)
  test(`a phone that says ${said} is taken at ${expected}`, () =>
    assert.equal(dayOfAnswers(form, said === undefined ? {} : { today: said }, today), expected));

test('files are those of photos in any repeat and of the audit, each once', () => {
  const answers = {
    audit: 'audit.csv',
    houses: [{ photo: 'a.jpg' }, { photo: 'a.jpg' }, { photo: '' }, { photo: 'b.jpg' }],
  };
  assert.deepEqual(filesNamed(form, answers), ['audit.csv', 'a.jpg', 'b.jpg']);
});

test('facts are numbers, yes or no, and choices by what they are called; never out of a repeat', () => {
  const answers = {
    own: { households: '280', kept: 'yes', terrain: 'hill' },
    houses: [{ debt: '3' }],
  };
  assert.deepEqual(factsAnswered(form, answers), [
    { measure: 'households', value: 280, words: null },
    { measure: 'plan.kept', value: 1, words: null },
    { measure: 'terrain', value: null, words: '山区' },
  ]);
  assert.deepEqual(factsAnswered(form, { own: { households: 'many', kept: '' } }), [
    { measure: 'households', value: null, words: null },
  ]);
});

const twice: [name: string, answers: Answers, expected: string[]][] = [
  ['once', { own: { households: '1' } }, []],
  ['a repeat twice', { houses: [{ debt: '1' }, { debt: '2' }] }, []],
  ['a group twice', { own: [{ households: '1' }, { households: '2' }] }, ['own']],
  ['a question twice', { own: { households: ['1', '2'] as never } }, ['own/households']],
  ['twice in a repeat', { houses: [{ debt: ['1', '2'] as never }] }, ['houses/debt']],
  ['what the form does not know', { other: [{}, {}] }, []],
];
for (const [name, answers, expected] of twice)
  test(`answered ${name}`, () =>
    assert.deepEqual(
      answeredTwice(form, answers).map(({ detail }) => detail.question),
      expected,
    ));

test('the device is what the phone says of itself', () => {
  assert.equal(deviceOf(form, { device: 'collect:1' }), 'collect:1');
  assert.equal(deviceOf(form, {}), '');
});
