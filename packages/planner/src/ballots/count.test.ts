import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CountOptions, certificateOf, count } from './count.ts';
import { type Ballot, type Election, election } from './election.ts';

// Ten ballots, 100 of money: 10 each. Seven want the hall, five of them also the mill; three want the
// well and the path. Each rule has another answer.
const e = election(
  100,
  [
    { id: 'hall', costMinor: 60 },
    { id: 'mill', costMinor: 35 },
    { id: 'path', costMinor: 28 },
    { id: 'well', costMinor: 12 },
  ],
  [
    ...ballots(2, 'a', ['hall']),
    ...ballots(5, 'b', ['hall', 'mill']),
    ...ballots(3, 'c', ['path', 'well']),
  ],
);

type Row = readonly [
  fact: string,
  options: CountOptions,
  winners: readonly string[],
  takenByRule: number,
];

const rows: readonly Row[] = [
  // Of the hall's seven each pays 8.57, and 5 × 1.43 are no mill; the well's three pay 4 each, and
  // have 18 left of the 28 for the path.
  ['equal shares', { rule: 'equal-shares' }, ['hall', 'well'], 2],
  // Hall and well leave 28, for which the path fits and the mill, with more votes, does not.
  ['completed', { rule: 'equal-shares', completion: 'utilitarian' }, ['hall', 'well', 'path'], 2],
  // Well and path cost their three 4 + 9.33 each: from 14 on they buy both, and nothing more fits.
  ['raised', { rule: 'equal-shares', completion: 'add1' }, ['hall', 'well', 'path'], 3],
  ['both', { rule: 'equal-shares', completion: 'add1u' }, ['hall', 'well', 'path'], 3],
  // By number of winners the smallest payment: 4 for the well, 7 for the mill; then 30 of 60 is there.
  ['by number', { rule: 'equal-shares', satisfaction: 'cardinality' }, ['well', 'mill'], 2],
  ['greedy', { rule: 'greedy' }, ['hall', 'mill'], 2],
  // Votes for cost: the well 3/12, the mill 5/35, the hall 7/60 no longer fits beside, the path 3/28.
  ['greedy by cost', { rule: 'greedy-by-cost' }, ['well', 'mill', 'path'], 3],
];

for (const [fact, options, winners, takenByRule] of rows) {
  test(`counted: ${fact}`, () => {
    const counted = count(e, options);
    assert.deepEqual(idsOf(e, counted.winners), winners);
    assert.equal(counted.takenByRule, takenByRule);
  });
}

test('what raised endowments leave over may be spent by votes', () => {
  // Of 11, the raised buy four and six; then the spare bench (1) fits, which nobody wants.
  const split = election(
    11,
    [
      { id: 'six', costMinor: 6 },
      { id: 'four', costMinor: 4 },
      { id: 'spare', costMinor: 1 },
      { id: 'palace', costMinor: 9 },
    ],
    [
      ...ballots(2, 'a', ['six']),
      ...ballots(1, 'b', ['four', 'palace']),
      ...ballots(1, 'c', ['four']),
    ],
  );
  const by = (completion: 'add1' | 'add1u') => {
    const { winners, takenByRule } = count(split, { rule: 'equal-shares', completion });
    return [idsOf(split, winners), takenByRule];
  };
  assert.deepEqual(by('add1'), [['four', 'six'], 2]);
  assert.deepEqual(by('add1u'), [['four', 'six', 'spare'], 2]);
});

test('phragmén stops where maximin support passes over, and both spare those who have paid', () => {
  // y (7) loads its two by 3.5, then z (11) loads others by 5.5. Next is x (10): with y 8.5 each, too
  // dear for the 7 that are left. w (6) would fit, and comes after with 9.5.
  const few = election(
    25,
    [
      { id: 'w', costMinor: 6 },
      { id: 'x', costMinor: 10 },
      { id: 'y', costMinor: 7 },
      { id: 'z', costMinor: 11 },
    ],
    [
      ...ballots(1, 'a', ['w', 'x', 'y']),
      ...ballots(1, 'b', ['x', 'y']),
      ...ballots(2, 'c', ['z']),
    ],
  );
  const by = (rule: CountOptions['rule']) => idsOf(few, count(few, { rule }).winners);
  assert.deepEqual(by('phragmen'), ['y', 'z']);
  assert.deepEqual(by('maximin-support'), ['y', 'z', 'w']);
  assert.deepEqual(by('greedy-by-cost'), ['y', 'x', 'w']);
});

test('a count says how it was made', () => {
  const { winners, course, ties, comparison, ...said } = count(e, { rule: 'greedy' });
  assert.deepEqual(said, {
    takenByRule: 2,
    costMinor: 95,
    rule: 'greedy',
    satisfaction: null,
    completion: 'none',
    convention: null,
    runs: 1,
    runsMade: 1,
  });
  const raised = count(e, { rule: 'equal-shares', completion: 'add1' });
  assert.deepEqual(
    [raised.rule, raised.satisfaction, raised.completion, raised.convention, raised.runs],
    ['equal-shares', 'cost', 'add1', 'exact-start', 5],
  );
  const plain = count(e, { rule: 'equal-shares' });
  assert.deepEqual([plain.completion, plain.convention, plain.runs], ['none', null, 1]);
});

test('where greedy stands, or counted, there is no certificate', () => {
  // Five have hall and mill instead of the hall alone, three nothing instead of the well.
  const stands = count(e, { rule: 'equal-shares', comparison: 'satisfaction' });
  assert.deepEqual(idsOf(e, stands.winners), ['hall', 'mill']);
  assert.equal(stands.takenByRule, 0);
  assert.equal(stands.costMinor, 95);
  assert.equal(certificateOf(e, stands), null);
  assert.equal(certificateOf(e, count(e, { rule: 'greedy' })), null);
  const kept = count(e, { rule: 'equal-shares', comparison: 'exclusion-ratio' });
  assert.deepEqual(idsOf(e, kept.winners), ['hall', 'well']);
  assert.deepEqual(kept.comparison?.chosen, 'equal-shares');
  assert.equal(certificateOf(e, kept)?.payments.length, 2);
});

test('points are asked for where there are none', () => {
  const options = { rule: 'equal-shares', satisfaction: 'points' } as const;
  assert.throws(() => count(e, options), /satisfaction by points needs ballots with points/);
});

test('gifts are taken in the order of ties', () => {
  const gifts = election(
    1,
    ['b', 'a', 'c'].map((id) => ({ id, costMinor: 0 })),
    ballots(1, 'v', ['a', 'b', 'c']),
  );
  assert.deepEqual(idsOf(gifts, count(gifts, { rule: 'equal-shares' }).winners), ['a', 'b', 'c']);
});

function idsOf(of: Election, projects: readonly number[]) {
  return projects.map((p) => of.projectIds[p]);
}

function ballots(howMany: number, name: string, approves: readonly string[]): Ballot[] {
  return Array.from({ length: howMany }, (_, i) => ({ voter: `${name}${i}`, approves }));
}
