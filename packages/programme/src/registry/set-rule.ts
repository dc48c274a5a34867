import { caution, type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { RuleRow } from './rule-row.ts';
import { familyOf, faultOfRule } from './rule-shapes.ts';

export type SetRuleCode =
  | 'rule-begins-too-early'
  | 'rule-other-unit'
  | 'rule-other-kind'
  | 'rule-not-understood'
  | 'rule-unknown'
  | 'rule-begins-in-the-past';

export type RuleChange = Pick<
  RuleRow,
  'key' | 'validFrom' | 'value' | 'unit' | 'source' | 'enabled'
>;

/** The row that begins, and the one before it, which ends on that day (null where there is none). */
export type RuleStep = { readonly begins: RuleRow; readonly ends: RuleRow | null };

/**
 * A county sets a policy number from a day on. The past is closed: a case was judged by the numbers of
 * its day, so a row begins after the newest one of its key and never between two.
 */
export function setRule(
  rows: readonly RuleRow[],
  change: RuleChange,
  today: string,
): Verdict<RuleStep, SetRuleCode> {
  const newest = newestOf(rows.filter(({ key }) => key === change.key));
  const findings: Finding<SetRuleCode>[] = [];
  if (newest === null) findings.push(caution('rule-unknown', { key: change.key }));
  else findings.push(...differences(newest, change));
  const fault = familyOf(change.key) === null ? null : faultOfRule(change.key, change.value);
  if (fault !== null) findings.push(stop('rule-not-understood', { key: change.key, fault }));
  if (change.validFrom < today)
    findings.push(caution('rule-begins-in-the-past', { validFrom: change.validFrom }));
  return judge(findings, () => ({
    begins: { ...change, validTo: null, grade: 'county' },
    ends: newest !== null && newest.validTo === null ? newest : null,
  }));
}

function differences(newest: RuleRow, change: RuleChange): Finding<SetRuleCode>[] {
  const findings: Finding<SetRuleCode>[] = [];
  const opensOn = newest.validTo ?? newest.validFrom;
  if (change.validFrom <= newest.validFrom || change.validFrom < opensOn)
    findings.push(stop('rule-begins-too-early', { newest: opensOn }));
  if (change.unit !== newest.unit)
    findings.push(stop('rule-other-unit', { unit: newest.unit, given: change.unit }));
  if (kindOf(change.value) !== kindOf(newest.value))
    findings.push(
      stop('rule-other-kind', { kind: kindOf(newest.value), given: kindOf(change.value) }),
    );
  return findings;
}

function newestOf(rows: readonly RuleRow[]): RuleRow | null {
  let newest: RuleRow | null = null;
  for (const row of rows) if (newest === null || row.validFrom > newest.validFrom) newest = row;
  return newest;
}

/** A rate stays a number and a list a list: what reads the rule expects it. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
