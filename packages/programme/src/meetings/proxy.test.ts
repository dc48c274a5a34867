import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Proxy as Carried, proxyFaults } from './proxy.ts';

const proxy: fc.Arbitrary<Carried> = fc.record({
  household: fc.constantFrom('a', 'b'),
  by: fc.constantFrom('a', 'b', 'c'),
  livesHere: fc.boolean(),
  paper: fc.constantFrom(null, 'A1'),
  carried: fc.nat({ max: 4 }),
});
const rule = fc.option(fc.record({ byOthers: fc.nat({ max: 3 }), paper: fc.boolean() }));

test('a household brings the votes of others as far as the rule says, from here, with its paper', () => {
  fc.assert(
    fc.property(rule, proxy, (allowed, asked) => {
      const isLawful =
        asked.by !== asked.household &&
        allowed !== null &&
        asked.carried < allowed.byOthers &&
        asked.livesHere &&
        (!allowed.paper || asked.paper !== null);
      assert.equal(proxyFaults(allowed, asked).length === 0, isLawful);
    }),
  );
});

test('without a rule nobody brings the vote of another household, and everything lacking is said at once', () => {
  const asked = { household: 'a', by: 'b', livesHere: false, paper: null, carried: 2 };
  assert.deepEqual(
    proxyFaults(null, asked).map(({ code }) => code),
    ['proxy-not-allowed'],
  );
  assert.deepEqual(
    proxyFaults({ byOthers: 2, paper: true }, asked).map(({ code }) => code),
    ['proxy-elsewhere', 'proxy-paper-missing', 'proxy-for-too-many'],
  );
});
