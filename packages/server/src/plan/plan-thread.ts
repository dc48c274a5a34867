import { parentPort } from 'node:worker_threads';
import { makePlan } from '@qianwan/planner';
import type { FromPlanThread, PlanTask } from './make-plan-aside.ts';

// Drawing a plan takes seconds of a whole core; in a thread of its own no request waits for it. The
// thread stays until it is ended from outside: an early end is a failure.
const tell = (message: FromPlanThread): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ problem, options, helpers }: PlanTask) => {
  const verdict = makePlan(problem, {
    ...options,
    helpers: {
      count: helpers.length,
      call: (job) => {
        for (const port of helpers) port.postMessage(job);
      },
    },
    onProgress: (done, total, value, bound) =>
      tell({ kind: 'progress', done, total, value, bound }),
  });
  tell({ kind: 'verdict', verdict });
});
