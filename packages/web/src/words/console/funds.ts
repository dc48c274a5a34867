import type { Words } from '#words/language';

export const fundsScreenWords = {
  title: { zh: '资金', en: 'Funds' },
  lead: {
    zh: '谁出钱、出多少、管哪一块，从这里进计划，再走到账簿的最后一分。',
    en: 'Who puts in what and for what: from here it goes into the plan, and down to the last fen in the ledger.',
  },
  ledger: { zh: '看账簿', en: 'Open the ledger' },
  promised: { zh: '承诺投入', en: 'Promised' },
  committed: { zh: '落实到工程', en: 'Committed to works' },
  paid: { zh: '已支付', en: 'Paid' },
  share: { zh: '占承诺的 {share}', en: '{share} of what is promised' },
  matrix: { zh: '出资方 × 用途 × 年份', en: 'Payer × purpose × year' },
  'matrix-note': {
    zh: '单位：万元。点一格就能改，回车保存。细条：浅色已落实，深色已支付。',
    en: 'In ten thousand yuan. Click a cell to change it, Enter keeps it. Bars: light is committed, dark is paid.',
  },
  none: {
    zh: '还没有出资方。先点“加出资方”，再填每年出多少。',
    en: 'No payers yet. Add one, then fill in what it gives each year.',
  },
  payer: { zh: '出资方', en: 'Payer' },
  purpose: { zh: '用途', en: 'For' },
  total: { zh: '合计', en: 'Total' },
  'add-row': { zh: '加一行', en: 'Add a row' },
  'add-payer': { zh: '加出资方', en: 'Add a payer' },
  'name-zh': { zh: '中文名称', en: 'Name in Chinese' },
  'name-en': { zh: '英文名称', en: 'Name in English' },
  kind: { zh: '哪一类', en: 'Kind' },
  'payer-id': { zh: '代号', en: 'Short code' },
  'payer-id-note': {
    zh: '小写字母、数字和短横，例如 county-budget',
    en: 'Small letters, digits and dashes, such as county-budget',
  },
  set: { zh: '{year} 年改为 {money}', en: '{year} is now {money}' },
  'set-back': { zh: '已改回原来的数', en: 'Set back to what it was' },
  cell: {
    zh: '承诺 {promised}，落实 {committed}，已付 {paid}',
    en: '{promised} promised, {committed} committed, {paid} paid',
  },
} satisfies Record<string, Words>;

export const ledgerWords = {
  title: { zh: '账簿', en: 'Ledger' },
  lead: {
    zh: '只添不改。记错了就冲正，原来那笔还在。',
    en: 'Entries are only ever added. A mistake is mended by a counter-entry; the first one stays.',
  },
  'of-work': { zh: '只看这项工程', en: 'Of one work only' },
  all: { zh: '看全部', en: 'Show all' },
  none: {
    zh: '还没有账。设了资金、审定了计划，账就从这里开始。',
    en: 'No entries yet. They begin when money is set and a plan approved.',
  },
  entry: { zh: '凭证', en: 'Entry' },
  day: { zh: '日期', en: 'Day' },
  memo: { zh: '摘要', en: 'Memo' },
  lines: { zh: '借贷', en: 'Lines' },
  amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  work: { zh: '工程', en: 'Work' },
  by: { zh: '经手', en: 'By' },
  countered: { zh: '冲正 {entry}', en: 'Undoes {entry}' },
  counter: { zh: '冲正', en: 'Counter it' },
  'counter-memo': { zh: '为什么冲正', en: 'Why it is undone' },
  'counter-it': { zh: '记冲正', en: 'Enter the counter-entry' },
  'counter-done': { zh: '已冲正', en: 'Countered' },
  'one-title': { zh: '凭证 {id}', en: 'Entry {id}' },
} satisfies Record<string, Words>;
