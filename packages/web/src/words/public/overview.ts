import type { Words } from '#words/language';

export const countyWords = {
  tagline: { zh: '村里的事，一件一件办', en: 'Village works, one by one' },
  lead: {
    zh: '村民说，村里议，县里按公开的规则排进五年计划；每一件工程为什么做、为什么不做、什么时候做，都写在这里。',
    en: 'Villagers speak, villages decide, and the county plans five years by public rules. For every work this page leads to why, why not, and when.',
  },
  find: { zh: '找您的村', en: 'Find your village' },
  thisYear: { zh: '{year}年到今天', en: '{year} so far' },
  needsHeard: { zh: '件需求听到了', en: 'needs heard' },
  answered: { zh: '{count} 件已答复', en: '{count} answered' },
  overdue: { zh: '件需求超期没有答复', en: 'needs overdue for an answer' },
  allYears: { zh: '不论哪年提的', en: 'whenever they were raised' },
  planned: { zh: '件工程在五年计划里', en: 'works in the five-year plan' },
  inVillages: { zh: '分布在 {count} 个村', en: 'in {count} villages' },
  building: { zh: '件正在建', en: 'being built' },
  builtCount: { zh: '件已建成验收', en: 'built and accepted' },
  solved: {
    zh: '{count} 件需求由本人确认解决',
    en: '{count} needs confirmed solved by who raised them',
  },
  years: { zh: '五年，一年一年看', en: 'Year by year' },
  yearsNote: {
    zh: '柱高是工程件数，深色是已建成的。',
    en: 'Height counts works; the dark part is built.',
  },
  toPlan: { zh: '看整个计划', en: 'See the whole plan' },
  noPlan: {
    zh: '今年的计划还没有定。现在说的需求、提的工程，都能赶上这一轮。',
    en: 'This round’s plan is not settled yet: needs and works put forward now are still in time.',
  },
  money: { zh: '{year}年的钱，谁出的，到哪儿了', en: 'Money of {year}: who gives it, where it is' },
  moneyNote: {
    zh: '共 {sum}。“已定”是已经定给具体工程的钱，每一笔都在账上。',
    en: '{sum} in all. “Committed” belongs to a named work; every entry is in the ledger.',
  },
  paid: { zh: '已付', en: 'Paid' },
  committed: { zh: '已定给工程', en: 'Committed' },
  free: { zh: '还没用', en: 'Not used yet' },
  noMoney: { zh: '还没有登记今年的资金。', en: 'No funds are on record for this year yet.' },
  toLedger: { zh: '看账本', en: 'Open the ledger' },
  coverage: { zh: '家家户户够到了多少', en: 'How far it reaches' },
  coverageNote: {
    zh: '红线是目标。点开每个数字，能看到是哪些村、哪一天、谁记的。',
    en: 'The red line is the target. Each figure opens to the villages, days and people behind it.',
  },
  coverageOpens: {
    zh: '点开每个数字，能看到是哪些村、哪一天、谁记的。',
    en: 'Each figure opens to the villages, days and people behind it.',
  },
  noFigures: { zh: '还没有可以算的指标。', en: 'No indicator can be computed yet.' },
  townships: { zh: '乡镇和街道', en: 'Townships' },
  township: { zh: '乡镇', en: 'Township' },
  villages: { zh: '村', en: 'Villages' },
  openNeeds: { zh: '没了结的需求', en: 'Open needs' },
  inPlan: { zh: '计划中', en: 'Planned' },
  built: { zh: '已建成', en: 'Built' },
  toFiles: {
    zh: '下载计划的题目、答案和证明，自己核对',
    en: 'Download the plan’s problem, answer and certificate, and check them',
  },
  toData: { zh: '给程序用的数据接口', en: 'The data, for programs' },
  doors: { zh: '都在这里', en: 'All of it' },
  allCounties: { zh: '请选一个县', en: 'Choose a county' },
} satisfies Record<string, Words>;

