import type { Words } from '#words/language';

export const ledgerWords = {
  title: { zh: '账本', en: 'Ledger' },
  of: { zh: '{place}的账本', en: 'Ledger of {place}' },
  lead: {
    zh: '每一笔都有来有去，两边相等；记错了不涂改，另记一笔冲回。新的在前。',
    en: 'Every entry balances. A mistake is never erased: a second entry undoes it. Newest first.',
  },
  balance: { zh: '各家的钱到哪儿了', en: 'Where each purse stands' },
  payer: { zh: '谁的钱', en: 'Payer' },
  promised: { zh: '承诺', en: 'Promised' },
  committed: { zh: '定给工程', en: 'Committed' },
  paid: { zh: '已付', en: 'Paid' },
  free: { zh: '还能用', en: 'Still free' },
  total: { zh: '合计', en: 'Total' },
  entries: { zh: '一笔一笔看', en: 'Entry by entry' },
  day: { zh: '日期', en: 'Day' },
  memo: { zh: '事由', en: 'What for' },
  account: { zh: '科目', en: 'Account' },
  amount: { zh: '金额（元）', en: 'Amount (¥)' },
  counters: { zh: '冲回 {id}', en: 'undoes {id}' },
  none: { zh: '还没有记账。', en: 'No entry yet.' },
  byPlan: { zh: '计划 {plan} 批准，定给工程', en: 'Committed by plan {plan}' },
  unit: { zh: '单位：元', en: 'In yuan' },
} satisfies Record<string, Words>;

export const figureWords = {
  of: { zh: '{place}：{indicator}', en: '{place}: {indicator}' },
  known: {
    zh: '{known} 个村有数，共 {places} 个村；没有数的按“不知道”算，不按“没有”算。',
    en: '{known} of {places} villages have a figure; the rest count as unknown, not as none.',
  },
  knownTownships: {
    zh: '{known} 个乡镇有数，共 {places} 个乡镇；没有数的不计入。',
    en: '{known} of {places} townships have a figure; the rest are left out.',
  },
  target: { zh: '目标：{year}年达到 {value}', en: 'Target: {value} by {year}' },
  targetShort: { zh: '{year}年目标 {value}', en: '{value} by {year}' },
  targetSource: { zh: '目标来源：{source}', en: 'Source of the target: {source}' },
  noTarget: { zh: '还没有定目标。', en: 'No target is set.' },
  on: { zh: '{day}的数', en: 'As of {day}' },
  nothing: { zh: '没有数', en: 'not known' },
  sources: { zh: '数是这么来的', en: 'Where it comes from' },
  village: { zh: '村', en: 'Village' },
  value: { zh: '数', en: 'Figure' },
  facts: { zh: '哪天、谁记的、凭什么', en: 'Day, by whom, on what ground' },
  recorded: {
    zh: '{measure} {value}，{day}记，凭{source}',
    en: '{measure} {value}: {day}, {source}',
  },
  none: { zh: '还没有人记过。', en: 'Nothing is on record yet.' },
} satisfies Record<string, Words>;

export const doorWords = {
  faultTitle: { zh: '这里出了差错', en: 'Something went wrong here' },
  fault: {
    zh: '是我们的差错，不是您的。您刚才做的没有记下一半：要么记全了，要么没有记。请过一会儿再试，或打村里的电话。',
    en: 'The fault is ours, not yours. Nothing of what you did was half recorded. Please try again in a while, or call the village.',
  },
  missingTitle: { zh: '这个地址没有内容', en: 'There is nothing at this address' },
  missing: {
    zh: '可能是抄错了一个数字，也可能是村子合并后换了代码。可以从首页按乡镇找到您的村。',
    en: 'A digit may be wrong, or the village may have a new code since it was merged. From the first page you can find your village by township.',
  },
  home: { zh: '去首页', en: 'To the first page' },
  signInTitle: { zh: '工作人员登录', en: 'Staff sign-in' },
  signInLead: {
    zh: '县、镇、村的工作人员从这里进办公台。村民看、说、查都不用登录。',
    en: 'For those who work for the programme. Villagers need no account to read, speak or follow.',
  },
  login: { zh: '用户名', en: 'Name' },
  password: { zh: '密码', en: 'Password' },
  enter: { zh: '登录', en: 'Sign in' },
  already: { zh: '您已登录：{name}', en: 'You are signed in as {name}' },
} satisfies Record<string, Words>;
