import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Comparable, pairsOf, pairsWith } from './pairs.ts';

const base: Comparable = {
  id: '330523108204-N1',
  village: '330523108204',
  words: '',
  category: 'lamp',
  hamlet: '',
  facility: null,
  spot: null,
  household: null,
  raisedOn: '2026-11-01',
};
const say = (n: number, words: string, more: Partial<Comparable> = {}): Comparable => ({
  ...base,
  ...more,
  id: `${more.village ?? base.village}-N${n}`,
  words,
});
const idsOf = (pairs: readonly { older: string; newer: string }[]) =>
  pairs.map(({ older, newer }) => `${older.split('-')[1]} ${newer.split('-')[1]}`);

test('the same trouble in other words is offered, with its reasons; another trouble is not', () => {
  const needs = [
    say(1, '祠堂门口的路灯坏了，夜里看不见路'),
    say(2, '祠堂前那盏灯不亮了，晚上看不见'),
    say(3, '三组的垃圾桶满了没人收', { category: 'waste' }),
  ];
  const pairs = pairsOf(needs);
  assert.deepEqual(idsOf(pairs), ['N1 N2']);
  assert.equal(pairs[0]?.reasons.sameLandmark, '祠堂');
  assert.equal(pairs[0]?.reasons.sameCategory, true);
});

test('what is said of another group, another landmark or another village is another thing', () => {
  const words = '路灯坏了好几天，晚上走路看不见';
  const elsewhere = '330523108205';
  assert.deepEqual(idsOf(pairsOf([say(1, `三组${words}`), say(2, `五组${words}`)])), []);
  assert.deepEqual(idsOf(pairsOf([say(1, `祠堂边${words}`), say(2, `学校边${words}`)])), []);
  assert.deepEqual(idsOf(pairsOf([say(1, words), say(2, words, { village: elsewhere })])), []);
  assert.deepEqual(idsOf(pairsOf([say(1, words), say(2, words)])), ['N1 N2']);
});

const troubles = [
  '路灯坏了',
  '垃圾没人收',
  '污水沟很臭',
  '村口路面有坑',
  '自来水断断续续',
  '桥栏断了',
];
const said = fc
  .array(
    fc.record({
      trouble: fc.constantFrom(...troubles),
      where: fc.constantFrom('', '三组', '祠堂边', '学校门口'),
      more: fc.constantFrom('', '，请尽快处理', '，已经一个月了', '，老人走路怕摔'),
      village: fc.constantFrom('330523108204', '330523108205'),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 24 },
  )
  .map((all) =>
    all.map(({ trouble, where, more, village, day }, at) =>
      say(at + 1, `${where}${trouble}${more}`, {
        village,
        raisedOn: `2026-10-${String(day).padStart(2, '0')}`,
      }),
    ),
  );

test('pairs are the same whatever the order of needs, the older first, none twice, none across villages', () => {
  fc.assert(
    fc.property(said, (needs) => {
      const pairs = pairsOf(needs);
      assert.deepEqual(pairsOf(needs.toReversed()), pairs);
      const keys = pairs.map(({ older, newer }) => `${older}|${newer}`);
      assert.equal(new Set(keys).size, keys.length);
      const byId = new Map(needs.map((need) => [need.id, need]));
      for (const { older, newer } of pairs) {
        const [first, second] = [byId.get(older), byId.get(newer)];
        assert.ok(first && second);
        assert.equal(first.village, second.village);
        assert.ok(first.raisedOn <= second.raisedOn);
      }
    }),
    { numRuns: 60 },
  );
});

test('a new need meets the same ones that the whole list would show it with, where its village is alone', () => {
  fc.assert(
    fc.property(said, (needs) => {
      const own = needs.filter(({ village }) => village === base.village);
      const [newest, ...others] = own;
      if (newest === undefined) return;
      const there = pairsOf(own)
        .filter(({ older, newer }) => older === newest.id || newer === newest.id)
        .map(({ older, newer }) => `${older}|${newer}`);
      const here = pairsWith(newest, others).map(({ older, newer }) => `${older}|${newer}`);
      assert.deepEqual(here.toSorted(), there.toSorted());
    }),
    { numRuns: 60 },
  );
});
