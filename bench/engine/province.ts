import { parentPort, workerData } from 'node:worker_threads';
import { makePlan } from '@qianwan/planner';
import { anchorProblem, type Constants, type Instance } from './anchor-problem.ts';

// A thread that plans one province after the other; nation.ts tells it which.

export type Setting = {
  readonly instance: Instance;
  readonly generator: Constants;
  /** For each province. */
  readonly seconds: number;
};

export type ProvincePlan = {
  readonly province: number;
  readonly works: number;
  readonly value: number;
  readonly bound: number;
  readonly audited: boolean;
  /** Why there is no plan, where there is none. */
  readonly noPlan?: readonly unknown[];
};

const { instance, generator, seconds } = workerData as Setting;
parentPort?.on('message', (province: number) => parentPort?.postMessage(planOf(province)));

function planOf(province: number): ProvincePlan {
  const problem = anchorProblem(generator, instance, province);
  const verdict = makePlan(problem, { seconds, clockMs: () => performance.now() });
  const works = problem.works.length;
  if (!verdict.ok) {
    const noPlan = verdict.findings.slice(0, 3);
    return { province, works, value: 0, bound: Infinity, audited: false, noPlan };
  }
  const { value, bound } = verdict.value;
  // The planner audits every plan before it hands it out, and throws where the audit finds a fault.
  return { province, works, value, bound, audited: true };
}
