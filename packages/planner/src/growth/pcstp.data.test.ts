import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { growTree, usualEffort } from './grow-tree.ts';
import { readStp } from './stp-read.ts';

const FOLDER = new URL('../../../../../shared/data/pcstp/', import.meta.url);
const skip = existsSync(new URL('best-known.json', FOLDER))
  ? false
  : 'no instances in ../shared/data/pcstp';

const sets: readonly (readonly [string, number])[] = [
  ['JMP', 34],
  ['cologne1', 14],
  ['ACTMODPC', 8],
  ['HAND_SMALL_ICERM', 10],
];

/** Solved as well, in ten to twenty seconds each, which is for the bench. */
const SLOW = ['handsi02.stp', 'handsi06.stp', 'handsi10.stp'];

for (const [set, count] of sets) {
  test(`instances of ${set} are solved to their known optima, and the bound proves it`, {
    skip,
  }, () => {
    const best = JSON.parse(read('best-known.json')) as Record<string, { readonly ub: number }>;
    const files = readdirSync(new URL(`${set}/`, FOLDER)).sort();
    assert.equal(files.length, count);
    for (const file of files) {
      if (SLOW.includes(file)) continue;
      const graph = readStp(read(`${set}/${file}`));
      assert.ok(graph.ok, file);
      const { value, bound } = growTree(graph.value, usualEffort(graph.value));
      const known = best[file.replace('.stp', '')]?.ub as number;
      // The known values are rounded to a millionth.
      assert.ok(Math.abs(value - known) <= 2e-6, `${file}: ${value}, known ${known}`);
      assert.ok(bound <= value && value - bound <= 1e-7 * value, `${file}: bound ${bound}`);
    }
  });
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'latin1');
}
