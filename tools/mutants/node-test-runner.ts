import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import fc from 'fast-check';
import { type CollectedTest, collected, collectFrom } from './collected-tests.ts';

// A runner for Stryker that imports the tests once and calls them for every mutant in the same process:
// a mutant costs milliseconds, where a process of its own for each test file costs half a second.

/** Where the tests lie, seen from the copy of the sources that Stryker makes. */
export const TESTS_ENVIRONMENT = 'QIANWAN_MUTANT_TESTS';

const mutants: InstrumenterContext = {};
Object.assign(globalThis, { __stryker__: mutants });

/** How often each test meets each mutant; kept in a file, for a process may be ended and begun again. */
type Hits = MutantCoverage['perTest'];
const HITS = 'hits.json';
const MOST_HITS = 100;
let hits: Hits | undefined;

/** Milliseconds a test last took: the quick ones come first, for most mutants die at the first blow. */
const lastTime = new Map<string, number>();

export const strykerPlugins = [
  declareFactoryPlugin(
    PluginKind.TestRunner,
    'node-test',
    (): TestRunner => ({
      capabilities: () => ({ reloadEnvironment: false }),
      dryRun: () => runAll(),
      mutantRun: (options) => runAgainst(options),
    }),
  ),
];

async function runAll(): Promise<DryRunResult> {
  await collectTests();
  const tests: TestResult[] = [];
  for (const test of collected) tests.push(await runTest(test));
  const mutantCoverage = coverage();
  writeFileSync(HITS, JSON.stringify(mutantCoverage.perTest));
  return { status: DryRunStatus.Complete, tests, mutantCoverage };
}

/**
 * Which tests reach which mutants. What a test also prepares while it is loaded (a plan to spoil) is
 * prepared by the engine as it is: only mutants that no running test reaches need a process of their own.
 */
function coverage(): MutantCoverage {
  const { static: atLoad = {}, perTest = {} } = mutants.mutantCoverage ?? {};
  const reached = new Set(Object.values(perTest).flatMap((hits) => Object.keys(hits)));
  const onlyAtLoad = Object.entries(atLoad).filter(([mutant]) => !reached.has(mutant));
  return { static: Object.fromEntries(onlyAtLoad), perTest };
}

async function runAgainst(options: MutantRunOptions): Promise<MutantRunResult> {
  // What runs while a file is loaded meets the mutant only if it is on before that.
  if (options.mutantActivation === 'runtime') await collectTests();
  mutants.activeMutant = options.activeMutant.id;
  delete mutants.hitCount;
  delete mutants.hitLimit;
  try {
    await collectTests();
  } catch (error) {
    // The mutant spoils what the tests prepare while they are loaded: it is noticed.
    const failureMessage = String(error);
    return { status: MutantRunStatus.Killed, killedBy: [], failureMessage, nrOfTests: 0 };
  }
  const reached = options.testFilter && new Set(options.testFilter);
  const tests = collected.filter(({ id }) => reached?.has(id) ?? true);
  tests.sort((a, b) => (lastTime.get(a.id) ?? 0) - (lastTime.get(b.id) ?? 0));
  return toMutantRunResult(await runUntilKilled(tests, options.activeMutant.id));
}

async function runUntilKilled(
  tests: readonly CollectedTest[],
  mutant: string,
): Promise<DryRunResult> {
  hits ??= JSON.parse(readFileSync(HITS, 'utf8')) as Hits;
  const results: TestResult[] = [];
  for (const test of tests) {
    limitHits(MOST_HITS * (hits[test.id]?.[mutant] ?? Infinity));
    const result = await runTest(test);
    const endless = determineHitLimitReached(mutants.hitCount, mutants.hitLimit);
    if (endless !== undefined) return endless;
    results.push(result);
    if (result.status === TestStatus.Failed) break;
  }
  return { status: DryRunStatus.Complete, tests: results };
}

/** A mutant that is met so many times as often as by the sound engine will never end. */
function limitHits(most: number): void {
  mutants.hitCount = 0;
  mutants.hitLimit = most;
}

async function collectTests(): Promise<void> {
  if (collected.length > 0) return;
  const standIn = new URL('./collected-tests.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'node:test' ? { url: standIn, shortCircuit: true } : next(specifier, context),
  });
  // A broken law is enough; the smallest problem that breaks it interests nobody here.
  fc.configureGlobal({ endOnFailure: true });
  const globs = (process.env[TESTS_ENVIRONMENT] ?? '').split(',');
  const files = globs
    .flatMap((glob) => globSync(glob))
    .filter((file) => !file.endsWith('.data.test.ts'));
  for (const file of files.sort()) {
    collectFrom(file);
    await import(pathToFileURL(file).href);
  }
}

async function runTest({ id, run }: CollectedTest): Promise<TestResult> {
  const start = performance.now();
  mutants.currentTestId = id;
  try {
    await run();
    const timeSpentMs = performance.now() - start;
    lastTime.set(id, timeSpentMs);
    return { id, name: id, timeSpentMs, status: TestStatus.Success };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    const timeSpentMs = performance.now() - start;
    return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage };
  } finally {
    delete mutants.currentTestId;
  }
}
