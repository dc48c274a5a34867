import type { Verdict } from '@qianwan/base/verdict';
import type { Ground } from '#http/perform';
import { endTask, openTasks, type Progress, reportProgress, type Task } from './tasks.ts';

/** Does what a kind of task asks. A "no" ends the task with its reasons; throwing is for bugs, and is tried again. */
export type Runner = (
  ground: Ground,
  task: Task,
  report: (progress: Progress) => void,
) => Promise<Verdict<unknown>>;

export type Runners = Readonly<Record<string, Runner>>;

/** Runs one task to its end. A failure is kept as its findings, for the screen to put into words. */
export async function runTask(ground: Ground, runners: Runners, task: Task): Promise<void> {
  const runner = runners[task.kind];
  if (runner === undefined) throw new Error(`nobody knows how to do a task of kind ${task.kind}`);
  let told: Promise<void> = Promise.resolve();
  const report = (progress: Progress): void => {
    told = told.then(() => reportProgress(ground.db, task, progress));
  };
  const verdict = await runner(ground, task, report);
  await told;
  const ending = verdict.ok
    ? { result: verdict.value }
    : { failure: JSON.stringify(verdict.findings) };
  await endTask(ground.db, task, ending, ground.now().instant);
}

/** Runs whatever waits, here and now: for stories, and for a command line that wants the result. */
export async function runTasksNow(ground: Ground, runners: Runners): Promise<void> {
  for (const task of await openTasks(ground.db)) await runTask(ground, runners, task);
}
