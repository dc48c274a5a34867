import { globSync } from 'node:fs';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { TESTS_ENVIRONMENT } from './node-test-runner.ts';
import { type Score, writeScores } from './table.ts';

// Do the tests notice when the engine is wrong? Every source file is spoiled in every small way Stryker
// knows, one at a time, and the unit tests of its folder are run against it:
//
//   npm run mutants -- audit                 every file of the audit
//   npm run mutants -- ballots race settle   these files of the ballots
//
// docs/engine/mutants.md gets the scores; .cache/mutants/ the report, with every mutant that lives.

const planner = 'packages/planner/src';
const checkerTest = 'packages/planner/checker/check-plan.test.ts';
const subjects = {
  // The checker's tests hold the two against each other.
  audit: { sources: `${planner}/audit/*.ts`, tests: [`${planner}/audit/*.test.ts`, checkerTest] },
  checker: { sources: 'packages/planner/checker/check-plan.mjs', tests: [checkerTest] },
  ballots: { sources: `${planner}/ballots/*.ts`, tests: [`${planner}/ballots/*.test.ts`] },
  audits: {
    sources: `${planner}/ballots/audits/*.ts`,
    tests: [`${planner}/ballots/audits/*.test.ts`],
  },
  forecast: { sources: `${planner}/forecast/*.ts`, tests: [`${planner}/forecast/*.test.ts`] },
  growth: {
    sources: `${planner}/growth/*.ts`,
    tests: [`${planner}/growth/*.test.ts`, `${planner}/growth/reductions/*.test.ts`],
  },
  why: { sources: `${planner}/ballots/why/*.ts`, tests: [`${planner}/ballots/why/*.test.ts`] },
};

const [subject = '', ...names] = process.argv.slice(2);
if (!isSubject(subject)) {
  console.error(`npm run mutants -- ${Object.keys(subjects).join('|')} [file …]`);
  process.exit(1);
}
const { sources, tests } = subjects[subject];
const files = globSync(sources)
  .filter((file) => !file.endsWith('.test.ts'))
  .filter((file) => names.length === 0 || names.some((name) => isNamed(file, name)))
  .sort();
process.env[TESTS_ENVIRONMENT] = tests.join(',');
const mutants = await new Stryker({
  mutate: files,
  plugins: [new URL('./node-test-runner.ts', import.meta.url).pathname],
  testRunner: 'node-test',
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 2000,
  // The copy holds only what the engine needs; packages of others are linked.
  ignorePatterns: ['/*', '!/packages', '/packages/*', '!/packages/base', '!/packages/planner'],
  tempDirName: '.cache/mutants/copy',
  reporters: ['progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `.cache/mutants/${subject}.json` },
  htmlReporter: { fileName: `.cache/mutants/${subject}.html` },
  allowConsoleColors: false,
}).runMutationTest();
writeScores(files.map((file) => scoreOf(file, mutants)));

function isSubject(name: string): name is keyof typeof subjects {
  return name in subjects;
}

function isNamed(file: string, name: string): boolean {
  return file.replace(/[.][a-z]+$/, '').endsWith(`/${name}`);
}

/** A mutant that never ends is noticed; one that does not compile at run time is no mutant. */
function scoreOf(file: string, mutants: readonly MutantResult[]): Score {
  const score = { file, killed: 0, survived: 0, unreached: 0 };
  for (const { fileName, status } of mutants) {
    if (!fileName.endsWith(`/${file}`)) continue;
    if (status === 'Killed' || status === 'Timeout') score.killed++;
    if (status === 'Survived') score.survived++;
    if (status === 'NoCoverage') score.unreached++;
  }
  return score;
}
