import { yuan } from '@qianwan/base/money';
import type { Grade, RuleRow } from '#registry/rule-row';
import { defaultRule } from './default-rule.ts';

const background = '经验估计，未核实；县里核实本地定额后再启用';

/** What a unit of each type costs, in yuan. Only what was computed from seen accounts gates anything. */
export const rateRules: readonly RuleRow[] = [
  rate('lane', [80, 286], 'm²', 'D', '六枝2011自建80元/m²；顺昌2017含挡墙286元/m²（村内道路）'),
  rate(
    'toilet',
    [1060, 1420],
    'household',
    'D',
    '福建2008–12五年均值1,060元/户；稷山2019–21为1,420元/户',
  ),
  rate(
    'sewage',
    [1248, 18720],
    'household',
    'V-',
    '每户0.48吨/日（常熟2015）×每吨2,600–39,000元（住建部投资指南转引），不含管网',
  ),
  rate('waste', [80, 600], 'household', 'M', background),
  rate('water', [800, 4000], 'household', 'M', background),
  rate('river', [60, 900], 'm', 'M', `清淤仅见15.58元/m³影子价格（2010），不是造价；${background}`),
  rate('lamp', [1500, 4500], 'lamp', 'M', background),
  rate('green', [30, 200], 'm²', 'M', `未找到单价；${background}`),
  rate('housing', [10_000, 80_000], 'household', 'M', `未找到单价；${background}`),
  rate('public', [300, 3000], 'm²', 'M', `未找到单价；${background}`),
  // A share of the cost, each year: 2–4 % for civil works, 5–8 % for plant; the low end is asked for.
  ...['lane', 'water', 'river', 'green', 'housing', 'public'].map((type) => upkeep(type, 2)),
  ...['waste', 'toilet', 'sewage', 'lamp'].map((type) => upkeep(type, 5)),
  defaultRule('works.estimate-from-fen', yuan(50_000), 'fen', {
    source: '多少钱以上要有逐项预算，未见统一规定；县里定了再启用',
    grade: 'M',
    validFrom: '2020-01-01',
  }),
];

function rate(
  type: string,
  [low, high]: readonly [number, number],
  unit: string,
  grade: Grade,
  source: string,
): RuleRow {
  const band = { lowFen: yuan(low), highFen: yuan(high) };
  const basis = { source, grade, validFrom: '2020-01-01' };
  return defaultRule(`works.rate.${type}`, band, `fen/${unit}`, basis);
}

function upkeep(type: string, percent: number): RuleRow {
  return defaultRule(`works.upkeep-percent.${type}`, percent, '% of cost a year', {
    source: '土建每年为投资的2–4%，设备5–8%（经验值，未核实）',
    grade: 'M',
    validFrom: '2020-01-01',
  });
}
