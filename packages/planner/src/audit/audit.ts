import { stop } from '@qianwan/base/verdict';
import type { Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { auditBound } from './bound.ts';
import type { BrokenRule } from './broken-rule.ts';
import { auditKnown, auditYears } from './choices.ts';
import { auditGrounds } from './grounds.ts';
import { auditMoney } from './money.ts';
import { auditPlaces } from './places.ts';
import { auditShared, talliesOf } from './shared.ts';
import { sheetOf } from './sheet.ts';
import { auditValue } from './value.ts';

/**
 * Checks a plan against its problem, rule by rule, and returns every broken rule; none means that the
 * plan may be believed. The problem itself must be sound (`faultsOf`). Nothing here is shared with the
 * engine that makes plans but the two formats: docs/formats/plan.md is all that it was written from.
 */
export function audit(problem: Problem, plan: Plan): BrokenRule[] {
  if (plan.format !== 'qianwan-plan/2') return [stop('format-unknown', { format: plan.format })];
  const sheet = sheetOf(problem, plan);
  const unknown = auditKnown(sheet);
  // What is not in the problem cannot be weighed against it.
  if (unknown.length > 0) return unknown;
  const tallies = talliesOf(sheet);
  return [
    ...auditYears(sheet),
    ...auditPlaces(sheet),
    ...auditMoney(sheet),
    ...auditShared(sheet, tallies),
    ...auditValue(sheet),
    ...auditBound(sheet),
    ...auditGrounds(sheet, tallies),
  ];
}
