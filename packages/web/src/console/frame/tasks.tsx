import { listTasks, type Task as Shape } from '@qianwan/contract/registry';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Popover, Progress } from 'antd';
import { useEffect } from 'react';
import { z } from 'zod';
import { useAsk } from '#console/client';
import { percent } from '#format/number';
import { frameWords, taskTerms } from '#words/console/frame';
import { type Speak, useTerms, useWords } from './language.tsx';
import { useSession } from './session.tsx';

type Task = z.output<typeof Shape>;

/** Long work, wherever it was begun: how far it is, and what came of the last few. */
export function Tasks() {
  const t = useWords(frameWords);
  const { tasks, running } = useTasks();
  if (tasks.length === 0) return null;
  const percent = running.length === 0 ? 100 : Math.round(shareDone(running) * 100);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={<TaskList tasks={tasks.slice(0, 6)} />}
      title={t(running.length === 0 ? 'tasks-none' : 'tasks')}
    >
      <Button
        type="text"
        className={running.length > 0 ? 'tasks' : 'tasks ended'}
        aria-live="polite"
      >
        {running.length > 0 ? (
          <span className="tasks-running">
            <Progress type="circle" size={20} percent={percent} showInfo={false} strokeWidth={14} />
            <span>{t('tasks')}</span> {percent}%
          </span>
        ) : (
          t('tasks-ended', { count: tasks.length })
        )}
      </Button>
    </Popover>
  );
}

/** The tasks of the county, asked for often while one runs; what it changed is fetched when it ends. */
export function useTasks(): { tasks: readonly Task[]; running: readonly Task[] } {
  const { county, actor } = useSession();
  const queries = useQueryClient();
  const asked = useAsk(
    listTasks,
    { county: county.code },
    // Tasks are the county's: who answers for less is not told of them.
    { everyMs: 1500, enabled: county.code.startsWith(actor.area) },
  );
  const tasks = asked.data?.rows ?? [];
  const running = tasks.filter(({ endedAt }) => endedAt === null);
  const ended = tasks.length - running.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a task that has ended changes what others show
  useEffect(() => {
    void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== listTasks.path });
  }, [queries, ended]);
  return { tasks, running };
}

function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  const t = useWords(frameWords);
  const term = useTerms();
  return (
    <div className="task-list">
      {tasks.map((task) => (
        <div key={task.id}>
          <span>{term(taskTerms, task.kind)}</span>
          <TaskLine task={task} />
        </div>
      ))}
      <p className="quiet">{t('tasks-note')}</p>
    </div>
  );
}

/** One task: a bar while it runs, a sentence when it has ended. */
export function TaskLine({ task }: { readonly task: Task }) {
  const t = useWords(frameWords);
  if (task.failure !== null)
    return <p className="mark stop">{t('task-failed', { why: task.failure })}</p>;
  if (task.endedAt !== null) return <p className="mark good">{t('task-done')}</p>;
  return (
    <>
      <Progress percent={Math.round(shareDone([task]) * 100)} size="small" />
      <p className="quiet">{noteOf(task, t)}</p>
    </>
  );
}

const Bounded = z.object({ value: z.number(), bound: z.number().positive() });

/** How near to the best a plan is that is still being drawn; other notes are words already. */
function noteOf({ note }: Task, t: Speak<'task-gap'>): string {
  const bounded = note.startsWith('{') ? Bounded.safeParse(JSON.parse(note)) : null;
  if (bounded === null || !bounded.success) return note.startsWith('{') ? '' : note;
  const { value, bound } = bounded.data;
  return t('task-gap', { gap: percent((bound - value) / bound, 2) });
}

function shareDone(tasks: readonly Task[]): number {
  const total = tasks.reduce((sum, task) => sum + Math.max(1, task.total), 0);
  return tasks.reduce((sum, task) => sum + task.done, 0) / total;
}
