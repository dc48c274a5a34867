import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readStpInstance } from './stp-read.ts';
import { writeStp } from './stp-write.ts';

const FOLDER = new URL('../../../../../shared/data/pcstp/', import.meta.url);
const skip = existsSync(FOLDER) ? false : 'no instances in ../shared/data/pcstp';

test('every instance at hand is read without a caution, and written as what was read', {
  skip,
}, () => {
  let files = 0;
  for (const set of readdirSync(FOLDER, { withFileTypes: true })) {
    if (!set.isDirectory()) continue;
    for (const file of readdirSync(new URL(`${set.name}/`, FOLDER))) {
      const read = readStpInstance(readFileSync(new URL(`${set.name}/${file}`, FOLDER), 'latin1'));
      assert.ok(read.ok, file);
      assert.deepEqual(read.cautions, [], file);
      const { graph, ...extras } = read.value;
      const again = readStpInstance(writeStp(graph, extras));
      assert.ok(again.ok, file);
      assert.deepEqual(again.value, read.value, file);
      files += 1;
    }
  }
  assert.ok(files >= 60, `${files} files`);
});
