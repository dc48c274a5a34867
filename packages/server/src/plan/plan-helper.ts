import { parentPort } from 'node:worker_threads';
import { helpPlan, type PlanJob } from '@qianwan/planner';
import type { HelperTask } from './make-plan-aside.ts';

// Waits at its port for the planning thread's job. Like that thread it stays until it is ended.
parentPort?.on('message', ({ port, member }: HelperTask) => {
  port.on('message', (job: PlanJob) => helpPlan(job, member));
  parentPort?.postMessage('ready');
});
