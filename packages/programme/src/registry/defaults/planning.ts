import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

const starting: Basis = {
  source: '本系统的起始值，由县自定',
  grade: 'county',
  validFrom: '2020-01-01',
};

/** How a plan weighs works, and what villages and crews can carry. A county sets its own. */
export const planningRules: readonly RuleRow[] = [
  defaultRule(
    'plan.merit',
    { household: 10, voice: 20, neverServedPercent: 30, layerPercent: [60, 30, 0] },
    'points and %',
    starting,
  ),
  defaultRule(
    'plan.late-per-mille',
    60,
    'per mille of worth lost by each year of waiting',
    starting,
  ),
  defaultRule(
    'plan.crew-pace',
    {
      sanitation: 60,
      plumbing: 80,
      'civil-works': 60,
      earthworks: 60,
      electrical: 60,
      building: 40,
      landscape: 30,
    },
    'works a year',
    starting,
  ),
  defaultRule('plan.promise-slack', 1, 'years that an earlier promise may move', starting),
  defaultRule(
    'plan.own-means',
    { incomePercent: 30, householdFen: 60_000 },
    '% of yearly operating income; fen a household and year, in money and labour',
    starting,
  ),
  defaultRule(
    'plan.upkeep-means',
    { incomePercent: 25, householdFen: 6_000 },
    '% of yearly operating income; fen a household and year',
    starting,
  ),
  // Off until the county says so: a plan that must stand in bad years builds less in poor villages.
  defaultRule('plan.stress', { incomePercent: 80, upkeepPercent: 120 }, '% of a usual year', {
    source: '本系统的压力情形（收入少两成、管护贵两成），没有出处；由县决定是否启用',
    grade: 'M',
    validFrom: '2020-01-01',
  }),
];
