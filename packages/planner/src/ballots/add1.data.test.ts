import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { add1RunByRun } from '#testing/add1-run-by-run';
import { count } from './count.ts';
import { electionOf } from './pb-election.ts';
import { readPb } from './pb-read.ts';

const FOLDER = new URL('../../../../../shared/data/pabulib/', import.meta.url);
const skip = existsSync(new URL('winners-exact.jsonl', FOLDER))
  ? false
  : 'no real elections in ../shared/data/pabulib';

// Budgets of 120 million forint and more, raised by 10 to 40 forint; some thousand raises each.
const FILES: readonly (readonly [string, number])[] = [
  ['Hungary_Budapest_2022_VIII_Jozsefvaros.pb', 40],
  ['Hungary_Budapest_2024_VIII_Jozsefvaros.pb', 20],
  ['Hungary_Budapest_2025_VIII_Jozsefvaros.pb', 10],
  ['Hungary_Budapest_2025_XI_Ujbuda.pb', 20],
  ['Hungary_Veszprem_2025.pb', 40],
  ['Netherlands_Amsterdam_644.pb', 1],
  ['Poland_Lodz_2022.pb', 1],
];

for (const [file, stepMinor] of FILES) {
  test(`leaps change nothing: ${file} by ${stepMinor}`, { skip }, () => {
    const tables = readPb(readFileSync(new URL(file, FOLDER), 'utf8'));
    assert.ok(tables.ok);
    const election = electionOf(tables.value);
    assert.ok(election.ok);
    const options = { rule: 'equal-shares', completion: 'add1', stepMinor } as const;
    const leapt = count(election.value, options);
    const plain = add1RunByRun(election.value, stepMinor);
    assert.deepEqual(leapt.winners, plain.winners);
    assert.equal(leapt.runs, plain.runs);
    // The last run is made once more, and one may be made beyond the end.
    assert.ok(leapt.runsMade <= plain.runs + 2, `${leapt.runsMade} of ${plain.runs} runs made`);
  });
}
