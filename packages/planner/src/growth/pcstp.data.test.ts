import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { growTree, usualEffort } from './grow-tree.ts';
import { readStp } from './stp-read.ts';

const FOLDER = new URL('../../../../../shared/data/pcstp/', import.meta.url);
const skip = existsSync(new URL('best-known.json', FOLDER))
  ? false
  : 'no instances in ../shared/data/pcstp';

test('on the JMP instances trees are within 0.02 % of the proven optimum on average', {
  skip,
}, () => {
  const { gaps, boundGaps } = gapsOf('JMP');
  assert.ok(gaps.length >= 30, 'the set is there');
  assert.ok(Math.min(...gaps) >= -1e-9, 'never better than a proven optimum');
  assert.ok(Math.min(...boundGaps) >= -1e-9, 'no bound is above a proven optimum');
  assert.ok(mean(gaps) <= 0.02 / 100, `mean gap ${mean(gaps)}`);
  assert.ok(Math.max(...gaps) <= 0.5 / 100, `largest gap ${Math.max(...gaps)}`);
  assert.ok(mean(boundGaps) <= 0.02 / 100, `mean gap of the bound ${mean(boundGaps)}`);
});

test('on the rooted Cologne instances as well', { skip }, () => {
  const { gaps, boundGaps } = gapsOf('cologne1');
  assert.ok(Math.min(...gaps, ...boundGaps) >= -1e-8);
  assert.ok(mean(gaps) <= 0.1 / 100, `mean gap ${mean(gaps)}`);
  assert.ok(mean(boundGaps) <= 0.01 / 100, `mean gap of the bound ${mean(boundGaps)}`);
});

/** How far trees are above the best-known values, and bounds below, as parts of those. */
function gapsOf(set: string): { readonly gaps: number[]; readonly boundGaps: number[] } {
  const best = JSON.parse(read('best-known.json')) as Record<string, { readonly ub: number }>;
  const gaps: number[] = [];
  const boundGaps: number[] = [];
  for (const file of readdirSync(new URL(`${set}/`, FOLDER)).sort()) {
    const known = best[file.replace('.stp', '')]?.ub;
    if (known === undefined) continue;
    const graph = readStp(read(`${set}/${file}`));
    assert.ok(graph.ok, file);
    const { value, bound } = growTree(graph.value, usualEffort(graph.value));
    gaps.push(value / known - 1);
    boundGaps.push(1 - bound / known);
  }
  return { gaps, boundGaps };
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'latin1');
}

function mean(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
}
