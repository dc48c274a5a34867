import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkPrices } from './check-prices.ts';
import { type CountOptions, certificateOf, count } from './count.ts';
import type { Election } from './election.ts';
import { electionOf } from './pb-election.ts';
import { readPb } from './pb-read.ts';
import { writePb } from './pb-write.ts';
import { lexicographicTies } from './ties.ts';

// Real elections have no licence to be kept in a repository; they lie beside it where available.
const FOLDER = new URL('../../../../../shared/data/pabulib/', import.meta.url);
const skip = existsSync(new URL('winners-exact.jsonl', FOLDER))
  ? false
  : 'no real elections in ../shared/data/pabulib';

test('winners of real elections equal those of an independent exact program', { skip }, () => {
  const expected = read('winners-exact.jsonl').trim().split('\n').map(asWinners);
  assert.ok(expected.length >= 100, 'the file holds many elections');
  const differing: string[] = [];
  for (const winners of expected) {
    const election = load(winners.f);
    for (const [key, options] of RULES) {
      const counted = count(election, { ...options, ties: lexicographicTies });
      if (sorted(idsOf(election, counted.winners)) !== sorted(winners[key])) {
        differing.push(`${winners.f} ${key}`);
      }
      const certificate = certificateOf(election, counted);
      if (certificate === null) continue;
      const checked = checkPrices(election, counted.winners, certificate);
      assert.ok(checked.ok, `${winners.f} ${key} is supported by prices`);
    }
  }
  assert.deepEqual(differing, []);
});

test('completions of real elections equal both programs, each by its own way', { skip }, () => {
  const ways = [
    ['pabutools_gmpy2', 'exact-start'],
    ['jstool_floats', 'whole-start'],
  ] as const;
  for (const expected of JSON.parse(read('completions.json')) as Completed[]) {
    const election = load(expected.file);
    for (const [program, convention] of ways) {
      const { inc, winners } = expected[program];
      const counted = count(election, {
        rule: 'equal-shares',
        completion: 'add1u',
        convention,
        stepMinor: inc * election.minorPerUnit,
        ties: lexicographicTies,
      });
      assert.equal(
        sorted(idsOf(election, counted.winners)),
        sorted(winners),
        `${expected.file} ${convention}`,
      );
    }
  }
});

test('real files are read, written and read again without loss', { skip }, () => {
  for (const line of read('winners-exact.jsonl').trim().split('\n')) {
    const { f } = asWinners(line);
    const first = readPb(read(f));
    assert.ok(first.ok, f);
    const again = readPb(writePb(first.value));
    assert.ok(again.ok, f);
    for (const table of ['meta', 'projects', 'votes'] as const) {
      assert.deepEqual(again.value[table].columns, first.value[table].columns, f);
      const cells = (rows: readonly { cells: readonly string[] }[]) => rows.map((row) => row.cells);
      assert.deepEqual(cells(again.value[table].rows), cells(first.value[table].rows), f);
    }
  }
});

const RULES: readonly (readonly [keyof Omit<Winners, 'f'>, CountOptions])[] = [
  ['mes_cost', { rule: 'equal-shares', satisfaction: 'cost' }],
  ['mes_card', { rule: 'equal-shares', satisfaction: 'cardinality' }],
  ['phragmen', { rule: 'phragmen' }],
  ['greedy', { rule: 'greedy' }],
];

type Winners = {
  readonly f: string;
  readonly mes_cost: string[];
  readonly mes_card: string[];
  readonly phragmen: string[];
  readonly greedy: string[];
};

type Completed = { readonly file: string } & Record<
  'pabutools_gmpy2' | 'jstool_floats',
  { readonly inc: number; readonly winners: string[] }
>;

function asWinners(line: string): Winners {
  return JSON.parse(line) as Winners;
}

function load(file: string): Election {
  const tables = readPb(read(file));
  assert.ok(tables.ok, file);
  const election = electionOf(tables.value);
  assert.ok(election.ok, file);
  return election.value;
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), 'utf8');
}

function idsOf(election: Election, projects: readonly number[]): string[] {
  return projects.map((p) => election.projectIds[p] as string);
}

function sorted(ids: readonly string[]): string {
  return [...ids].sort().join();
}
