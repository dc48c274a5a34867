import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { electionOf } from './pb-election.ts';
import { instanceOf } from './pb-instance.ts';
import { limitFindings } from './pb-limits.ts';
import { type PbTables, readPb } from './pb-read.ts';
import { tablesOf } from './pb-tables.ts';
import { tallyFindings } from './pb-tallies.ts';
import { writePb } from './pb-write.ts';

// Real elections have no licence to be kept in a repository; they lie beside it where available.
const FOLDER = new URL('../../../../../shared/data/pabulib/', import.meta.url);
const skip = existsSync(FOLDER) ? false : 'no real elections in ../shared/data/pabulib';
const files = skip === false ? readdirSync(FOLDER).filter((file) => file.endsWith('.pb')) : [];

test('real files are written byte for byte, but for those that mix line ends', { skip }, () => {
  for (const file of files) {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const tables = readPb(text);
    assert.ok(tables.ok, file);
    const mixed = tables.cautions.some(({ code }) => code === 'pb/mixed-line-ends');
    assert.equal(writePb(tables.value) === text, !mixed, file);
  }
});

test('every key, column and value of real files is of the format', { skip }, () => {
  for (const file of files) {
    const { findings } = instanceOf(load(file));
    assert.deepEqual(findings, [], file);
  }
});

test('what real files say is written from its meaning and read again as the same', { skip }, () => {
  for (const file of files) {
    const { instance } = instanceOf(load(file));
    const again = readPb(writePb(tablesOf(instance)));
    assert.ok(again.ok, file);
    assert.deepEqual(instanceOf(again.value).instance, instance, file);
  }
});

test('points by place are the scores that cities with ordinal ballots published', { skip }, () => {
  let compared = 0;
  for (const file of files) {
    const tables = load(file);
    const { instance } = instanceOf(tables);
    const election = electionOf(tables, 'points-by-place');
    assert.ok(election.ok, file);
    if (instance.meta.vote_type !== 'ordinal') continue;
    if (instance.projects.every(({ score }) => score === undefined)) continue;
    compared += 1;
    const differing = tallyFindings(tables, instance, election.value);
    assert.ok(!differing.some(({ code }) => code === 'pb/score-differs'), file);
  }
  assert.ok(compared >= 30, `${compared} files`);
});

test('five real files break their own limits, and are found out', { skip }, () => {
  const breaking = files.filter((file) => {
    const tables = load(file);
    return limitFindings(tables, instanceOf(tables).instance).some(({ code }) =>
      code.endsWith('breaks-limit'),
    );
  });
  assert.deepEqual(breaking, [
    'Netherlands_Amsterdam_212.pb',
    'Worldwide_Mechanical_Turk_Utilities_3.pb',
    'Worldwide_Mechanical_Turk_Utilities_6.pb',
    'Worldwide_Mechanical_Turk_Utilities_7.pb',
    'Worldwide_Mechanical_Turk_Utilities_8.pb',
  ]);
});

function load(file: string): PbTables {
  const tables = readPb(readFileSync(new URL(file, FOLDER), 'utf8'));
  assert.ok(tables.ok, file);
  return tables.value;
}
