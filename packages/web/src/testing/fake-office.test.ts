import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerFake } from './fake-office.ts';

// The fake office parses what it answers with the contract, so that it cannot drift from it unseen.

const addresses = [
  '/api/me',
  '/api/desk/330523',
  '/api/map/330523',
  '/api/places?area=330523',
  '/api/needs?area=330523&overdue=true',
  '/api/works?area=330523',
  '/api/funds/330523',
  '/api/ledger?area=330523',
  '/api/rounds/330523',
  '/api/plans/330523-P1',
  '/api/plans/330523-P1/works',
  '/api/plans/330523-P1/against/330523-P2',
  '/api/delivery?area=330523',
  '/api/indicators/330523',
  '/api/trail/330523',
  '/api/rules/330523',
];

for (const address of addresses)
  test(`${address} answers in the shape of the contract`, () => {
    assert.equal(answerFake('GET', address, null)?.status, 200);
  });

test('what no endpoint answers is not answered', () => {
  assert.equal(answerFake('GET', '/api/nothing', null), null);
});
