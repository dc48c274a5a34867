import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

const starting: Basis = {
  source: '本系统的起始值，由县自定',
  grade: 'county',
  validFrom: '2020-01-01',
};

/** When a measured quantity is enough, when silence is an alert, how often a facility is looked at. */
export const deliveryRules: readonly RuleRow[] = [
  defaultRule(
    'delivery.tolerance-percent',
    2,
    '% that a measured quantity may fall short',
    starting,
  ),
  defaultRule('delivery.silent-days', 30, 'days', starting),
  defaultRule('delivery.check-months', 3, 'months', {
    source: '浙江省农村生活污水处理设施管理条例（2020）：30吨/日以下每季度检测',
    grade: 'V',
    validFrom: '2020-01-01',
  }),
];
