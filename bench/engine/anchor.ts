// Measures makePlan on the anchor counties: `node bench/engine/anchor.ts GEN.mjs [villages] [seeds…]`.
// GEN.mjs is the seeded generator of the reference instances; money becomes whole fen, merit hundredths.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { audit, makePlan } from '@qianwan/planner';
import { anchorProblem, type Generator } from './anchor-problem.ts';

const [file = '', villages = '170', ...seeds] = process.argv.slice(2);
const generator = (await import(pathToFileURL(resolve(file)).href)) as Generator;
for (const seed of seeds.length > 0 ? seeds.map(Number) : [1, 2, 3]) {
  const problem = anchorProblem(generator, Number(villages), seed);
  const started = process.cpuUsage();
  const seconds = process.env.SECONDS === undefined ? {} : { seconds: +process.env.SECONDS };
  const verdict = makePlan(problem, seconds);
  const used = process.cpuUsage(started);
  if (!verdict.ok) {
    process.stdout.write(`${JSON.stringify(verdict.findings.slice(0, 5))}\n`);
    continue;
  }
  const { value, bound } = verdict.value;
  const row = {
    villages: problem.places.length,
    works: problem.works.length,
    seed,
    value,
    bound,
    gapPercent: ((100 * (bound - value)) / bound).toFixed(3),
    cpuSeconds: ((used.user + used.system) / 1e6).toFixed(2),
    broken: audit(problem, verdict.value).length,
  };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
