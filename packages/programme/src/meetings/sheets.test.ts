import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { differencesOf } from './marks.ts';
import { drawnSheets, type Reading, readingFaults, sheetState } from './sheets.ts';

const options = ['1', '2', '3'].map((id) => ({ id, title: id, costFen: 100 }));
const ballot = { options };
const voice = fc.record({
  choice: fc.constant(null),
  marks: fc.dictionary(fc.constantFrom('1', '2', '3'), fc.integer({ min: 1, max: 2 })),
});
const reading = fc
  .tuple(voice, fc.constantFrom('a', 'b', 'c', 'd'))
  .map(([said, reader]): Reading => ({ ...said, reader, readOn: '2026-03-01' }));

test('nobody settles a sheet alone: whatever is tried, what counts was read by two who agree, or by a third', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 8 }), (tries) => {
      const kept: Reading[] = [];
      for (const each of tries) {
        if (readingFaults(sheetState(ballot, kept), kept, each.reader).length === 0)
          kept.push(each);
      }
      const state = sheetState(ballot, kept);
      assert.equal(new Set(kept.map(({ reader }) => reader)).size, kept.length);
      if (state.is === 'agreed') {
        assert.equal(kept.length, 2);
        assert.ok(kept.every((each) => differencesOf(ballot, each, state.voice).length === 0));
      }
      if (state.is === 'settled') {
        assert.equal(kept.length, 3);
        assert.ok(state.differences.length > 0);
        assert.deepEqual(state.voice.marks, kept[2]?.marks);
      }
    }),
  );
});

test('two readings agree or differ whoever came first', () => {
  fc.assert(
    fc.property(voice, voice, (one, other) => {
      const there = differencesOf(ballot, one, other);
      const back = differencesOf(ballot, other, one);
      assert.deepEqual(
        there,
        back.map(({ option, first, second }) => ({ option, first: second, second: first })),
      );
      assert.equal(there.length === 0, sameMarks(one.marks, other.marks));
    }),
  );
});

function sameMarks(one: Record<string, number>, other: Record<string, number>): boolean {
  return options.every(({ id }) => one[id] === other[id]);
}

test('the sheets to look at again hang on the file alone, never on the order in which they came', () => {
  const households = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,6}$/), { maxLength: 60 });
  const digest = fc.stringMatching(/^[0-9a-f]{64}$/);
  const rule = fc.record({
    percent: fc.integer({ min: 0, max: 100 }),
    least: fc.integer({ min: 0, max: 20 }),
  });
  fc.assert(
    fc.property(households, digest, rule, (all, file, { percent, least }) => {
      const drawn = drawnSheets(all, file, { percent, least });
      assert.deepEqual(drawnSheets(all.toReversed(), file, { percent, least }), drawn);
      assert.equal(new Set(drawn).size, drawn.length);
      const wanted = Math.max(least, Math.ceil((all.length * percent) / 100));
      assert.equal(drawn.length, Math.min(all.length, wanted));
      assert.ok(drawn.every((household) => all.includes(household)));
    }),
  );
});
