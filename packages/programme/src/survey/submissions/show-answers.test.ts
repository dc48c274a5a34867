import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Form } from '#survey/forms/form';
import { showAnswers } from './show-answers.ts';

const form: Form = {
  ...{ format: 'qianwan-form/1', id: 'f', version: '1', title: '', about: 'household' },
  ...{ timesAYear: 1, languages: ['中文', 'English'] },
  lists: [
    {
      name: 'lacks',
      choices: [{ name: 'lane', label: { 中文: '路', English: 'Lane' } }, { name: 'x' }],
    },
  ],
  items: [
    { kind: 'note', name: 'hello' },
    {
      kind: 'many',
      name: 'lacks',
      label: { 中文: '缺什么', English: 'What is missing' },
      choices: { list: 'lacks', from: 'list' },
    },
    {
      kind: 'repeat',
      name: 'members',
      label: { 中文: '家里人' },
      items: [{ kind: 'group', name: 'own', items: [{ kind: 'text', name: 'who' }] }],
    },
    { kind: 'text', name: 'empty' },
  ],
};
const answers = {
  hello: 'x',
  lacks: 'lane x',
  members: [{ own: { who: '甲' } }, { own: { who: '' } }, { own: { who: '乙' } }],
  empty: '',
};
const said = (language: string): string[] =>
  showAnswers(form, answers, language).map(
    ({ depth, label, answer }) =>
      `${'.'.repeat(depth)}${label}${answer === null ? '' : `=${answer}`}`,
  );

test('answers are read as a person reads them; what was not answered is left out', () => {
  assert.deepEqual(said('中文'), [
    ...['缺什么=路、x', '家里人 1', '.own', '..who=甲', '家里人 3', '.own', '..who=乙'],
  ]);
  assert.equal(said('English')[0], 'What is missing=Lane、x');
});

test('every line has a key of its own', () => {
  const keys = showAnswers(form, answers, '').map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});
