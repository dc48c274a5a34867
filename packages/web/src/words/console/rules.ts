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
