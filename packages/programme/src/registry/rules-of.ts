import { assert } from '@qianwan/base/assert';
import type { Day } from '@qianwan/base/calendar';
import { type RuleRow, ruleOn } from './rule-row.ts';
import { type RuleFamily, type RuleValue, ruleShapes } from './rule-shapes.ts';

/** A policy number as it held on a day, with where it comes from: what a verdict is kept with. */
export type Rule<Value> = Pick<RuleRow, 'key' | 'validFrom' | 'source' | 'grade'> & {
  readonly value: Value;
};

/** The rules of a county on one day. What is not set, or is switched off, is null. */
export type Rules = {
  readonly on: Day;
  readonly read: <Family extends RuleFamily>(
    family: Family,
    member?: string,
  ) => Rule<RuleValue<Family>> | null;
};

export function rulesOf(rows: readonly RuleRow[], on: Day): Rules {
  const byKey = Map.groupBy(rows, ({ key }) => key);
  return {
    on,
    read: (family, member) => {
      const key = member === undefined ? family : `${family}.${member}`;
      const row = ruleOn(byKey.get(key) ?? [], key, on);
      return row === null ? null : parsed(family, row);
    },
  };
}

function parsed<Family extends RuleFamily>(family: Family, row: RuleRow): Rule<RuleValue<Family>> {
  const { key, validFrom, source, grade } = row;
  const value = ruleShapes[family].safeParse(row.value);
  assert(value.success, `${key} was checked when it was set`);
  return { key, validFrom, source, grade, value: value.data as RuleValue<Family> };
}
