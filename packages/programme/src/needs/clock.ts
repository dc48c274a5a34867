import { addDays, type Day, day } from '@qianwan/base/calendar';
import type { RuleRow } from '#registry/rule-row';
import { rulesOf } from '#registry/rules-of';
import type { Clock, Need, NeedStep, StepKind } from './need.ts';

/** A county may set the days, but not end the duty: without a row, the longest that the law knows (实施办法第43条). */
export const LONGEST_REPLY_DAYS = 20;

/** Steps that tell the person something; being verified is our business, not an answer. */
export const answering: readonly StepKind[] = [
  'answered',
  'declined',
  'taken-up',
  'built',
  'confirmed',
];

/** The last day to answer a need of a category that was raised on a day, by the rule of that day. */
export function replyDueOn(category: Need['category'], on: Day, rows: readonly RuleRow[]): Day {
  const days = rulesOf(rows, on).read('needs.reply-days', category)?.value ?? LONGEST_REPLY_DAYS;
  return addDays(on, days);
}

/** The duty to answer, counted from the day the need was raised or last reopened. */
export function clockOf(
  need: Pick<Need, 'category' | 'raisedOn'>,
  steps: readonly NeedStep[],
  rows: readonly RuleRow[],
  today: Day,
): Clock {
  const reopened = steps.findLastIndex(({ step }) => step === 'reopened');
  const startedOn = steps[reopened]?.takenOn ?? need.raisedOn;
  const dueOn = replyDueOn(need.category, day(startedOn), rows);
  const answered = steps.slice(reopened + 1).some(({ step }) => answering.includes(step));
  return { dueOn, answered, overdue: !answered && today > dueOn };
}
