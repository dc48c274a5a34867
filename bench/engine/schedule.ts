import { spawnSync } from 'node:child_process';
import type { Run } from './plan-one.ts';

// Plans of the reference instances and of the richer problem, seeds 1 to 5, on two threads.
// node bench/engine/schedule.ts [INSTANCES] [SEEDS], for example: county rich-county 1 2

type Instance = {
  readonly kind: Run['kind'];
  readonly places: number;
  readonly seconds: readonly number[];
};

const instances: Readonly<Record<string, Instance>> = {
  county: { kind: 'anchor', places: 170, seconds: [5, 60] },
  city: { kind: 'anchor', places: 2_000, seconds: [5] },
  province: { kind: 'anchor', places: 20_000, seconds: [15, 60] },
  'rich-county': { kind: 'rich', places: 170, seconds: [5, 60] },
  'rich-province': { kind: 'rich', places: 20_000, seconds: [15, 60] },
};

const words = process.argv.slice(2);
const named = words.filter((word) => word in instances);
const seeds = words.map(Number).filter((seed) => Number.isSafeInteger(seed));
for (const name of named.length > 0 ? named : Object.keys(instances)) {
  const { kind, places, seconds: limits } = instances[name] as Instance;
  for (const seed of seeds.length > 0 ? seeds : [1, 2, 3, 4, 5]) {
    for (const seconds of limits) {
      const run: Run = { instance: name, kind, places, seed, seconds };
      const program = ['bench/engine/plan-one.ts', JSON.stringify(run)];
      const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' });
      if (status !== 0) process.exitCode = 1;
    }
  }
}
