import { type Day, yearOf } from '@qianwan/base/calendar';
import { byText } from '@qianwan/base/order';
import type { Waiting } from '@qianwan/contract/overview';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import { deliveryPage } from '#delivery/views';
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
    await silent(tx, area, today),
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

/** Longer without any news than this (days) is itself something to ask about. */
const PATIENCE = 30;
/** Works under way at one time are dozens. */
const MOST_UNDER_WAY = 500;

async function silent(tx: Tx, area: string, today: Day): Promise<Wait> {
  const { rows } = await deliveryPage(tx, today, { area, after: '', most: MOST_UNDER_WAY });
  const quiet = rows
    .filter(({ state, silentDays }) => state !== 'accepted' && silentDays > PATIENCE)
    .toSorted((a, b) => b.silentDays - a.silentDays || byText(a.work, b.work));
  const first = quiet
    .slice(0, NAMED)
    .map(({ work, title, order }) => ({ id: work, title, day: order.dueOn }));
  return { kind: 'work-silent', count: quiet.length, first };
}

/** Each row carries how many there are in all. */
function waiting(kind: Wait['kind'], rows: readonly WaitingRow[]): Wait {
  const first = rows.map(({ id, title, day }) => ({ id, title, day }));
  return { kind, count: rows[0]?.count ?? 0, first };
}
