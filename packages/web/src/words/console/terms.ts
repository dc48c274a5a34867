import type { DeliveryState, MilestoneKind, Route } from '@qianwan/programme/delivery/milestone';
import type { Grade } from '@qianwan/programme/registry/rule-row';
import type { z } from 'zod';
import type { Words } from '#words/language';

// The terms of the record's closed lists, as the office says them.

export const deliveryTerms = {
  ordered: { zh: '已下单', en: 'Ordered' },
  started: { zh: '已开工', en: 'Started' },
  half: { zh: '过半', en: 'Half built' },
  finished: { zh: '已完工', en: 'Finished' },
  measured: { zh: '已量过', en: 'Measured' },
  accepted: { zh: '已验收', en: 'Accepted' },
} satisfies Record<DeliveryState, Words>;

export const milestoneTerms = {
  started: { zh: '开工', en: 'Started' },
  half: { zh: '过半', en: 'Half built' },
  finished: { zh: '完工', en: 'Finished' },
} satisfies Record<MilestoneKind, Words>;

export const routeTerms = {
  'self-built': { zh: '村民自建', en: 'Built by villagers' },
  simple: { zh: '小额直接委托', en: 'Small direct order' },
  tender: { zh: '公开招标', en: 'Open tender' },
} satisfies Record<Route, Words>;

export const gradeTerms = {
  V: { zh: '见原文', en: 'Seen at the source' },
  'V-': { zh: '来源较弱', en: 'Weak source' },
  D: { zh: '由原文推算', en: 'Computed from the source' },
  M: { zh: '未核实', en: 'Unverified' },
  county: { zh: '本县自定', en: 'Set by the county' },
} satisfies Record<z.infer<typeof Grade>, Words>;

export const partyTerms = {
  contractor: { zh: '施工方', en: 'Contractor' },
  'supervision-committee': { zh: '村务监督委员会', en: 'Supervision committee' },
  township: { zh: '乡镇', en: 'Township' },
  villagers: { zh: '村民', en: 'Villagers' },
} satisfies Record<string, Words>;
