import type { Words } from '#words/language';

/** What stands around every public page. */
export const frameWords = {
  name: { zh: '千万工程', en: 'Qianwan' },
  motto: { zh: '村里的事，大家看得见', en: 'What is done for the villages, in plain sight' },
  otherLanguage: { zh: 'English', en: '中文' },
  largeType: { zh: '大字', en: 'Large type' },
  usualType: { zh: '标准字', en: 'Usual type' },
  skip: { zh: '直接看正文', en: 'Skip to the page' },
  simulated: {
    zh: '地名和区划代码是真的；需求、工程和金额都是演示用的。',
    en: 'Places and their codes are real; needs, works and money are made up for show.',
  },
  simulatedMark: { zh: '模拟数据', en: 'Simulated' },
  youAre: { zh: '现在您是', en: 'You are now' },
  office: { zh: '办公台', en: 'Office' },
  signIn: { zh: '工作人员登录', en: 'Staff sign-in' },
  signOut: { zh: '退出', en: 'Sign out' },
  asOf: { zh: '截至{day}', en: 'As of {day}' },
  scan: { zh: '用手机扫一扫，看最新情况', en: 'Scan with a phone for the latest' },
  everything: {
    zh: '这里的每个数字都从记录里算出来，每一次修改都留痕。',
    en: 'Every figure here is computed from the record, and every change leaves a trace.',
  },
  asideLabel: { zh: '演示说明', en: 'About this demonstration' },
  switchesLabel: { zh: '字号和语言', en: 'Type size and language' },
  pathLabel: { zh: '位置', en: 'Where this is' },
} satisfies Record<string, Words>;

/** Who one can be in the demo, in the order of its bar. */
export const demoPeopleWords = {
  county: { zh: '县里', en: 'County' },
  township: { zh: '镇里', en: 'Township' },
  clerk: { zh: '村干部', en: 'Clerk' },
  villager: { zh: '村民', en: 'Villager' },
  nobody: { zh: '路人', en: 'Visitor' },
} satisfies Record<string, Words>;
