import { audit, makePlan, type Problem } from '@qianwan/planner';
import { anchorProblem, loadGenerator } from './anchor-problem.ts';
import { startHelpers } from './helpers.ts';
import { richProblem } from './rich-problem.ts';

// One plan of one instance, in a process of its own so that its memory is its own; prints one JSON line.
// node bench/engine/plan-one.ts '{"instance":"county","kind":"anchor","places":170,"seed":1,"seconds":5}'

export type Run = {
  readonly instance: string;
  readonly kind: 'anchor' | 'rich';
  readonly places: number;
  readonly seed: number;
  /** By the wall, from the moment the problem is given until its plan has been audited. */
  readonly seconds: number;
};

const HELPERS = 1;

const run = JSON.parse(process.argv[2] ?? '') as Run;
const problem = await problemOf(run);
const helpers = await startHelpers(HELPERS);
const cpuBefore = process.cpuUsage();
const start = performance.now();
const verdict = makePlan(problem, {
  seconds: run.seconds,
  clockMs: () => performance.now(),
  helpers,
});
const wallSeconds = rounded((performance.now() - start) / 1000, 2);
const { user, system } = process.cpuUsage(cpuBefore);
await helpers.end();

const measured = {
  wallSeconds,
  cpuSeconds: rounded((user + system) / 1e6, 2),
  rssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  helpers: HELPERS,
};
const { instance, seed, seconds } = run;
const named = { bench: 'schedule', instance, places: problem.places.length, seed, seconds };
if (verdict.ok) {
  const { value, bound } = verdict.value;
  const gapPercent = rounded((100 * (bound - value)) / bound, 4);
  const auditStart = performance.now();
  const audited = audit(problem, verdict.value).length === 0;
  const auditSeconds = rounded((performance.now() - auditStart) / 1000, 2);
  say({
    ...named,
    works: problem.works.length,
    gapPercent,
    value,
    bound,
    ...measured,
    audited,
    auditSeconds,
  });
} else {
  say({ ...named, noPlan: verdict.findings.slice(0, 3), ...measured });
}

async function problemOf({ kind, places, seed }: Run): Promise<Problem> {
  if (kind === 'rich') return richProblem(places, seed);
  const generator = await loadGenerator();
  return anchorProblem(generator, generator.gen(places, { seed }));
}

function say(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function rounded(amount: number, digits: number): number {
  return Number(amount.toFixed(digits));
}
