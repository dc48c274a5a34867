import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

// Both articles bind answers to written questions and complaints; that a need raised by one household
// is owed the same is our reading, hence grade V-.
const villageAnswers: Basis = {
  source: '浙江省实施村民委员会组织法办法（2020）第36条：书面质询15日内答复（类推适用）',
  grade: 'V-',
  validFrom: '2020-01-01',
};
const governmentAnswers: Basis = {
  source: '浙江省实施村民委员会组织法办法（2020）第43条：向乡镇、县反映20日内答复（类推适用）',
  grade: 'V-',
  validFrom: '2020-01-01',
};

const byVillage = ['waste', 'toilet', 'lane', 'river', 'lamp', 'green', 'other'];
/** What a village cannot settle alone: networks, houses, services. */
const byGovernment = ['sewage', 'water', 'housing', 'public'];

export const dutyRules: readonly RuleRow[] = [
  ...byVillage.map((category) => replyDays(category, 15, villageAnswers)),
  ...byGovernment.map((category) => replyDays(category, 20, governmentAnswers)),
  defaultRule('needs.silence-days', 30, 'days', {
    source: '本系统的约定，没有出处：建成30日无人确认时提示回访；由县确认或修改',
    grade: 'county',
    validFrom: '2020-01-01',
  }),
  defaultRule('needs.least-voices', 2, 'households', {
    source: '本系统的约定，没有出处：未经核实的需求，两户都说即可立项；由县确认或修改',
    grade: 'county',
    validFrom: '2020-01-01',
  }),
];

function replyDays(category: string, days: number, basis: Basis): RuleRow {
  return defaultRule(`needs.reply-days.${category}`, days, 'days', basis);
}
