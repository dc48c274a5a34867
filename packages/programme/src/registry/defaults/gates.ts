import type { Grade, RuleRow } from '#registry/rule-row';
import type { ClassGate } from '#registry/rule-shapes';
import { defaultRule } from './default-rule.ts';

const strategy = '乡村振兴战略规划（2018–2022）四类村庄';

/** What else stands between a proposal and the library. */
export const gateRules: readonly RuleRow[] = [
  classGate('gathering', 'V', `${strategy}：集聚提升类，全部类型`, {}),
  classGate('suburban', 'V', `${strategy}：城郊融合类，共用城镇管网`, {}),
  classGate('special', 'V', `${strategy}：特色保护类，保护优先，拆改须先审批`, {
    housing: 'allow-with-reason',
    public: 'allow-with-reason',
    river: 'allow-with-reason',
  }),
  classGate(
    'relocation',
    'V-',
    `${strategy}：搬迁撤并类，限制新建扩建，只做安全、基本生活和维护（原文措辞未核实）`,
    {
      sewage: 'allow-with-reason',
      lane: 'allow-with-reason',
      lamp: 'allow-with-reason',
      housing: 'block',
      green: 'block',
      public: 'block',
    },
  ),
  classGate('undecided', 'M', '看不准的村先保持干净，不做大投入（未核实）', {
    sewage: 'allow-with-reason',
    housing: 'block',
    public: 'block',
  }),
  gate(
    'works.duplicate-years',
    5,
    'years',
    'V-',
    '湖州市美丽乡村建设条例（2018）：避免重复建设；五年是本系统的读法',
  ),
  // The law lets each township set the line and names no number. Until a county sets one, nothing may be borrowed.
  gate(
    'works.debt-percent',
    100,
    '% of the village’s own yearly income',
    'M',
    '浙江省农村集体资产管理条例（2020）第18条：乡镇可设债务警戒线；数值未见',
  ),
  gate(
    'works.basics-percent.waste',
    100,
    '% of households',
    'V',
    '浙江2017：100%的村垃圾集中收集处理',
  ),
  gate('works.basics-percent.toilet', 98, '% of households', 'V', '县级“四优”村标准：卫生厕所≥98%'),
  gate(
    'works.basics-percent.lane',
    100,
    '% of households',
    'V',
    '县级“四优”村标准：村民小组道路硬化100%',
  ),
  gate('works.basics-percent.water', 95, '% of households', 'V', '县级“四优”村标准：自来水≥95%'),
];

function classGate(planClass: string, grade: Grade, source: string, table: ClassGate): RuleRow {
  return gate(`works.class-gate.${planClass}`, table, '', grade, source);
}

function gate(key: string, value: unknown, unit: string, grade: Grade, source: string): RuleRow {
  return defaultRule(key, value, unit, { source, grade, validFrom: '2020-01-01' });
}
