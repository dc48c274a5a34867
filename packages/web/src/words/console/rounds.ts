import type { Words } from '#words/language';

export const roundsWords = {
  title: { zh: '计划', en: 'Plans' },
  lead: {
    zh: '每年一轮：多算几份，比一比谁多谁少，再定一份。',
    en: 'A round each year: draw a few plans, see who gains and who loses, approve one.',
  },
  none: {
    zh: '还没有开过轮次。点“开新一轮”，再编第一份计划。',
    en: 'No round yet. Open one, then draw the first plan.',
  },
  'no-plans': {
    zh: '这一轮还没有计划。点“编一份计划”，几秒钟就有。',
    en: 'No plan in this round yet. Draw one; it takes seconds.',
  },
  open: { zh: '开新一轮', en: 'Open a round' },
  'open-it': { zh: '开始这一轮', en: 'Open it' },
  'round-title': { zh: '{first}—{last} 年滚动计划', en: 'Rolling plan {first}–{last}' },
  'round-name': { zh: '叫什么', en: 'Name' },
  'first-year': { zh: '从哪年起', en: 'First year' },
  years: { zh: '管几年', en: 'How many years' },
  'round-note': { zh: '{first}—{last} 年 · {day}开的', en: '{first}–{last} · opened on {day}' },
  draw: { zh: '编一份计划', en: 'Draw a plan' },
  'draw-lead': {
    zh: '工程取自工程库，钱取自资金表。下面几样可以拧一拧，看看会怎样。',
    en: 'Works come from the library, money from the funds. Turn these to see what would happen.',
  },
  'draw-it': { zh: '开始算', en: 'Draw it' },
  'drawing-begun': { zh: '开始算了，可以去做别的', en: 'Begun; you can do other things meanwhile' },
  drawing: { zh: '正在编一份计划', en: 'Drawing a plan' },
  'drawing-note': {
    zh: '可以离开这一页，算完自己会出现在这里。',
    en: 'You can leave this page; the plan appears here when it is done.',
  },
  'plan-title': { zh: '第 {count} 份', en: 'Plan {count}' },
  'plan-name': { zh: '给这份起个名', en: 'Name of this plan' },
  poorShare: { zh: '给薄弱村的钱不少于', en: 'To the poorer half of villages at least' },
  'poorShare-note': {
    zh: '外来资金里，至少这么多到条件差的一半村。',
    en: 'At least this share of outside money reaches the poorer half.',
  },
  worksPerVillage: { zh: '一个村一年最多几项', en: 'Works in one village a year, at most' },
  'worksPerVillage-note': {
    zh: '少一点更均衡，多一点能集中办成事。',
    en: 'Fewer spreads wider; more gets a village done at once.',
  },
  moneyPercent: { zh: '资金按几成算', en: 'Money, of what is promised' },
  'moneyPercent-note': {
    zh: '80 就是看看少两成钱会怎样。',
    en: '80 asks what a fifth less would mean.',
  },
  voicePercent: { zh: '群众呼声的分量', en: 'Weight of villagers’ voices' },
  'voicePercent-note': {
    zh: '多一户提出，多加多少分。100 是平常的分量。',
    en: 'What one more household that asked adds. 100 is usual.',
  },
  compare: { zh: '比较最近两份', en: 'Compare the newest two' },
  'compare-picked': { zh: '比较选中的两份', en: 'Compare the two chosen' },
  pick: { zh: '选“{title}”来比较', en: 'Choose “{title}” to compare' },
  made: { zh: '{day} {who}编', en: 'made on {day} by {who}' },
  settings: {
    zh: '薄弱村 ≥{poor} % · 一村一年 ≤{works} 项 · 资金 {money} %',
    en: 'poorer half ≥{poor} % · ≤{works} works a village a year · money {money} %',
  },
  chosen: { zh: '排上 {chosen} / {of} 项', en: '{chosen} of {of} works' },
  villages: { zh: '{count} 个村', en: '{count} villages' },
  gap: { zh: '离最好至多 {gap}', en: 'within {gap} of the best' },
  'gap-note': {
    zh: '有证书为凭：任何计划最多只能再好这么一点。',
    en: 'Proved by a certificate: no plan can be better by more than this.',
  },
  draft: { zh: '草案', en: 'Draft' },
  approved: { zh: '已审定', en: 'Approved' },
} satisfies Record<string, Words>;
