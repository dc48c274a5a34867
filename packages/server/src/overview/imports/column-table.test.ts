import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { columnTables } from './column-table.ts';
import { importKinds } from './import-kinds.ts';

test('docs/formats/imports.md says what the kinds of import say', () => {
  const written = readFileSync('docs/formats/imports.md', 'utf8');
  assert.equal(written, columnTables(), 'run: node tools/make-import-columns.ts');
});

for (const { kind, columns } of Object.values(importKinds)) {
  test(`no name of a column of ${kind} means two things`, () => {
    const names = columns.flatMap(({ key, zh, en, aliases = [] }) => [
      ...new Set([key, zh, en, ...aliases].map((name) => name.toLowerCase())),
    ]);
    const twice = names.filter((name, at) => names.indexOf(name) < at);
    assert.deepEqual(twice, []);
  });
}
