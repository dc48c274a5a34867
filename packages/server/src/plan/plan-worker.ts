import { parentPort, workerData } from 'node:worker_threads';
import { makePlan, type Problem } from '@qianwan/planner';
import type { FromWorker } from './make-plan-aside.ts';

// Drawing a plan takes seconds of a whole core; in a thread of its own no request waits for it.
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

const problem = workerData as Problem;
const verdict = makePlan(problem, {
  ...effortFor(problem),
  onProgress: (done, total, value, bound) => tell({ kind: 'progress', done, total, value, bound }),
});
tell({ kind: 'verdict', verdict });

/** A township's few works need no county's time. Counted in the engine's steps: the same on every machine. */
function effortFor({ works }: Problem): { seconds?: number } {
  return works.length < 300 ? { seconds: Math.max(works.length / 100, 0.1) } : {};
}
