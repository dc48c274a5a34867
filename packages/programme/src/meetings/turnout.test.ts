import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Part } from '#registry/part';
import { isCarried, quorumOf } from './turnout.ts';

const part: fc.Arbitrary<Part> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([some, more]) => [some, some + more]);

test('a quorum is reached by exactly the counts that are at least the part, and by one at least', () => {
  fc.assert(
    fc.property(part, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (asked, due, cast) => {
      const found = quorumOf(asked, due, cast);
      const isEnough =
        cast > 0 && BigInt(cast) * BigInt(asked[1]) >= BigInt(due) * BigInt(asked[0]);
      assert.equal(found?.reached, isEnough);
      assert.ok(found && (quorumOf(asked, due, found.needed)?.reached ?? false));
      assert.equal(quorumOf(asked, due, found.needed - 1)?.reached, false);
    }),
  );
  assert.equal(quorumOf(null, 30, 0), null);
});

test('exactly half is not carried; one more is', () => {
  fc.assert(
    fc.property(fc.nat({ max: 1000 }), fc.nat({ max: 1000 }), (no, abstain) => {
      assert.equal(isCarried({ yes: no + abstain, no, abstain }), false);
      assert.equal(isCarried({ yes: no + abstain + 1, no, abstain }), true);
    }),
  );
});
