import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '@qianwan/base/calendar';
import { defaultRules } from '#registry/default-rules';
import { rulesOf } from '#registry/rules-of';
import { acceptanceLacks } from './acceptance.ts';
import { type OrderAsked, type OrderFacts, orderFaults } from './order.ts';
import { measurementFaults, milestoneFaults } from './progress.ts';
import { type DeliveryRecord, lastHeardOn, stateOf } from './record.ts';

const today = day('2027-06-30');
const rules = rulesOf(defaultRules, today);
const codes = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
const count = (due: number, yes: number, no: number, abstain = 0) => ({ due, yes, no, abstain });
const ballot = {
  openedOn: day('2027-06-05'),
  closesOn: day('2027-06-20'),
  count: count(100, 40, 11),
};

const measured = {
  quantity: 100,
  measuredOn: day('2027-06-01'),
  measuredBy: ['township', 'supervision-committee'],
};

const sound: DeliveryRecord = {
  work: {
    id: 'v-W1',
    quantity: 100,
    householdsServed: 100,
    owner: '村委会',
    carer: '张三',
    upkeepPayer: 'collective',
  },
  order: { orderedOn: day('2027-03-01'), dueOn: day('2027-06-01'), route: 'simple', amountFen: 1 },
  milestones: [
    { milestone: 'started', reachedOn: day('2027-03-10') },
    { milestone: 'half', reachedOn: day('2027-04-10') },
    { milestone: 'finished', reachedOn: day('2027-05-20') },
  ],
  measured,
  ballot,
  acceptedOn: null,
};
const voting = (
  votes: ReturnType<typeof count>,
  closesOn = '2027-06-20',
): DeliveryRecord['ballot'] => ({
  ...ballot,
  closesOn: day(closesOn),
  count: votes,
});

const acceptances: [story: string, spoiled: Partial<DeliveryRecord>, lacks: string[]][] = [
  ['a finished, measured, voted and looked-after work', {}, []],
  ['not finished', { milestones: sound.milestones.slice(0, 2) }, ['not-finished']],
  ['not measured', { measured: null }, ['not-measured']],
  ['two per cent short', { measured: { ...measured, quantity: 98 } }, []],
  [
    'a little more than two per cent short',
    { measured: { ...measured, quantity: 97.9 } },
    ['measured-short'],
  ],
  ['never voted on', { ballot: null }, ['not-voted-on']],
  ['exactly half have voted', { ballot: voting(count(100, 50, 0)) }, ['too-few-voted']],
  ['one more than half have voted', { ballot: voting(count(100, 26, 25)) }, []],
  ['exactly half of the votes say yes', { ballot: voting(count(100, 40, 30, 10)) }, ['voted-down']],
  ['the vote is open', { ballot: voting(count(100, 40, 11), '2027-07-10') }, ['vote-still-open']],
  [
    'open, yet most of all households said yes',
    { ballot: voting(count(100, 51, 0), '2027-07-10') },
    [],
  ],
  [
    'open, yet most of all households said no',
    { ballot: voting(count(100, 0, 51), '2027-07-10') },
    ['voted-down'],
  ],
  [
    'open on its last day',
    { ballot: voting(count(100, 40, 11), '2027-06-30') },
    ['vote-still-open'],
  ],
  [
    'nobody owns, cares or pays',
    { work: { ...sound.work, owner: null, carer: ' ', upkeepPayer: null } },
    ['owner-missing', 'carer-missing', 'upkeep-payer-missing'],
  ],
  ['accepted already', { acceptedOn: day('2027-06-25'), measured: null }, ['already-accepted']],
  [
    'only ordered',
    { milestones: [], measured: null, ballot: null },
    ['not-finished', 'not-measured', 'not-voted-on'],
  ],
];
for (const [story, spoiled, lacks] of acceptances) {
  test(`acceptance, ${story}: ${lacks.join(', ') || 'nothing lacking'}`, () => {
    assert.deepEqual(codes(acceptanceLacks({ ...sound, ...spoiled }, 2, today)), lacks);
  });
}