export const townshipWords = {
  lead: {
    zh: '{villages} 个村，{needs} 件没了结的需求，{planned} 件工程在计划里，{built} 件已建成。',
    en: '{villages} villages, {needs} open needs, {planned} works in the plan, {built} built.',
  },
  villages: { zh: '村和社区', en: 'Villages' },
  village: { zh: '村', en: 'Village' },
  households: { zh: '{count} 户', en: '{count} households' },
  none: { zh: '这里还没有登记村。', en: 'No village is registered here yet.' },
} satisfies Record<string, Words>;

export const villageWords = {
  cast: { zh: '{cast} 户投了', en: '{cast} households have voted' },
  tell: { zh: '说一件事', en: 'Tell us something' },
  tellNote: {
    zh: '不用注册，不用留名字，一分钟说完。哪天答复，当场告诉您。',
    en: 'No account, no name, one minute. You are told at once by which day you will be answered.',
  },
  facts: {
    zh: '{households} 户，{residents} 人',
    en: '{households} households, {residents} residents',
  },
  class: { zh: '村庄分类：{class}', en: 'Village class: {class}' },
  owed: {
    zh: '有 {count} 件事还欠着答复，都没有超期。',
    en: '{count} answers are owed, none of them late.',
  },
  owedLate: {
    zh: '有 {count} 件事还欠着答复，其中 {late} 件超期，最久的已超 {days} 天。',
    en: '{count} answers are owed, {late} of them late, the longest by {days} days.',
  },
  see: { zh: '看是哪些', en: 'See which' },
  nothingOwed: {
    zh: '大家说的事，都已经答复。',
    en: 'Everything that was said has been answered.',
  },
  dueBy: { zh: '{day}前答复（{distance}）', en: 'answer due by {day} ({distance})' },
  late: { zh: '应在{day}答复，已超期 {days} 天', en: 'was due on {day}, {days} days overdue' },
  asked: { zh: '大家说了什么', en: 'What people asked for' },
  noneAsked: {
    zh: '还没有人说过事。您可以第一个说。',
    en: 'Nobody has spoken yet. You can be the first.',
  },
  decided: { zh: '村里议定了什么', en: 'What the village decided' },
  noneDecided: { zh: '还没有会议记录。', en: 'No resolution is on record yet.' },
  counts: {
    zh: '应到 {due}，实到 {present}；同意 {yes}，反对 {no}，弃权 {abstain}',
    en: '{present} of {due} present; {yes} for, {no} against, {abstain} abstained',
  },
  valid: { zh: '有效', en: 'Valid' },
  invalid: { zh: '没通过', en: 'Not valid' },
  works: { zh: '工程', en: 'Works' },
  noneWorks: {
    zh: '还没有工程。需求核实后，由村里会议提出。',
    en: 'No work yet. Once a need is checked, the village meeting can propose one.',
  },
  money: { zh: '来了多少钱', en: 'What money came' },
  noneMoney: { zh: '还没有钱定给这个村的工程。', en: 'No money is committed to works here yet.' },
  day: { zh: '日期', en: 'Day' },
  memo: { zh: '事由', en: 'What for' },
  committedCol: { zh: '定给工程（元）', en: 'Committed (¥)' },
  paidCol: { zh: '付出（元）', en: 'Paid (¥)' },
  balance: { zh: '定了还没付（元）', en: 'Committed, not yet paid (¥)' },
  total: { zh: '合计', en: 'Total' },
  care: { zh: '谁管什么', en: 'Who looks after what' },
  noneCare: { zh: '还没有交付使用的设施。', en: 'Nothing has been handed over yet.' },
  thing: { zh: '设施', en: 'What' },
  carer: { zh: '管护人', en: 'Who cares for it' },
  phone: { zh: '坏了打电话', en: 'If it breaks, call' },
  upkeep: { zh: '每年管护 {money}', en: 'Upkeep {money} a year' },
  since: {
    zh: '{day}建成，够 {households} 户用',
    en: 'Built {day}, serves {households} households',
  },
} satisfies Record<string, Words>;
