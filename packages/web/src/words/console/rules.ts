import type { RuleFamily } from '@qianwan/programme/registry/rule-shapes';
import type { Words } from '#words/language';

export const rulesWords = {
  title: { zh: '政策数字', en: 'Policy numbers' },
  lead: {
    zh: '规矩里的每个数都有出处和日子；过去的事按当天的数判断。',
    en: 'Every number in the rules has its source and its days; a case is judged by the numbers of its day.',
  },
  none: { zh: '还没有政策数字。', en: 'No policy numbers yet.' },
  name: { zh: '哪个数', en: 'Number' },
  value: { zh: '数值', en: 'Value' },
  several: { zh: '好几个数，点开看', en: 'Several numbers; open it' },
  unit: { zh: '单位', en: 'Unit' },
  on: { zh: '启用', en: 'In use' },
  enabled: { zh: '启用', en: 'In use' },
  off: { zh: '未启用', en: 'Off' },
  grade: { zh: '可靠程度', en: 'Grade' },
  source: { zh: '出处', en: 'Source' },
  from: { zh: '从哪天起', en: 'From' },
  to: { zh: '到哪天', en: 'Until' },
  still: { zh: '至今', en: 'Still holds' },
  'set-anew': { zh: '从某天起改用新数', en: 'Set it anew from a day on' },
  'set-note': {
    zh: '旧数到那天为止，以前的事不受影响。',
    en: 'The old number ends there; earlier cases are not touched.',
  },
  'set-it': { zh: '改用新数', en: 'Set it' },
} satisfies Record<string, Words>;

export const ruleFamilyWords = {
  vote: { zh: '表决规矩', en: 'Vote rule' },
  'needs.reply-days': { zh: '答复期限', en: 'Days to answer' },
  'needs.silence-days': { zh: '建成后等确认的天数', en: 'Days to wait for a confirmation' },
  'needs.least-voices': { zh: '至少几户提出', en: 'Least households that ask' },
  'survey.seconds': { zh: '答一题要几秒', en: 'Seconds an answer takes' },
  'survey.instances': { zh: '重复的题组通常有几份', en: 'How often a repeated group comes' },
  'works.rate': { zh: '单价范围', en: 'Cost band' },
  'works.upkeep-percent': { zh: '管护费占造价', en: 'Upkeep, of the cost' },
  'works.class-gate': { zh: '规划类别能建什么', en: 'What a plan class may build' },
  'works.debt-percent': { zh: '借款上限', en: 'Most that may be borrowed' },
  'works.duplicate-years': { zh: '几年内不重复建', en: 'Years before building again' },
  'works.basics-percent': { zh: '先基础后美化', en: 'Basics before scenery' },
  'tender.works-fen': { zh: '工程招标起点', en: 'Tender from: works' },
  'tender.goods-fen': { zh: '货物招标起点', en: 'Tender from: goods' },
  'tender.services-fen': { zh: '服务招标起点', en: 'Tender from: services' },
  'tender.self-built-fen': { zh: '村民自建上限', en: 'Self-built up to' },
  'funds.shares': { zh: '谁出多少', en: 'Who pays what' },
  'plan.merit': { zh: '怎么打分', en: 'How merit is weighed' },
  'plan.late-per-mille': { zh: '晚一年打几折', en: 'What a year later costs' },
  'plan.crew-pace': { zh: '施工队一年能开几项', en: 'Works a crew starts a year' },
  'plan.promise-slack': { zh: '答应的能挪几年', en: 'Years a promise may move' },
  'plan.own-means': { zh: '村里自己能出多少', en: 'What a village can pay' },
  'plan.upkeep-means': { zh: '村里管护担得起多少', en: 'Upkeep a village can carry' },
  'plan.stress': { zh: '年景不好时怎么算', en: 'A bad year, reckoned with' },
  'delivery.tolerance-percent': { zh: '量下来允许差多少', en: 'Tolerance of measurements' },
  'delivery.silent-days': { zh: '多久没音信要过问', en: 'Days of silence before asking' },
  'delivery.check-months': { zh: '几个月查一次设施', en: 'Months between checks' },
} satisfies Record<RuleFamily, Words>;

export const ruleUnitWords: Readonly<Record<string, Words>> = {
  days: { zh: '天', en: 'days' },
  months: { zh: '个月', en: 'months' },
  years: { zh: '年', en: 'years' },
  households: { zh: '户', en: 'households' },
  seconds: { zh: '秒', en: 'seconds' },
  times: { zh: '份', en: 'times' },
  fen: { zh: '分', en: 'fen' },
};
