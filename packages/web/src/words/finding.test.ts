import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingSentence, findingWords } from './finding.ts';

test('a reason is said in the language that is asked for, with its details filled in', () => {
  const finding = { code: 'not-found', level: 'stop', detail: { id: '330523108204-N9' } } as const;
  assert.match(findingSentence(finding, 'zh'), /没有找到 330523108204-N9/);
  assert.match(findingSentence(finding, 'en'), /330523108204-N9 was not found/);
});

test('a code without words still says whom to ask', () => {
  const finding = { code: 'never-heard-of', level: 'stop', detail: {} } as const;
  assert.match(findingSentence(finding, 'zh'), /县千万办.*never-heard-of/);
});

test('money among the details is said as money', () => {
  const finding = {
    code: 'below-committed',
    level: 'stop',
    detail: { committedFen: 123_450_000 },
  } as const;
  assert.match(findingSentence(finding, 'zh'), /123\.45 万元/);
});

test('faults of the connection are among the reasons', () => {
  for (const code of ['no-connection', 'unreadable-answer', 'server-fault', 'console-fault'])
    assert.ok(findingWords[code] !== undefined, code);
});
