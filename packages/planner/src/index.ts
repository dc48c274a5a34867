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
export { faultsOfForecast } from '#forecast/faults';
export type { ForecastFault, ForecastFaultCode } from '#forecast/faults/fault';
export { forecast, forecastByPlace } from '#forecast/forecast';
export type {
  CaseForecast,
  Forecast,
  KindOutlook,
  Outlook,
  PlaceForecast,
  Renewals,
  Upkeep,
  UpkeepOfPayer,
  UpkeepOfPlace,
  YearDifference,
  YearOutlook,
} from '#forecast/outlook';
export {
  type DecayLaw,
  type Facility,
  type FacilityKind,
  type FacilityState,
  type ForecastQuestion,
  type Payer,
  type PlaceMeans,
  type PlannedFacility,
  type StandingFacility,
  type StressCase,
  usualCases,
} from '#forecast/question';
export {
  type SimulatedCase,
  type SimulatedYear,
  type Simulation,
  type SimulationFaultCode,
  simulate,
} from '#forecast/simulate';
export type { Spread } from '#forecast/spread';
export { standingWorks, type WorkOfPlan, type WorkTraits } from '#forecast/standing-works';
export { type Graph, type GraphForm, graphOf } from '#growth/graph';
export { type GrowOptions, grow, type Network } from '#growth/grow';
export { type Effort, usualEffort } from '#growth/grow-tree';
export { readStp } from '#growth/stp-read';
export { type GrowthOverYears, growYearByYear, type YearOfGrowth } from '#growth/year-by-year';
export { type PlanJob, helpPlan } from '#schedule/crew/plan-job';
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
