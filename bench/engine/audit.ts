import { checkPlan } from '../../packages/planner/checker/check-plan.mjs';
import { audit } from '../../packages/planner/src/audit/audit.ts';
import type { Choice } from '../../packages/planner/src/schedule/plan.ts';
import type { Problem } from '../../packages/planner/src/schedule/problem.ts';
import { county } from '../../packages/planner/src/testing/county.ts';
import { soundPlan } from '../../packages/planner/src/testing/sound-plan.ts';
import { sayFor } from '../measure.ts';

// How long the audit and the stand-alone checker take, in CPU seconds, the least of some rounds:
// node bench/engine/audit.ts PLACES [ROUNDS] [GRADES]
// The county's plan is drawn blindly, so that nearly every work has a ground. With GRADES every work
// has so many grades and waits for nothing: 5 × GRADES items at a place, and only the audit is timed.

const SEED = 1;
const say = sayFor('audit', SEED);
const [places, rounds, grades] = [200, 3, 0].map((usual, i) =>
  Number(process.argv[i + 2] ?? usual),
);
const problem = grades ? manyItems(county(places ?? 0, SEED), grades) : county(places ?? 0, SEED);
const plan = soundPlan(problem, grades ? [] : blindChoices(problem), []);

say({
  what: 'audit',
  places,
  works: problem.works.length,
  cpuSeconds: leastSeconds(() => audit(problem, plan)),
});
if (!grades)
  say({ what: 'checker', places, cpuSeconds: leastSeconds(() => checkPlan(problem, plan)) });

function manyItems(base: Problem, count: number): Problem {
  const works = base.works.map((work) => ({
    ...work,
    after: [],
    grades: Array.from({ length: count }, (_, g) => ({ ...work.grades[0], id: `g${g}` })),
  }));
  return { ...base, works: works as Problem['works'] };
}

function blindChoices({ places: all }: Problem): Choice[] {
  return all.flatMap(({ id }, v) => [
    { work: `${id}-waste`, grade: 'plain', year: v % 10 === 0 ? 2027 : 2026 + (v % 5) },
    { work: `${id}-hall`, grade: 'fine', year: 2026 + ((v + 2) % 5) },
    { work: `${id}-green`, grade: 'plain', year: 2030 },
  ]);
}

function leastSeconds(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < (rounds ?? 1); round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return Math.round(least * 1000) / 1000;
}
