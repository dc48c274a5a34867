import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type {
  CrewPace,
  MeritRule,
  ShareRule,
  StressCase,
  VillageMeans,
} from '#registry/funding-shapes';
import type { RuleFamily } from '#registry/rule-shapes';
import type { Rules } from '#registry/rules-of';
import type { PlanCode } from './plan-code.ts';

/** The county's rules of one day that a plan is drawn by. */
export type PlanRules = {
  readonly shares: ShareRule;
  readonly merit: MeritRule;
  readonly latePerMille: number;
  readonly crewPace: CrewPace;
  readonly promiseSlack: 0 | 1;
  readonly ownMeans: VillageMeans;
  readonly upkeepMeans: VillageMeans;
  /** The bad year in which upkeep must still be carried; null where the county sets none. */
  readonly stress: StressCase | null;
};

const families = {
  shares: 'funds.shares',
  merit: 'plan.merit',
  latePerMille: 'plan.late-per-mille',
  crewPace: 'plan.crew-pace',
  promiseSlack: 'plan.promise-slack',
  ownMeans: 'plan.own-means',
  upkeepMeans: 'plan.upkeep-means',
} as const satisfies Record<Exclude<keyof PlanRules, 'stress'>, RuleFamily>;

/** A plan is not drawn on a guess: each rule that the county lacks is named. */
export function planRulesOf(rules: Rules): Verdict<PlanRules, PlanCode> {
  const read = Object.entries(families).map(([name, key]) => ({
    name,
    key,
    rule: rules.read(key),
  }));
  const findings: Finding<PlanCode>[] = read
    .filter(({ rule }) => rule === null)
    .map(({ key }) => stop('no-rule', { key, day: rules.on }));
  return judge(findings, () => {
    const needed = Object.fromEntries(read.map(({ name, rule }) => [name, rule?.value]));
    return { ...needed, stress: rules.read('plan.stress')?.value ?? null } as PlanRules;
  });
}
