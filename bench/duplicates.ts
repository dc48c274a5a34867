import { pairsOf, SHOWN_FROM } from '../packages/programme/src/needs/duplicates/pairs.ts';
import { madeUpNeeds, type Wanted } from './duplicates/made-up-needs.ts';

// npm run bench -- duplicates [SEED ...]: 2,000 needs with 300 that say again what another said, and what
// the desk would show of them; then the time for more. The threshold was chosen on seeds 1 to 5.

const usual: Wanted = { needs: 2000, repeats: 300, villages: 20 };
const given = process.argv.slice(2).map(Number);
const seeds = given.length > 0 ? given : [101, 102, 103, 104, 105, 106, 107, 108, 109, 110];

for (const seed of seeds) print(seed, usual);
if (given.length === 0) {
  print(101, { ...usual, villages: 1 });
  print(101, { needs: 100_000, repeats: 15_000, villages: 400 });
}

function print(seed: number, wanted: Wanted): void {
  const { needs, same } = madeUpNeeds(seed, wanted);
  const cpu = process.cpuUsage();
  const start = performance.now();
  const pairs = pairsOf(needs);
  const wallSeconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const found = pairs.filter(({ older, newer }) => same.has(`${older}|${newer}`)).length;
  const line = {
    ...{ subject: 'duplicates', seed, ...wanted, threshold: SHOWN_FROM },
    ...{ planted: same.size, shown: pairs.length, found, wrong: pairs.length - found },
    precision: rounded(found / pairs.length),
    recall: rounded(found / same.size),
    ...{ cpuSeconds: rounded((user + system) / 1e6), wallSeconds: rounded(wallSeconds) },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
