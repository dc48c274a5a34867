import type { ClassGate, RateBand } from '#registry/rule-shapes';
import type { Rule, Rules } from '#registry/rules-of';
import type { PlanClass } from '#works/plan-class';
import type { WorkType } from '#works/work';
import { type Basic, basics } from '#works/work-types';

/** The policy numbers of the day that gates ask; null where the county has none or has switched it off. */
export type GateRules = {
  readonly leastVoices: Rule<number> | null;
  readonly rate: Rule<RateBand> | null;
  readonly upkeepPercent: Rule<number> | null;
  readonly classGate: Rule<ClassGate> | null;
  readonly debtPercent: Rule<number> | null;
  readonly duplicateYears: Rule<number> | null;
  readonly basicsPercent: Readonly<Partial<Record<Basic, Rule<number>>>>;
};

export function gateRulesOf(
  { read }: Rules,
  type: WorkType,
  planClass: PlanClass | null,
): GateRules {
  const covered = basics.flatMap((basic) => {
    const rule = read('works.basics-percent', basic);
    return rule === null ? [] : [[basic, rule] as const];
  });
  return {
    leastVoices: read('needs.least-voices'),
    rate: read('works.rate', type),
    upkeepPercent: read('works.upkeep-percent', type),
    classGate: planClass === null ? null : read('works.class-gate', planClass),
    debtPercent: read('works.debt-percent'),
    duplicateYears: read('works.duplicate-years'),
    basicsPercent: Object.fromEntries(covered),
  };
}
