import { parentPort } from 'node:worker_threads';
import { helpPlan, type PlanJob } from '@qianwan/planner';

// A thread that waits to help with a plan; helpers.ts starts it.

export type Call = { readonly job: PlanJob; readonly member: number };

parentPort?.on('message', ({ job, member }: Call) => helpPlan(job, member));
parentPort?.postMessage('ready');
