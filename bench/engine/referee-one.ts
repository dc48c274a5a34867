import { anchorProblem, loadGenerator } from './anchor-problem.ts';
import { milpOf } from './referee/milp.ts';
import { solve } from './referee/solve.ts';

// HiGHS on one reference instance, in a process of its own; prints one JSON line.
// node bench/engine/referee-one.ts INSTANCE PLACES SEED SECONDS

const [instance = '', places = '', seed = '', seconds = ''] = process.argv.slice(2);
const generator = await loadGenerator();
const problem = anchorProblem(generator, generator.gen(Number(places), { seed: Number(seed) }));
const rows = milpOf(problem);
const start = performance.now();
const { status, value, bound } = await solve(rows, Number(seconds));
const { user, system } = process.cpuUsage();
const line = {
  bench: 'referee',
  program: 'highs',
  instance,
  places: problem.places.length,
  works: problem.works.length,
  seed: Number(seed),
  seconds: Number(seconds),
  status,
  gapPercent:
    value === null || bound === null ? null : Number(((100 * (bound - value)) / bound).toFixed(4)),
  value: value === null ? null : Math.round(1000 * value),
  bound: bound === null ? null : Math.floor(1000 * bound),
  columns: rows.costs.length,
  rows: rows.lowest.length,
  wallSeconds: Number(((performance.now() - start) / 1000).toFixed(2)),
  cpuSeconds: Number(((user + system) / 1e6).toFixed(2)),
  rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  note: value === null ? 'found no plan in the time' : undefined,
};
process.stdout.write(`${JSON.stringify(line)}\n`);
