import type { Words } from '#words/language';

export const burdenWords = {
  title: { zh: '一年要填多少表', en: 'What forms cost in a year' },
  of: { zh: '{place}一年要填多少表', en: 'What forms cost {place} in a year' },
  answer: { zh: '{answers} 个答案，约 {hours} 小时', en: '{answers} answers, about {hours} hours' },
  how: {
    zh: '题数 × 户数（{households} 户）× 一年几次；每题几秒是县里定的数，可以查。',
    en: 'Questions × households ({households}) × times a year; the seconds of an answer are a number that the county sets.',
  },
  none: { zh: '现在没有要填的表。', en: 'No form is in use.' },
  form: { zh: '表', en: 'Form' },
  fields: { zh: '题数', en: 'Questions' },
  compulsory: { zh: '其中必填', en: 'Compulsory' },
  minutes: { zh: '一份几分钟', en: 'Minutes a copy' },
  copies: { zh: '一年几份', en: 'Copies a year' },
  hours: { zh: '一年几小时', en: 'Hours a year' },
  household: { zh: '每户填', en: 'each household' },
  village: { zh: '每村填', en: 'the village' },
  what: { zh: '“{title}”问什么、用在哪里', en: 'What “{title}” asks, and what for' },
  becomes: { zh: '变成“{measure}”', en: 'becomes “{measure}”' },
  readBy: { zh: '{uses}要看', en: 'read by {uses}' },
  serves: { zh: '决定后面问不问', en: 'decides what is asked next' },
  line: {
    zh: '村里一年填表约 {hours} 小时',
    en: 'Forms cost this village about {hours} hours a year',
  },
} satisfies Record<string, Words>;

/** Who reads an answer, as villagers would say it. */
export const formUseWords: Readonly<Record<string, Words>> = {
  coverage: { zh: '覆盖率', en: 'coverage' },
  needs: { zh: '需求办理', en: 'needs' },
  ballots: { zh: '投票', en: 'ballots' },
  plan: { zh: '计划', en: 'the plan' },
  meetings: { zh: '会议', en: 'meetings' },
  gates: { zh: '工程入库', en: 'gates of works' },
  indicators: { zh: '指标', en: 'indicators' },
  visits: { zh: '走访', en: 'visits' },
  'back-check': { zh: '回访核对', en: 'back-checks' },
  household: { zh: '住户名册', en: 'the household register' },
  'village-page': { zh: '村庄主页', en: 'the village’s page' },
  reports: { zh: '年度报告', en: 'yearly reports' },
};
