import type { ClassGate, ItemRate, RateBand } from '#registry/rule-shapes';
import type { Rule, Rules } from '#registry/rules-of';
import { type Estimate, itemCodes } from '#works/estimate';
import type { PlanClass } from '#works/plan-class';
import type { WorkType } from '#works/work';
import { type Basic, basics } from '#works/work-types';

/** The policy numbers of the day that gates ask; null where the county has none or has switched it off. */
export type GateRules = {
  readonly leastVoices: Rule<number> | null;
  readonly rate: Rule<RateBand> | null;
  readonly estimateFrom: Rule<number> | null;
  /** What the county's rate schedule gives for the items of the estimate, by code. */
  readonly itemRates: Readonly<Record<string, Rule<ItemRate>>>;
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
  estimate: Estimate | null,
): GateRules {
  const rates = itemCodes(estimate).flatMap((code) => {
    const rule = read('works.item-rate', code);
    return rule === null ? [] : [[code, rule] as const];
  });
  const covered = basics.flatMap((basic) => {
    const rule = read('works.basics-percent', basic);
    return rule === null ? [] : [[basic, rule] as const];
  });
  return {
    leastVoices: read('needs.least-voices'),
    rate: read('works.rate', type),
    estimateFrom: read('works.estimate-from-fen'),
    itemRates: Object.fromEntries(rates),
    upkeepPercent: read('works.upkeep-percent', type),
    classGate: planClass === null ? null : read('works.class-gate', planClass),
    debtPercent: read('works.debt-percent'),
    duplicateYears: read('works.duplicate-years'),
    basicsPercent: Object.fromEntries(covered),
  };
}
