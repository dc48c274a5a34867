export { audit } from '#audit/audit';
export type { AuditCode, BrokenRule } from '#audit/broken-rule';
export { faultsOf } from '#schedule/faults';
export type { FaultCode } from '#schedule/faults/fault';
export { makePlan, type NoPlanCode, type PlanOptions } from '#schedule/make-plan';
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
