import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { valleyPlan } from '#testing/spoiled-plans';
import { valley } from '#testing/valley';

// The checker as a file that is handed to somebody: it needs nothing else and runs by itself.

const checker = fileURLToPath(new URL('check-plan.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'qianwan-checker-'));
after(() => rmSync(folder, { recursive: true }));

test('on the command line it says sound, or each broken rule with its number', () => {
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const problem = write('problem.json', valley());
  const sound = write('sound.json', valleyPlan);
  assert.equal(execFileSync('node', [checker, problem, sound], { encoding: 'utf8' }), 'sound\n');
  const spoiled = write('spoiled.json', { ...valleyPlan, value: valleyPlan.value + 1 });
  const { status, stdout } = spawnSync('node', [checker, problem, spoiled], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(stdout, 'rule 14: value: 110001, counted 110000\n');
});

test('the checker stands alone and is short enough to be read', () => {
  const text = readFileSync(checker, 'utf8');
  assert.deepEqual(text.match(/\bfrom '[^']+'|\bimport\('[^']+'\)/g), [
    "from './check-plan.mjs'",
    "import('node:fs')",
  ]);
  assert.ok(text.split('\n').filter((line) => line !== '').length <= 500);
});
