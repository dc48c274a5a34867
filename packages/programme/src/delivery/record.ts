import type { Day } from '@qianwan/base/calendar';
import type { Count } from '#meetings/ballot';
import type { Work } from '#works/work';
import type { DeliveryState, MilestoneKind, Route } from './milestone.ts';

/** Everything on record about the building of one work, oldest first. */
export type DeliveryRecord = {
  readonly work: Pick<
    Work,
    'id' | 'quantity' | 'householdsServed' | 'owner' | 'carer' | 'upkeepPayer'
  >;
  readonly order: Order;
  readonly milestones: readonly Reached[];
  /** The newest measurement. */
  readonly measured: Measured | null;
  /** The newest question to the served households. */
  readonly ballot: { readonly closesOn: Day; readonly openedOn: Day; readonly count: Count } | null;
  readonly acceptedOn: Day | null;
};

export type Order = {
  readonly orderedOn: Day;
  readonly dueOn: Day;
  readonly route: Route;
  readonly amountFen: number;
};
export type Reached = { readonly milestone: MilestoneKind; readonly reachedOn: Day };
export type Measured = {
  readonly quantity: number;
  readonly measuredOn: Day;
  readonly measuredBy: readonly string[];
};

/** Where the work stands, from what is on record. */
export function stateOf({ milestones, measured, acceptedOn }: DeliveryRecord): DeliveryState {
  if (acceptedOn !== null) return 'accepted';
  if (measured !== null) return 'measured';
  return milestones.at(-1)?.milestone ?? 'ordered';
}

/** The last day on which anything was heard of it. */
export function lastHeardOn({
  order,
  milestones,
  measured,
  ballot,
  acceptedOn,
}: DeliveryRecord): Day {
  const days = [
    order.orderedOn,
    ...milestones.map(({ reachedOn }) => reachedOn),
    measured?.measuredOn,
    ballot?.openedOn,
    acceptedOn,
  ];
  return days.filter((day) => day !== null && day !== undefined).reduce((a, b) => (a > b ? a : b));
}
