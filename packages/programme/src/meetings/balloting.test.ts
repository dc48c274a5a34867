import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { openingFaults, votingFaults } from './balloting.ts';

const today = day('2026-11-23');
const ballot = {
  village: '330523108204',
  about: '330523108204-W1',
  households: ['a', 'b'],
  closesOn: '2026-11-23',
};
const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

test('a question is about the village, put to its households, and closes no earlier than it opens', () => {
  assert.deepEqual(openingFaults(ballot, 2, today), []);
  const wrong = { ...ballot, about: '330523108205-W1', closesOn: '2026-11-22' };
  assert.deepEqual(codes(openingFaults(wrong, 1, today)), [
    'closes-before-it-opens',
    'about-another-village',
    'voters-elsewhere',
  ]);
});

test('a vote counts until the closing day, once, from those who were asked', () => {
  assert.deepEqual(votingFaults(ballot, { household: 'a', earlier: null }, today), []);
  const late = votingFaults(
    ballot,
    { household: 'c', earlier: { channel: 'paper', castOn: '2026-11-22' } },
    day('2026-11-24'),
  );
  assert.deepEqual(codes(late), ['ballot-closed', 'not-in-ballot', 'already-voted']);
  const all = { ...ballot, households: null };
  assert.deepEqual(votingFaults(all, { household: 'c', earlier: null }, today), []);
});
