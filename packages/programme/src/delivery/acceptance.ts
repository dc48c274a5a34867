import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { Count } from '#meetings/ballot';
import type { AcceptanceCode } from './delivery-code.ts';
import { type DeliveryRecord, stateOf } from './record.ts';

/**
 * Everything that an acceptance still lacks, never only the first: finished, measured (at most so many
 * per cent short of what was planned), accepted by the served households, and somebody who owns it,
 * looks after it and pays for its upkeep. Nothing lacking: it may be accepted.
 */
export function acceptanceLacks(
  record: DeliveryRecord,
  tolerancePercent: number,
  today: Day,
): Finding<AcceptanceCode>[] {
  if (record.acceptedOn !== null)
    return [stop('already-accepted', { acceptedOn: record.acceptedOn })];
  const { owner, carer, upkeepPayer } = record.work;
  const findings: Finding<AcceptanceCode>[] = [];
  if (!record.milestones.some(({ milestone }) => milestone === 'finished'))
    findings.push(stop('not-finished', { state: stateOf(record) }));
  findings.push(...quantityLacks(record, tolerancePercent), ...voteLacks(record.ballot, today));
  if (isBlank(owner)) findings.push(stop('owner-missing'));
  if (isBlank(carer)) findings.push(stop('carer-missing'));
  if (isBlank(upkeepPayer)) findings.push(stop('upkeep-payer-missing'));
  return findings;
}

/** Compared as whole products: 98 of 100 is enough where two per cent may be missing, 97.9 is not. */
function quantityLacks(
  { measured, work }: DeliveryRecord,
  tolerancePercent: number,
): Finding<AcceptanceCode>[] {
  if (measured === null) return [stop('not-measured')];
  if (measured.quantity * 100 >= work.quantity * (100 - tolerancePercent)) return [];
  return [
    stop('measured-short', {
      measured: measured.quantity,
      planned: work.quantity,
      tolerancePercent,
    }),
  ];
}

/** More than half of the served households have voted, and more than half of those who voted say yes. */
function voteLacks(ballot: DeliveryRecord['ballot'], today: Day): Finding<AcceptanceCode>[] {
  if (ballot === null) return [stop('not-voted-on')];
  const { count, closesOn } = ballot;
  if (isPassed(count) && (today > closesOn || isSettled(count))) return [];
  if (today <= closesOn && !isSettled(count)) return [stop('vote-still-open', { closesOn })];
  const voted = votesOf(count);
  if (voted * 2 <= count.due) return [stop('too-few-voted', { voted, due: count.due })];
  return [stop('voted-down', { yes: count.yes, voted })];
}

function isPassed(count: Count): boolean {
  const voted = votesOf(count);
  return voted * 2 > count.due && count.yes * 2 > voted;
}

/** Whether the votes that are still out can change nothing. */
function isSettled(count: Count): boolean {
  const out = count.due - votesOf(count);
  if (isPassed(count)) return isPassed({ ...count, no: count.no + out });
  return out === 0 || (count.yes + out) * 2 <= votesOf(count) + out;
}

function votesOf({ yes, no, abstain }: Count): number {
  return yes + no + abstain;
}

function isBlank(name: string | null): boolean {
  return name === null || name.trim() === '';
}
