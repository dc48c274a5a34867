import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { defaultRules } from '#registry/default-rules';
import { rulesOf } from '#registry/rules-of';
import { clockOf } from './clock.ts';
import type { NeedStep, StepKind } from './need.ts';
import { isSilent, stateOf } from './state.ts';
import { confirmationFaults, stepFaults } from './step.ts';

function steps(...kinds: StepKind[]): NeedStep[] {
  return kinds.map((step, at) => ({ step, words: '', work: null, takenOn: `2026-10-1${at}` }));
}

const states: [story: string, steps: StepKind[], state: string][] = [
  ['nothing done', [], 'raised'],
  ['an answer alone moves nothing', ['answered'], 'raised'],
  ['seen on site', ['verified', 'answered'], 'verified'],
  ['a work answers it', ['verified', 'taken-up'], 'taken-up'],
  ['built is not solved', ['taken-up', 'built', 'answered'], 'built'],
  ['the raiser says so', ['built', 'confirmed'], 'solved'],
  ['the raiser says not', ['built', 'reopened'], 'raised'],
];
for (const [story, kinds, state] of states) {
  test(`state: ${story}`, () => assert.equal(stateOf(steps(...kinds)), state));
}

const lane = { category: 'lane', raisedOn: '2026-10-01' } as const;
const clocks: [story: string, steps: NeedStep[], today: string, overdue: boolean, dueOn: string][] =
  [
    ['the last day is in time', [], '2026-10-16', false, '2026-10-16'],
    ['the day after is not', [], '2026-10-17', true, '2026-10-16'],
    ['verifying is no answer', steps('verified'), '2026-10-17', true, '2026-10-16'],
    ['an answer stops the clock', steps('answered'), '2026-12-01', false, '2026-10-16'],
    ['reopened, it runs anew', steps('answered', 'reopened'), '2026-10-26', false, '2026-10-26'],
    ['and may run out anew', steps('answered', 'reopened'), '2026-10-27', true, '2026-10-26'],
  ];
for (const [story, done, today, overdue, dueOn] of clocks) {
  test(`clock: ${story}`, () => {
    const clock = clockOf(lane, done, defaultRules, day(today));
    assert.deepEqual([clock.overdue, clock.dueOn], [overdue, dueOn]);
  });
}

test('clock: the duty outlives a county that has switched its row off', () => {
  assert.equal(clockOf(lane, [], [], day('2026-10-02')).dueOn, '2026-10-21');
});

test('thirty days after building, silence is worth a visit', () => {
  const built = steps('taken-up', 'built');
  assert.equal(isSilent(built, rulesOf(defaultRules, day('2026-11-09'))), false);
  assert.equal(isSilent(built, rulesOf(defaultRules, day('2026-11-10'))), true);
  assert.equal(
    isSilent(steps('built', 'confirmed'), rulesOf(defaultRules, day('2026-12-31'))),
    false,
  );
});

const refusals: [
  story: string,
  step: 'verified' | 'answered' | 'declined',
  words: string,
  done: StepKind[],
  codes: string[],
][] = [
  ['a need is verified', 'verified', '', [], []],
  ['twice is once too often', 'verified', '', ['verified'], ['need-already-verified']],
  ['a declined one may be looked at again', 'verified', '', ['declined'], []],
  ['an answer says something', 'answered', '', [], ['answer-needs-words']],
  ['a "no" gives its reason', 'declined', '', [], ['decline-needs-words']],
  ['what is being built is not declined', 'declined', '…', ['taken-up'], ['need-has-a-work']],
  [
    'all reasons come at once',
    'declined',
    '',
    ['confirmed'],
    ['decline-needs-words', 'need-solved'],
  ],
];
for (const [story, step, words, done, codes] of refusals) {
  test(`step: ${story}`, () => {
    const found = stepFaults({ step, words }, steps(...done)).map(({ code }) => code);
    assert.deepEqual(found, codes);
  });
}

test('only who raised it confirms, and only what was said can be contradicted', () => {
  const codes = (solved: boolean, byRaiser: boolean, ...done: StepKind[]) =>
    confirmationFaults({ solved, byRaiser }, steps(...done)).map(({ code }) => code);
  assert.deepEqual(codes(true, true, 'built'), []);
  assert.deepEqual(codes(true, false, 'built'), ['not-the-raiser']);
  assert.deepEqual(codes(true, true, 'confirmed'), ['need-solved']);
  assert.deepEqual(codes(false, true, 'answered'), []);
  assert.deepEqual(codes(false, true), ['nothing-to-reopen']);
});
