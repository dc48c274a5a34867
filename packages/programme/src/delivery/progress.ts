import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import type { DeliveryCode } from './delivery-code.ts';
import { MilestoneKind } from './milestone.ts';
import { type DeliveryRecord, type Measured, type Reached, stateOf } from './record.ts';

/** What keeps a milestone from being recorded: they come in order, each once, on days that have been. */
export function milestoneFaults(
  record: DeliveryRecord,
  { milestone, reachedOn }: Reached,
  today: Day,
): Finding<DeliveryCode>[] {
  const findings: Finding<DeliveryCode>[] = [];
  const last = record.milestones.at(-1);
  const next = MilestoneKind.options[record.milestones.length];
  if (next !== milestone)
    findings.push(stop('milestone-out-of-order', { milestone, next: next ?? '' }));
  const since = last?.reachedOn ?? record.order.orderedOn;
  if (reachedOn < since) findings.push(stop('milestone-before-last', { reachedOn, since }));
  if (reachedOn > today) findings.push(stop('day-not-yet', { day: reachedOn, today }));
  return findings;
}

/** A measurement takes two parties or more on site, the village's supervision committee among them. */
export function measurementFaults(
  record: DeliveryRecord,
  { measuredOn, measuredBy }: Measured,
  today: Day,
): Finding<DeliveryCode>[] {
  const findings: Finding<DeliveryCode>[] = [];
  const parties = new Set(measuredBy);
  const finished = record.milestones.find(({ milestone }) => milestone === 'finished');
  if (record.acceptedOn !== null) findings.push(stop('already-accepted'));
  if (finished === undefined) findings.push(stop('not-finished', { state: stateOf(record) }));
  else if (measuredOn < finished.reachedOn)
    findings.push(
      stop('milestone-before-last', { reachedOn: measuredOn, since: finished.reachedOn }),
    );
  if (measuredOn > today) findings.push(stop('day-not-yet', { day: measuredOn, today }));
  if (parties.size < 2) findings.push(stop('measured-by-too-few', { parties: parties.size }));
  if (!parties.has('supervision-committee')) findings.push(stop('supervision-missing'));
  return findings;
}
