import type { Account } from '@qianwan/programme/funds/account';
import type { FundsCode } from '@qianwan/programme/funds/funds-code';
import type { PayerKind, Purpose } from '@qianwan/programme/funds/payer';
import type { IncomeClass } from '@qianwan/programme/funds/shares';
import type { Words } from './language.ts';

/** {…Fen} is money, {account} the name of an account: whoever fills a sentence formats them first. */
export const fundsWords = {
  overdrawn: {
    zh: '请先补足资金：{payer} {year} 年这笔钱（{account}）还差 {shortFen}，账上没有的钱不能动。',
    en: 'Please find the money first: {payer} {year} ({account}) is {shortFen} short, and money that is not there cannot move.',
  },
  'below-committed': {
    zh: '可以调到 {committedFen} 或更多：其中 {committedFen} 已经答应给村里的工程，不能收回。',
    en: 'You can set it to {committedFen} or more: that much is promised to works already and cannot be taken back.',
  },
  'beyond-committed': {
    zh: '最多可以支付 {committedFen}：这个工程落实的钱还没付的只有这些，您要付的多了 {shortFen}。',
    en: 'Up to {committedFen} can be paid: no more is committed to this work and unpaid. You asked for {shortFen} beyond that.',
  },
  'already-countered': {
    zh: '这笔账已经由 {entry} 冲正过了，不用再冲。',
    en: 'Nothing left to do: entry {entry} has already undone this one.',
  },
  'counters-already': {
    zh: '如果冲错了，请把原来的账重新记一笔：这一笔本身就是对 {entry} 的冲正。',
    en: 'If it was undone by mistake, enter the original again: this one is itself the counter-entry to {entry}.',
  },
  'payer-exists': {
    zh: '换一个代号就可以：已经有出资方用了 {payer}。',
    en: 'Choose another short name: there is a payer called {payer} already.',
  },
  'payer-unknown': {
    zh: '请先登记出资方 {payer}，再给它设资金包。',
    en: 'Please add the payer {payer} first; then its envelope can be set.',
  },
} satisfies Record<FundsCode, Words>;

export const payerKindWords = {
  government: { zh: '政府', en: 'government' },
  department: { zh: '部门', en: 'department' },
  collective: { zh: '村集体', en: 'village collective' },
  household: { zh: '农户', en: 'households' },
  society: { zh: '社会捐助', en: 'donors' },
  company: { zh: '企业', en: 'companies' },
} satisfies Record<PayerKind, Words>;

export const purposeWords = {
  environment: { zh: '环境整治', en: 'clean environment' },
  road: { zh: '道路', en: 'roads' },
  revitalisation: { zh: '乡村振兴', en: 'revitalisation' },
} satisfies Record<Purpose, Words>;

export const anyPurposeWords: Words = { zh: '不限用途', en: 'any purpose' };

export const accountWords = {
  promised: { zh: '承诺投入', en: 'promised' },
  available: { zh: '尚未安排', en: 'free' },
  committed: { zh: '已落实到工程', en: 'committed to a work' },
  paid: { zh: '已支付', en: 'paid' },
} satisfies Record<Account, Words>;

export const incomeClassWords = {
  poorer: { zh: '集体收入较低', en: 'lower collective income' },
  middle: { zh: '集体收入中等', en: 'middling collective income' },
  better: { zh: '集体收入较高', en: 'higher collective income' },
} satisfies Record<IncomeClass, Words>;
