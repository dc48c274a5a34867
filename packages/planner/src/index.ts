export { type Fen, fen } from '@qianwan/base/money';
export { audit } from '#audit/audit';
export type { AuditCode, BrokenRule } from '#audit/broken-rule';
export type { Convention } from '#ballots/add1';
export { type CompletionCode, checkCompletion } from '#ballots/audits/check-completion';
export { type EjrPlusViolation, ejrPlusViolations } from '#ballots/audits/ejr-plus';
export { type Exclusion, exclusion } from '#ballots/audits/exclusion';
export { giniOf } from '#ballots/audits/gini';
export { satisfactionByCost, satisfactionByNumber } from '#ballots/audits/satisfaction';
export { type GroupSpending, spendingByGroup } from '#ballots/audits/spending-by-group';
export { checkPrices } from '#ballots/check-prices';
export type { ComparedBy, Comparison } from '#ballots/comparison';
export type { Completion } from '#ballots/completion';
export { type Count, type CountOptions, certificateOf, count, type Rule } from '#ballots/count';
export { type Ballot, type Election, election, type Project } from '#ballots/election';
export type { Satisfaction } from '#ballots/field';
export { electionOf, type OrdinalReading } from '#ballots/pb-election';
export { groupsBy, groupsByAge } from '#ballots/pb-groups';
export { instanceOf, type PbInstance } from '#ballots/pb-instance';
export { limitFindings } from '#ballots/pb-limits';
export { type PbTables, readPb } from '#ballots/pb-read';
export { tablesOf } from '#ballots/pb-tables';
export { tallyFindings } from '#ballots/pb-tallies';
export { writePb } from '#ballots/pb-write';
export type { PriceSystem } from '#ballots/price-system';
export { lexicographicTies, type TieArgument, usualTies } from '#ballots/ties';
export {
  type EqualSharesExplanation,
  type Explanation,
  explainLosers,
  type OrderExplanation,
} from '#ballots/why/explain';
export type { MoneyTrace } from '#ballots/why/money-trace';
export { type Recheck, recheck } from '#ballots/why/recheck';
export { leastSingletonSupport, repeatOf, singletonSupport } from '#ballots/why/singleton-support';
export type { WhyNot, WhyNotWithNewVoters } from '#ballots/why/why-not';
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
export { type OpinionGroups, opinionGroups } from '#opinions/opinion-groups';
export { NOT_SAID, type OpinionTable } from '#opinions/opinion-table';
export { type GroupViews, type Held, type Tally, viewsOfGroups } from '#opinions/views-of-groups';
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
export type { Change, ChangeKind } from '#schedule/why/change';
export type { Difference } from '#schedule/why/difference';
export {
  type Payment,
  type PricedWay,
  type ReducedValue,
  reducedValue,
} from '#schedule/why/reduced-value';
export { type ReplacementCost, replacementCost } from '#schedule/why/replacement-cost';
export {
  type SmallestChange,
  type SmallestChangeOptions,
  smallestChange,
} from '#schedule/why/smallest-change';
