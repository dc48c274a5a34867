import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listNeeds, takeStep } from './needs.ts';
import { requestOf } from './request.ts';

test('a GET carries its input in the path and the query', () => {
  const request = requestOf(listNeeds, { area: '330523', overdue: true, after: '余村/1' });
  assert.deepEqual(request, {
    method: 'GET',
    path: '/api/needs?area=330523&overdue=true&after=%E4%BD%99%E6%9D%91%2F1',
    body: null,
  });
});

test('a POST says in the path which record it is about, and the rest in the body', () => {
  const request = requestOf(takeStep, { need: '330523108204-N1', step: 'verified', words: '' });
  assert.deepEqual(request, {
    method: 'POST',
    path: '/api/needs/330523108204-N1/steps',
    body: { step: 'verified', words: '' },
  });
});

test('what is left out of the input is left out of the query', () => {
  const request = requestOf(listNeeds, { area: '330523', state: undefined });
  assert.equal(request.path, '/api/needs?area=330523');
});
