export type { Certificate, Choice, Draw, Ground, GroundCode, Plan } from '#schedule/plan';
export type {
  Commitment,
  Envelope,
  Floor,
  Pace,
  Place,
  PlanYear,
  Problem,
  Share,
  Synergy,
  Work,
} from '#schedule/problem';
export { audit } from '#audit/audit';
export { faultsOf } from '#schedule/faults';
export { makePlan, type PlanOptions } from '#schedule/make-plan';
