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
export { type AreaForm, type AreaGraph, areaGraphOf } from '#growth/area';
export { type BoundCertificate, boundCertified, certificateFor } from '#growth/certificate';
export {
  type ForestOptions,
  type GrownForest,
  type GrownPart,
  growForest,
  type NewTrees,
} from '#growth/forest';
export { type Graph, type GraphForm, graphOf } from '#growth/graph';
export { type GrowOptions, grow, type Network } from '#growth/grow';
export { type GrownArea, growArea } from '#growth/grow-area';
export { type Effort, usualEffort } from '#growth/grow-tree';
export { readStp, readStpInstance, type StpInstance } from '#growth/stp-read';
export { writeStp } from '#growth/stp-write';
export { type GrowthOverYears, growYearByYear, type YearOfGrowth } from '#growth/year-by-year';
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
