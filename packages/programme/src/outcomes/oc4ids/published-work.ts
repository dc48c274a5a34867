import type { Day } from '@qianwan/base/calendar';
import type { MilestoneKind, Route } from '#delivery/milestone';
import type { PayerKind, Purpose } from '#funds/payer';
import type { Work } from '#works/work';

/** Everything about a work that is public: what was proposed, planned, paid and built. */
export type PublishedWork = {
  readonly work: Work;
  readonly villageName: string;
  /** WGS 84, degrees; null where nobody has placed the village yet. */
  readonly point: { readonly lon: number; readonly lat: number } | null;
  /** The plan that holds and the year it gives the work; null where it is in none. */
  readonly planned: { readonly plan: string; readonly year: number | null } | null;
  readonly admittedOn: Day | null;
  /** What each payer has tied to the work, by earmark. */
  readonly committed: readonly Funding[];
  readonly payments: readonly Payment[];
  readonly building: Building | null;
  /** The last day on which any of it changed. */
  readonly changedOn: Day;
};

export type Funding = {
  readonly payer: PublishedPayer;
  readonly purpose: Purpose | null;
  readonly year: number;
  readonly fen: number;
};

export type PublishedPayer = {
  readonly id: string;
  readonly name: string;
  readonly kind: PayerKind;
};

/** A line of the ledger that paid for the work; below zero where a payment was undone. */
export type Payment = {
  readonly entry: string;
  readonly day: Day;
  readonly payer: PublishedPayer;
  readonly purpose: Purpose | null;
  readonly year: number;
  readonly fen: number;
};

export type Building = {
  readonly order: string;
  readonly route: Route;
  readonly builder: string;
  readonly amountFen: number;
  readonly orderedOn: Day;
  readonly dueOn: Day;
  readonly milestones: readonly { readonly milestone: MilestoneKind; readonly reachedOn: Day }[];
  readonly measured: { readonly quantity: number; readonly measuredOn: Day } | null;
  readonly acceptedOn: Day | null;
  readonly facility: string | null;
};
