import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Helpers } from '@qianwan/planner';
import type { Call } from './helper.ts';

/** Threads beside this one, ready to be called. `end` them, or the process does not end. */
export async function startHelpers(count: number): Promise<Helpers & { end(): Promise<void> }> {
  const threads = Array.from(
    { length: count },
    () => new Worker(new URL('./helper.ts', import.meta.url)),
  );
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  return {
    count,
    call(job) {
      threads.forEach((thread, index) => {
        const call: Call = { job, member: index + 1 };
        thread.postMessage(call);
      });
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
