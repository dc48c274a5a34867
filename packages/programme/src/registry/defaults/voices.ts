import type { RuleRow } from '#registry/rule-row';
import { type Basis, defaultRule } from './default-rule.ts';

// 12345 hotlines class a call twice, by nature and by content. The natures are those of Ziyang (Shaanxi,
// September 2022); the contents beside works are those that Hengdong, Daying and a city of Shandong publish.
const hotlines: Basis = {
  source: '12345热线的通行分类：陕西紫阳2022年9月、湖南衡东2025年一季度、四川大英2017年公开数据',
  grade: 'V',
  validFrom: '2020-01-01',
};

const natures = [
  { id: 'help', zh: '求助', en: 'Asking for help' },
  { id: 'complaint', zh: '投诉', en: 'Complaint' },
  { id: 'suggestion', zh: '建议', en: 'Suggestion' },
  { id: 'report', zh: '举报', en: 'Reporting a wrong' },
  { id: 'question', zh: '咨询', en: 'Question' },
];

const topics = [
  { id: 'waste', zh: '垃圾', en: 'Waste', category: 'waste' },
  { id: 'toilet', zh: '厕所', en: 'Toilets', category: 'toilet' },
  { id: 'sewage', zh: '污水', en: 'Sewage', category: 'sewage' },
  { id: 'lane', zh: '村路巷道', en: 'Lanes', category: 'lane' },
  { id: 'water', zh: '饮水', en: 'Drinking water', category: 'water' },
  { id: 'river', zh: '河沟水塘', en: 'Ditches and ponds', category: 'river' },
  { id: 'lamp', zh: '路灯', en: 'Street lamps', category: 'lamp' },
  { id: 'green', zh: '绿化', en: 'Greenery', category: 'green' },
  { id: 'housing', zh: '住房', en: 'Houses', category: 'housing' },
  { id: 'public', zh: '公共场所', en: 'Public places', category: 'public' },
  { id: 'utilities', zh: '电、气、网络', en: 'Power, gas, network', category: 'public' },
  { id: 'education', zh: '教育文化', en: 'Education and culture', category: 'public' },
  { id: 'social-security', zh: '社会保障', en: 'Social security', category: 'other' },
  { id: 'subsidy', zh: '补贴', en: 'Subsidies', category: 'other' },
  { id: 'land', zh: '土地承包', en: 'Land contracts', category: 'other' },
  { id: 'homestead', zh: '宅基地', en: 'Homesteads', category: 'housing' },
  { id: 'village-leaders', zh: '村干部', en: 'Village leaders', category: 'other' },
  { id: 'farming', zh: '农林水利', en: 'Farming, forest, irrigation', category: 'other' },
  { id: 'traffic', zh: '公安交通', en: 'Police and traffic', category: 'other' },
  { id: 'other', zh: '其他', en: 'Something else', category: 'other' },
];

export const voiceRules: readonly RuleRow[] = [
  defaultRule('needs.natures', natures, '', hotlines),
  defaultRule('needs.topics', topics, '', hotlines),
  defaultRule(
    'needs.rank',
    { households: 1, severity: 1, vulnerable: 1, neverServed: 1, cost: 1 },
    'exponent',
    {
      source:
        '本系统的约定，没有出处：说的户数占比×紧急程度×弱势家庭×从未建过÷造价；由县确认或修改',
      grade: 'county',
      validFrom: '2020-01-01',
    },
  ),
];
