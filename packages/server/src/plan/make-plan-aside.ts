import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Verdict } from '@qianwan/base/verdict';
import type { Plan, PlanOptions, Problem } from '@qianwan/planner';

export type Step = {
  readonly done: number;
  readonly total: number;
  readonly value: number;
  readonly bound: number;
};

/** What the planning thread is told, and what it tells. */
export type PlanTask = {
  readonly problem: Problem;
  readonly options: Pick<PlanOptions, 'seconds' | 'from'>;
  /** One for each helper, who waits at its other end for the job. */
  readonly helpers: readonly MessagePort[];
};
export type FromPlanThread =
  | ({ readonly kind: 'progress' } & Step)
  | { readonly kind: 'verdict'; readonly verdict: Verdict<Plan> };

export type HelperTask = { readonly port: MessagePort; readonly member: number };

export type AsideOptions = PlanTask['options'] & {
  readonly onProgress?: (step: Step) => void;
  /** What each helping thread runs. The plan is the same whoever helps. */
  readonly helpers?: readonly URL[];
};

export const planHelper = new URL('./plan-helper.ts', import.meta.url);
const planThread = new URL('./plan-thread.ts', import.meta.url);
const TELL_EVERY_MS = 300;

/**
 * Draws a plan in a thread of its own, with one to help it where there is enough to do and a second
 * core, and tells now and then how far it is. Helpers share memory with the planning thread, which stands still while
 * it waits for them; so they are watched from here, and if any thread fails, all end and this throws.
 */
export async function makePlanAside(
  problem: Problem,
  { onProgress, helpers = usualHelpers(problem), ...options }: AsideOptions = {},
): Promise<Verdict<Plan>> {
  const threads: Worker[] = [];
  const outcome = Promise.withResolvers<Verdict<Plan>>();
  const start = (file: URL, task: PlanTask | HelperTask, ports: MessagePort[]): Worker => {
    const thread = new Worker(file);
    thread.on('error', outcome.reject);
    thread.on('exit', () => outcome.reject(new Error('a planning thread stopped without a plan')));
    thread.postMessage(task, ports);
    threads.push(thread);
    return thread;
  };

  // Helpers first: the planning thread cannot see one that never came.
  const ports = helpers.map((file, at) => {
    const { port1, port2 } = new MessageChannel();
    start(file, { port: port2, member: at + 1 }, [port2]);
    return port1;
  });
  const ready = Promise.all(threads.map(firstMessage));
  try {
    await Promise.race([ready, outcome.promise]);
    const thread = start(planThread, { problem, options, helpers: ports }, ports);
    tellAll(thread, outcome.resolve, onProgress);
    return await outcome.promise;
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function usualHelpers({ works }: Problem): URL[] {
  return works.length >= WORTH_HELPING && availableParallelism() >= 2 ? [planHelper] : [];
}

/** To start a thread costs 0.4 seconds of a core: as much as a plan of a few works. */
const WORTH_HELPING = 100;

function firstMessage(thread: Worker): Promise<unknown> {
  return new Promise((resolve) => thread.once('message', resolve));
}

function tellAll(
  thread: Worker,
  onVerdict: (verdict: Verdict<Plan>) => void,
  onProgress: AsideOptions['onProgress'],
): void {
  let toldAt = 0;
  thread.on('message', (message: FromPlanThread) => {
    if (message.kind === 'verdict') {
      onVerdict(message.verdict);
    } else if (performance.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = performance.now();
      onProgress?.(message);
    }
  });
}
