import { type Day, yearOf } from '@qianwan/base/calendar';
import type { Waiting } from '@qianwan/contract/overview';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { countOverdue } from '#needs/store';
import { needPage } from '#needs/views';
import {
  plansToApprove,
  tasksRunning,
  unansweredNeeds,
  type WaitingRow,
  worksToAccept,
  worksToCheck,
  worksToOrder,
} from './store.ts';

type Wait = z.input<typeof Waiting>;

/** How many of a kind are named; the list behind it has the rest. */
const NAMED = 3;

/** What waits in an area, the most pressing first; kinds with nothing waiting are left out. */
export async function waitingIn(tx: Tx, area: string, today: Day): Promise<Wait[]> {
  const all = [
    await overdue(tx, area, today),
    waiting('need-unanswered', await unansweredNeeds(tx, area, NAMED)),
    waiting('work-to-check', await worksToCheck(tx, area, NAMED)),
    waiting('plan-to-approve', await plansToApprove(tx, area, NAMED)),
    waiting('work-to-order', await worksToOrder(tx, area, yearOf(today), NAMED)),
    waiting('work-to-accept', await worksToAccept(tx, area, NAMED)),
    waiting('task-running', await tasksRunning(tx, area, NAMED)),
  ];
  return all.filter(({ count }) => count > 0);
}

async function overdue(tx: Tx, area: string, today: Day): Promise<Wait> {
  const { rows } = await needPage(tx, today, { area, after: '', most: NAMED, overdue: true });
  const first = rows.map(({ id, words, clock }) => ({ id, title: words, day: clock.dueOn }));
  return { kind: 'need-overdue', count: await countOverdue(tx, area, today), first };
}

/** Each row carries how many there are in all. */
function waiting(kind: Wait['kind'], rows: readonly WaitingRow[]): Wait {
  const first = rows.map(({ id, title, day }) => ({ id, title, day }));
  return { kind, count: rows[0]?.count ?? 0, first };
}
