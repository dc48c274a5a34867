import { Worker } from 'node:worker_threads';
import type { Verdict } from '@qianwan/base/verdict';
import type { Plan, Problem } from '@qianwan/planner';

export type FromWorker =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly value: number;
      readonly bound: number;
    }
  | { readonly kind: 'verdict'; readonly verdict: Verdict<Plan> };

type Step = Extract<FromWorker, { kind: 'progress' }>;
const TELL_EVERY_MS = 300;

/** Draws a plan in a thread of its own, and tells now and then how far it is. */
export function makePlanAside(
  problem: Problem,
  onProgress: (step: Step) => void,
): Promise<Verdict<Plan>> {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { workerData: problem });
  let toldAt = 0;
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('the planning thread stopped without a plan')));
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'verdict') {
        resolve(message.verdict);
      } else if (performance.now() - toldAt >= TELL_EVERY_MS) {
        toldAt = performance.now();
        onProgress(message);
      }
    });
  });
}
