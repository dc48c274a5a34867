import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { buildPlanner } from './build-planner.ts';

// The engine as a stranger gets it: one file, an empty project, no network, the README's first example.

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'qianwan-package-'));
const project = join(folder, 'project');
after(() => rmSync(folder, { recursive: true }));

test('the packed engine installs by itself in an empty project, and nothing else with it', () => {
  buildPlanner(join(folder, 'planner'));
  const packed = run('npm', ['pack', '--json', '--pack-destination', folder, './planner'], folder);
  const [{ filename, files }] = JSON.parse(packed) as [Packed];
  const paths = files.map(({ path }) => path);
  for (const expected of [
    'LICENSE',
    'README.md',
    'checker/check-plan.mjs',
    'dist/index.js',
    'dist/index.d.ts',
  ]) {
    assert.ok(paths.includes(expected), `${expected} is not packed`);
  }
  assert.deepEqual(
    paths.filter((path) => /test|testing/.test(path)),
    [],
  );

  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"type":"module","private":true}');
  run('npm', ['install', '--offline', '--no-audit', join(folder, filename)], project);
  const lock = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
  assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/@qianwan/planner']);
});

test("the README's first example has sound types and says what its comments say", () => {
  const readme = readFileSync(join(root, 'packages/planner/README.md'), 'utf8');
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  assert.ok(example.includes('makePlan('));
  writeFileSync(join(project, 'example.ts'), example);
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2023,dom'];
  run(process.execPath, [compiler, ...strict, 'example.ts'], project);
  const said = run(oldestNode(), ['example.js'], project);
  assert.deepEqual(said.trim().split('\n'), ['2027 bridge', '2028 lane', '78200 true []']);
  for (const line of ['2027 bridge, 2028 lane', '78200 true []']) {
    assert.ok(example.includes(`// ${line}`), `the example says ${line}`);
  }
});

type Packed = { readonly filename: string; readonly files: readonly { readonly path: string }[] };

function run(command: string, words: readonly string[], cwd: string): string {
  return execFileSync(command, words, { cwd, encoding: 'utf8' });
}

/** Node 20 where this machine has it, the one that runs this test where it has not. */
function oldestNode(): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((path) => !path.includes('node_modules'))
    .map((path) => join(path, 'node'))
    .find((node) => versionOf(node).startsWith('v20.'));
  return found ?? process.execPath;
}

function versionOf(node: string): string {
  try {
    return execFileSync(node, ['--version'], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
