import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countBallots } from '@qianwan/planner/count-ballots.mjs';
import fc from 'fast-check';
import type { Marks } from './ballot.ts';
import { ballotFile } from './ballot-file.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const base = {
  id: '330523108204-B1',
  question: '先办哪几件；为什么？',
  openedOn: '2026-11-20',
  closesOn: '2026-11-27',
} as const;

const works = fc
  .tuple(...ids.map(() => fc.integer({ min: 1, max: 400 })))
  .map((costs) =>
    ids.map((id, at) => ({ id, title: `第${id}件；"好"`, costFen: (costs[at] ?? 1) * 5_000 })),
  );
const approvals = fc
  .subarray(ids)
  .map((chosen): Marks => Object.fromEntries(chosen.map((id) => [id, 1])));
const points = fc
  .tuple(fc.subarray(ids), fc.integer({ min: 1, max: 4 }))
  .map(
    ([chosen, each]): Marks =>
      Object.fromEntries(chosen.map((id, at) => [id, 1 + ((each + at) % 4)])),
  );
const satisfaction = fc.constantFrom('cost' as const, 'cardinality' as const);
const completion = fc.constantFrom(
  'none' as const,
  'utilitarian' as const,
  'add1' as const,
  'add1u' as const,
);

for (const [kind, marks] of [
  ['approval', approvals],
  ['points', points],
] as const) {
  test(`law: a program that shares no code with ours counts the same from the published file: ${kind}`, () => {
    const any = fc.record({
      options: works,
      votes: fc.array(marks, { minLength: 1, maxLength: 40 }),
      budget: fc.integer({ min: 1, max: 800 }),
      satisfaction,
      completion,
    });
    const law = fc.property(any, ({ options, votes, budget, ...rule }) => {
      const ballot = { ...base, kind, options, budgetFen: budget * 5_000, pointsMost: 40 };
      const file = ballotFile(ballot, votes, {
        ...rule,
        convention: 'exact-start',
        comparison: null,
      });
      const again = countBallots(file.text);
      assert.deepEqual(again.winners, file.result.winners);
      assert.equal(Math.round(again.cost * 100), file.result.costFen);
      assert.ok(again.agrees);
    });
    fc.assert(law, { seed: 20261124, numRuns: 150 });
  });
}

test('the file is the same whatever order the votes came in', () => {
  const options = ids.map((id) => ({ id, title: id, costFen: 100_00 }));
  const ballot = { ...base, kind: 'approval' as const, options, budgetFen: 300_00, pointsMost: 0 };
  const rule = {
    satisfaction: 'cost',
    completion: 'add1u',
    convention: 'exact-start',
    comparison: null,
  } as const;
  const votes: Marks[] = [{ a: 1 }, {}, { b: 1, c: 1 }, { a: 1, e: 1 }];
  const one = ballotFile(ballot, votes, rule).text;
  assert.equal(ballotFile(ballot, votes.toReversed(), rule).text, one);
});

test('a file that says another winner is caught', () => {
  const options = ids.map((id) => ({ id, title: id, costFen: 100_00 }));
  const ballot = { ...base, kind: 'approval' as const, options, budgetFen: 100_00, pointsMost: 0 };
  const rule = {
    satisfaction: 'cost',
    completion: 'none',
    convention: 'exact-start',
    comparison: null,
  } as const;
  const { text } = ballotFile(ballot, [{ a: 1 }, { a: 1 }], rule);
  assert.ok(countBallots(text).agrees);
  const forged = text.replace(/^(a;.*);1$/m, '$1;0').replace(/^(b;.*);0$/m, '$1;1');
  assert.notEqual(forged, text);
  assert.equal(countBallots(forged).agrees, false);
});
