import { spawnSync } from 'node:child_process';
import type { Run } from './plan-one.ts';

// The engine beside HiGHS from npm on the same instances, one after the other on the same machine.
// node bench/engine/referee.ts [INSTANCES] [SEEDS], for example: county 1 2

type Pair = {
  readonly places: number;
  readonly seconds: number;
  readonly highsSeconds: number;
  readonly seeds: readonly number[];
};

const pairs: Readonly<Record<string, Pair>> = {
  county: { places: 170, seconds: 5, highsSeconds: 60, seeds: [1, 2, 3, 4, 5] },
  city: { places: 2_000, seconds: 5, highsSeconds: 120, seeds: [1] },
};

const words = process.argv.slice(2);
const named = words.filter((word) => word in pairs);
const given = words.map(Number).filter((seed) => Number.isSafeInteger(seed));
for (const name of named.length > 0 ? named : Object.keys(pairs)) {
  const { places, seconds, highsSeconds, seeds } = pairs[name] as Pair;
  for (const seed of given.length > 0 ? given : seeds) {
    const run: Run = { instance: name, kind: 'anchor', places, seed, seconds };
    start('bench/engine/plan-one.ts', JSON.stringify(run));
    const highs = [name, places, seed, highsSeconds].map(String);
    start('bench/engine/referee-one.ts', ...highs);
  }
}

function start(...program: readonly string[]): void {
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