const asked: OrderAsked = { route: 'simple', amountFen: 50_000_000, dueOn: day('2027-12-01') };
const facts: OrderFacts = { planned: true, ordered: false, committedFen: 50_000_000 };
const orders: [
  story: string,
  asked: Partial<OrderAsked>,
  facts: Partial<OrderFacts>,
  faults: string[],
][] = [
  ['all that is committed', {}, {}, []],
  ['one fen more', { amountFen: 50_000_001 }, {}, ['order-beyond-committed']],
  ['not in the plan', {}, { planned: false }, ['not-in-plan']],
  ['ordered before', {}, { ordered: true }, ['already-ordered']],
  ['due yesterday', { dueOn: day('2027-06-29') }, {}, ['due-before-ordered']],
  [
    '100,000 yuan built by the village itself',
    { route: 'self-built', amountFen: 10_000_000 },
    {},
    [],
  ],
  [
    'one fen more built by the village itself',
    { route: 'self-built', amountFen: 10_000_001 },
    {},
    ['too-large-to-build-yourselves'],
  ],
  [
    'one fen below 4,000,000 yuan without a tender',
    { amountFen: 399_999_999 },
    { committedFen: 500_000_000 },
    [],
  ],
  [
    '4,000,000 yuan without a tender',
    { amountFen: 400_000_000 },
    { committedFen: 500_000_000 },
    ['must-be-tendered'],
  ],
  [
    '4,000,000 yuan by tender',
    { amountFen: 400_000_000, route: 'tender' },
    { committedFen: 500_000_000 },
    [],
  ],
];
for (const [story, moreAsked, moreFacts, faults] of orders) {
  test(`an order, ${story}: ${faults.join(', ') || 'stands'}`, () => {
    assert.deepEqual(
      codes(orderFaults({ ...asked, ...moreAsked }, { ...facts, ...moreFacts }, rules)),
      faults,
    );
  });
}

const started = { ...sound, milestones: sound.milestones.slice(0, 1), measured: null };
const milestones: [
  story: string,
  milestone: 'started' | 'half' | 'finished',
  on: string,
  faults: string[],
][] = [
  ['the next one', 'half', '2027-04-01', []],
  ['one is left out', 'finished', '2027-04-01', ['milestone-out-of-order']],
  ['the same again', 'started', '2027-04-01', ['milestone-out-of-order']],
  ['before the one before it', 'half', '2027-03-09', ['milestone-before-last']],
  ['tomorrow', 'half', '2027-07-01', ['day-not-yet']],
];
for (const [story, milestone, on, faults] of milestones) {
  test(`a milestone, ${story}: ${faults.join(', ') || 'stands'}`, () => {
    assert.deepEqual(
      codes(milestoneFaults(started, { milestone, reachedOn: day(on) }, today)),
      faults,
    );
  });
}

const measurements: [
  story: string,
  by: string[],
  on: string,
  record: DeliveryRecord,
  faults: string[],
][] = [
  [
    'by two, the committee among them',
    ['contractor', 'supervision-committee'],
    '2027-06-01',
    sound,
    [],
  ],
  [
    'by the committee alone',
    ['supervision-committee'],
    '2027-06-01',
    sound,
    ['measured-by-too-few'],
  ],
  [
    'by the committee twice',
    ['supervision-committee', 'supervision-committee'],
    '2027-06-01',
    sound,
    ['measured-by-too-few'],
  ],
  ['by two others', ['contractor', 'township'], '2027-06-01', sound, ['supervision-missing']],
  [
    'before it was finished',
    ['township', 'supervision-committee'],
    '2027-05-19',
    sound,
    ['milestone-before-last'],
  ],
  [
    'while it is being built',
    ['township', 'supervision-committee'],
    '2027-06-01',
    started,
    ['not-finished'],
  ],
];
for (const [story, measuredBy, on, record, faults] of measurements) {
  test(`a measurement, ${story}: ${faults.join(', ') || 'stands'}`, () => {
    const given = { quantity: 1, measuredBy, measuredOn: day(on) };
    assert.deepEqual(codes(measurementFaults(record, given, today)), faults);
  });
}

test('a work stands where its record says, and silence counts from the last thing heard', () => {
  assert.equal(stateOf({ ...sound, milestones: [], measured: null }), 'ordered');
  assert.equal(stateOf(started), 'started');
  assert.equal(stateOf(sound), 'measured');
  assert.equal(stateOf({ ...sound, acceptedOn: today }), 'accepted');
  assert.equal(lastHeardOn({ ...started, ballot: null }), '2027-03-10');
  assert.equal(lastHeardOn(sound), '2027-06-05');
});
