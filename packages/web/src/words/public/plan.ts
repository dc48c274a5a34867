import type { Words } from '#words/language';

export const planWords = {
  plan: { zh: '计划', en: 'Plan' },
  approved: { zh: '{day}批准', en: 'Approved {day}' },
  draft: { zh: '草案，还没有批准', en: 'A draft, not approved' },
  lead: {
    zh: '{years}年，{villages} 个村，{works} 件工程，一共 {cost}。另有 {left} 件这一轮没有列入，每一件都写明了差在哪里。',
    en: '{years}: {works} works in {villages} villages, {cost} in all. {left} more are not in it; for each it says what is missing.',
  },
  proofTitle: { zh: '这个计划有多好', en: 'How good is this plan' },
  proof: {
    zh: '用同样的钱、守同样的规矩，任何别的排法最多只能比它好 {gap}。这不是估计，是算出来的上限，谁都可以核对。',
    en: 'With the same money and the same rules, no other plan can be better by more than {gap}. This is not an estimate but a proven limit that anyone can check.',
  },
  proofExact: {
    zh: '用同样的钱、守同样的规矩，没有任何排法比它更好。谁都可以核对。',
    en: 'With the same money and the same rules, no other plan is better. Anyone can check it.',
  },
  value: { zh: '这个计划得分', en: 'This plan earns' },
  bound: { zh: '最多可能得分', en: 'The most any could' },
  gap: { zh: '差距不超过', en: 'At most apart' },
  points: {
    zh: '分数按受益户数、多少户说了要办、急不急、早建晚建来算，规则都公开。',
    en: 'Points count households served, households that asked, urgency, and building sooner, all by public rules.',
  },
  years: { zh: '一年一年看', en: 'Year by year' },
  worksAYear: {
    zh: '柱高是当年的工程件数，下面是当年要花的钱。',
    en: 'Height counts the year’s works; below is what they cost.',
  },
  money: { zh: '谁出钱，哪年用', en: 'Who pays, and in which year' },
  moneyNote: {
    zh: '带子越宽，钱越多。五年一共 {sum}。',
    en: 'The broader, the more. {sum} over all years.',
  },
  used: { zh: '各家的钱用了多少', en: 'How much of each purse is used' },
  usedOf: { zh: '{available}里用了 {drawn}', en: '{drawn} of {available}' },
  list: { zh: '每一件工程，一句话', en: 'Every work, in a sentence' },
  listIn: { zh: '{place}：每一件工程，一句话', en: '{place}: every work, in a sentence' },
  pick: { zh: '按乡镇看', en: 'By township' },
  none: { zh: '这里没有进工程库的工程。', en: 'No work of this place is in the library.' },
  inYear: { zh: '{year}年建', en: '{year}' },
  out: { zh: '没列入', en: 'Not in' },
  check: { zh: '自己核对', en: 'Check it yourself' },
  checkLead: {
    zh: '下面三个文件就是当初算的原样，一个字节都没动过。装有 Node 的电脑上运行一行命令，不用联网，也不用相信我们：',
    en: 'These three files are byte for byte what was computed. One command on any computer with Node checks them, without trusting us:',
  },
  problem: { zh: '题目：有哪些工程、多少钱、什么规矩', en: 'The problem: works, money, rules' },
  planFile: { zh: '答案：哪件哪年建，谁出多少', en: 'The plan: what, when, who pays' },
  certificate: {
    zh: '证明：为什么不可能好太多',
    en: 'The certificate: why it cannot be beaten by much',
  },
  checksum: { zh: '校验码 SHA-256', en: 'SHA-256' },
  made: { zh: '{day}排定。', en: 'Drawn on {day}.' },
  own: { zh: '村里和农户自己出', en: 'The villages themselves' },
  settings: {
    zh: '外来的钱至少 {poor}% 用到底子薄的那一半村；一个村一年最多开工 {most} 件。',
    en: 'At least {poor}% of outside money reaches the weaker half of the villages; at most {most} works a village a year.',
  },
  moneyPercent: { zh: '试算：资金按 {percent}% 计。', en: 'A trial with money at {percent}%.' },
  others: { zh: '别的方案', en: 'Other plans' },
  compare: { zh: '和“{title}”比一比', en: 'Compare with “{title}”' },
} satisfies Record<string, Words>;

export const comparisonWords = {
  title: { zh: '两个方案比一比', en: 'Two plans side by side' },
  lead: {
    zh: '“{plan}”和“{other}”有 {changes} 件工程不一样。{gain} 个村得到的更多，{lose} 个村更少。',
    en: '“{plan}” and “{other}” differ in {changes} works. {gain} villages get more, {lose} get less.',
  },
  same: { zh: '两个方案一样。', en: 'The two plans are the same.' },
  figures: { zh: '大数', en: 'The figures' },
  works: { zh: '工程', en: 'Works' },
  leftOut: { zh: '没列入', en: 'Left out' },
  villages: { zh: '有工程的村', en: 'Villages reached' },
  cost: { zh: '花钱', en: 'Cost' },
  value: { zh: '得分', en: 'Points' },
  gap: { zh: '离上限不超过', en: 'Gap to the limit' },
  poor: { zh: '给底子薄的村至少', en: 'To weaker villages, at least' },
  money: { zh: '资金按', en: 'Money at' },
  gainLose: { zh: '哪些村多，哪些村少', en: 'Who gains, who loses' },
  changes: { zh: '哪些工程不一样', en: 'Works that differ' },
  work: { zh: '工程', en: 'Work' },
  out: { zh: '没列入', en: 'not in' },
  more: { zh: '还有 {count} 件没列在这里，看数据文件。', en: '{count} more are in the data file.' },
} satisfies Record<string, Words>;
