import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayDistance, dayWords } from './day.ts';
import { exactMoney, money, roundMoney } from './money.ts';
import { percent, thousands } from './number.ts';

const amounts: [fen: number, zh: string, en: string][] = [
  [0, '0 元', '¥0'],
  [86_000, '860 元', '¥860'],
  [86_050, '860.50 元', '¥860.50'],
  [999_999, '9,999.99 元', '¥9,999.99'],
  [1_000_000, '1 万元', '¥10,000'],
  [12_340_000, '12.34 万元', '¥123,400'],
  [20_000_000, '20 万元', '¥200,000'],
  [150_000_000, '150 万元', '¥1.5 million'],
  [10_500_000_000, '1.05 亿元', '¥105 million'],
  [-12_340_000, '−12.34 万元', '−¥123,400'],
];
for (const [fen, zh, en] of amounts) {
  test(`${fen} fen is ${zh}, ${en}`, () => {
    assert.equal(money(fen, 'zh'), zh);
    assert.equal(money(fen, 'en'), en);
  });
}

test('little room rounds to what can still be compared', () => {
  assert.equal(roundMoney(2_643_604_500, 'zh'), '2,644 万元');
  assert.equal(roundMoney(13_725_000_000, 'zh'), '1.4 亿元');
  assert.equal(roundMoney(12_340_000, 'zh'), '12.34 万元');
  assert.equal(roundMoney(2_643_604_500, 'en'), '¥26.4 million');
});

test('books show every fen', () => {
  assert.equal(exactMoney(12_340_001), '123,400.01');
  assert.equal(exactMoney(-5), '−0.05');
});

test('thousands are marked, also behind a point', () => {
  assert.equal(thousands(37565), '37,565');
  assert.equal(thousands(1234.5, 1), '1,234.5');
});

test('nearly all is not all, and next to nothing is not nothing', () => {
  assert.equal(percent(1), '100 %');
  assert.equal(percent(0.99999), '99.9 %');
  assert.equal(percent(0.00001), '0.1 %');
  assert.equal(percent(0), '0 %');
  assert.equal(percent(0.512), '51.2 %');
});

test('days in words', () => {
  assert.equal(dayWords('2026-11-27', 'zh'), '2026年11月27日');
  assert.equal(dayWords('2026-01-05T08:00:00Z', 'en'), '5 January 2026');
  assert.equal(dayDistance(3, 'zh'), '还有 3 天');
  assert.equal(dayDistance(-1, 'en'), 'yesterday');
});
