import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yuan } from '@qianwan/base/money';
import type { ItemRate } from '#registry/rule-shapes';
import { amountFen, Estimate, type EstimateLine, estimateFaults, totalFen } from './estimate.ts';

const line = (
  item: string,
  quantity: number,
  rateYuan: number,
  more: object = {},
): EstimateLine => ({
  code: null,
  item,
  unit: 'm³',
  planQuantity: quantity,
  quantity,
  rateFen: yuan(rateYuan),
  reason: '三家报价取最低',
  ...more,
});

const schedule: Readonly<Record<string, ItemRate>> = {
  S1: { item: '细砂', unit: 'm³', fen: yuan(85) },
};
const codesOf = (lines: readonly EstimateLine[], costYuan: number): string[] =>
  estimateFaults({ lines: [...lines] }, yuan(costYuan), (code) => schedule[code] ?? null).map(
    ({ code, level }) => (level === 'stop' ? code : `(${code})`),
  );

const scheduled = line('细砂', 100, 85, { code: 'S1', reason: '' });
const table: [story: string, line: EstimateLine, costYuan: number, codes: string[]][] = [
  ['a line of the schedule passes', scheduled, 8500, []],
  ['below the schedule passes', { ...scheduled, rateFen: yuan(85) - 1 }, 8499, []],
  [
    'a fen above it takes a reason',
    { ...scheduled, rateFen: yuan(85) + 1 },
    8501,
    ['rate-above-schedule'],
  ],
  [
    'and is told where there is one',
    { ...scheduled, rateFen: yuan(85) + 1, reason: '运距 60 公里' },
    8501,
    ['(rate-above-schedule)'],
  ],
  [
    'what the schedule has not takes a reason',
    line('石', 1, 10, { reason: '' }),
    10,
    ['rate-not-in-schedule'],
  ],
  ['a code that it has not, too', { ...scheduled, code: 'S9' }, 8500, ['rate-not-in-schedule']],
  ['three offers are a reason', line('石', 1, 10), 10, ['(rate-not-in-schedule)']],
  ['another unit than the schedule’s', { ...scheduled, unit: 't' }, 8500, ['unit-differs']],
  [
    'the drawing has a thousandth more',
    { ...scheduled, planQuantity: 100.001 },
    8500,
    ['quantities-differ'],
  ],
  ['the total is a yuan off the cost', scheduled, 8501, ['estimate-is-not-the-cost']],
];
for (const [story, one, costYuan, codes] of table) {
  test(story, () => assert.deepEqual(codesOf([one], costYuan), codes));
}

test('an item may stand there once', () => {
  assert.deepEqual(codesOf([scheduled, scheduled], 17_000), ['item-twice']);
});

/** Liuzhi, Guizhou, 2011: 1,210 m of lane, built by the villagers. Of five lines only amounts are known. */
const liuzhi: readonly EstimateLine[] = [
  line('水泥', 1, 89_600, { unit: '项' }),
  line('细砂', 820, 85, { planQuantity: 1120 }),
  line('粗砂', 575, 85, { planQuantity: 1260 }),
  line('碎石', 1, 95_200, { unit: '项' }),
  line('投工', 1, 54_025, { unit: '项' }),
  line('机械', 1, 15_000, { unit: '项' }),
  line('其他', 1, 13_000, { unit: '项' }),
];

test('the file of Liuzhi adds up and is caught all the same: its quantities are not those of the plan', () => {
  assert.equal(totalFen({ lines: [...liuzhi] }), yuan(385_400));
  const findings = estimateFaults({ lines: [...liuzhi] }, yuan(385_400), () => null);
  const stops = findings.filter(({ level }) => level === 'stop');
  assert.deepEqual(
    stops.map(({ code, detail }) => [code, detail.item, detail.planned, detail.estimated]),
    [
      ['quantities-differ', '细砂', 1120, 820],
      ['quantities-differ', '粗砂', 1260, 575],
    ],
  );
  assert.deepEqual(
    [stops[0]?.detail.byPlan, stops[0]?.detail.byEstimate],
    ['95200.00', '69700.00'],
  );
});

test('amounts are whole fen, half a fen up', () => {
  assert.equal(amountFen({ quantity: 0.005, rateFen: 100 }), 1);
  assert.equal(amountFen({ quantity: 0.004, rateFen: 100 }), 0);
  assert.equal(amountFen({ quantity: 1210.5, rateFen: 8000 }), 9_684_000);
});

test('a line without a quantity, a rate or a name is not read', () => {
  const spoilt = [
    { quantity: 0 },
    { planQuantity: -1 },
    { rateFen: 0.5 },
    { item: ' ' },
    { quantity: 1.0001 },
  ];
  for (const spoil of spoilt) {
    assert.equal(Estimate.safeParse({ lines: [{ ...scheduled, ...spoil }] }).success, false);
  }
  assert.equal(Estimate.safeParse({ lines: [scheduled] }).success, true);
  assert.equal(Estimate.safeParse({ lines: [] }).success, false);
});
