import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colours, textPairs } from './theme.ts';

for (const [words, ground] of textPairs) {
  test(`${words} can be read on ${ground}`, () => {
    const ratio = contrast(colours[words], colours[ground]);
    assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} : 1`);
  });
}

test('borders of fields can be seen on paper', () => {
  assert.ok(contrast(colours.rule, colours.paper) >= 3);
});

/** WCAG 2.2, contrast ratio of two colours as #RRGGBB. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
