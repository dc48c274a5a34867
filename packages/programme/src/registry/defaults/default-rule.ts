import type { Grade, RuleRow } from '#registry/rule-row';

/** Where a shipped number was read, how sure that is, and from when it holds. */
export type Basis = {
  readonly source: string;
  readonly grade: Grade;
  readonly validFrom: string;
  readonly validTo?: string;
};

export function defaultRule(key: string, value: unknown, unit: string, basis: Basis): RuleRow {
  const { source, grade, validFrom, validTo = null } = basis;
  return { key, value, unit, source, grade, validFrom, validTo, enabled: grade !== 'M' };
}
