export { audit } from '#audit/audit';
export type { AuditCode, BrokenRule } from '#audit/broken-rule';
export { checkPrices } from '#ballots/check-prices';
export type { Completion, Convention } from '#ballots/completion';
export { type Count, type CountOptions, certificateOf, count, type Rule } from '#ballots/count';
export { type Ballot, type Election, election, type Project } from '#ballots/election';
export type { Satisfaction } from '#ballots/field';
export { electionOf } from '#ballots/pb-election';
export { readPb } from '#ballots/pb-read';
export { writePb } from '#ballots/pb-write';
export type { PriceSystem } from '#ballots/price-system';
export { lexicographicTies, type TieArgument, usualTies } from '#ballots/ties';
export { type Graph, type GraphForm, graphOf } from '#growth/graph';
export { type GrowOptions, grow, type Network } from '#growth/grow';
export { type Effort, usualEffort } from '#growth/grow-tree';
export { readStp } from '#growth/stp-read';
export { type GrowthOverYears, growYearByYear, type YearOfGrowth } from '#growth/year-by-year';
export { helpPlan, type PlanJob } from '#schedule/crew/plan-job';
export { type Draw, type Draws, drawsOf } from '#schedule/draws-of';
export { faultsOf } from '#schedule/faults';
export type { FaultCode } from '#schedule/faults/fault';
export { type Helpers, makePlan, type NoPlanCode, type PlanOptions } from '#schedule/make-plan';
export type { Certificate, Choice, Ground, GroundCode, Move, Plan } from '#schedule/plan';
export type {
  Burden,
  Commitment,
  Envelope,
  Floor,
  Grade,
  Match,
  Means,
  Pace,
  Partner,
  Place,
  PlanYear,
  Problem,
  Share,
  Synergy,
  Transfer,
  Work,
} from '#schedule/problem';
