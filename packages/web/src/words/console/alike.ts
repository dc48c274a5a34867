import type { Words } from '#words/language';

export const alikeWords = {
  title: { zh: '是不是同一件', en: 'The same thing twice?' },
  lead: {
    zh: '说的话像、地方也对得上的，两件两件排出来；合并以后两件的来龙去脉都留着，随时能分开。',
    en: 'Needs whose words and places fit, in pairs, the likeliest first. Put together both keep their histories, and can be separated again.',
  },
  none: {
    zh: '没有像是重复的需求。有新的，这里会列出来。',
    en: 'No needs look like the same thing. When some do, they stand here.',
  },
  compared: {
    zh: '比过 {count} 件，还有 {open} 对没看',
    en: '{count} compared, {open} pairs open',
  },
  older: { zh: '先说的', en: 'Said first' },
  newer: { zh: '后说的', en: 'Said later' },
  why: { zh: '为什么像', en: 'Why they may be one' },
  'words-alike': { zh: '用词像 {percent}%', en: 'words {percent}% alike' },
  'same-place': { zh: '都在{place}', en: 'both in {place}' },
  'same-landmark': { zh: '都提到{landmark}', en: 'both name {landmark}' },
  'same-category': { zh: '同一类', en: 'same heading' },
  'same-facility': { zh: '同一处设施', en: 'same facility' },
  'metres-apart': { zh: '相距 {metres} 米', en: '{metres} m apart' },
  'days-apart': { zh: '隔 {days} 天', en: '{days} days apart' },
  'same-household': { zh: '同一户说的', en: 'from one household' },
  later: { zh: '先放着', en: 'Put off' },
  'look-later': { zh: '以后再看', en: 'Look later' },
  'not-same': { zh: '不是同一件', en: 'Not the same' },
  same: { zh: '是同一件，合并', en: 'The same: put together' },
  reason: {
    zh: '为什么是同一件（提的人看得到）',
    en: 'Why they are one (who said it can read this)',
  },
  merged: {
    zh: '合并了，{older} 现在 {voices} 户这么说。',
    en: 'Together: {voices} households say {older}.',
  },
  judged: { zh: '记下了。', en: 'Recorded.' },
  separate: { zh: '分开', en: 'Separate' },
  'separate-why': { zh: '为什么分开', en: 'Why they are separated' },
  separated: { zh: '分开了，两件都和以前一样。', en: 'Separated; both read as before.' },
  into: { zh: '并在这一件下面', en: 'Stands under' },
  holds: { zh: '合并在这一件下面的', en: 'Stand under this one' },
  undo: { zh: '合并错了', en: 'Merged in error' },
} satisfies Record<string, Words>;

export const rankingWords = {
  title: { zh: '先办哪些', en: 'What presses most' },
  lead: {
    zh: '每件需求的名次由五样算出来，都摆在这里；各样算多重，由县里的政策数字定。',
    en: 'The rank of each need comes from five parts, all shown; how much each weighs is a policy number of the county.',
  },
  none: { zh: '还没有待办的需求。', en: 'There are no open needs.' },
  weights: {
    zh: '各样的权重：{weights}。出处：{source}',
    en: 'Weights: {weights}. Source: {source}',
  },
  'weights-link': { zh: '政策数字', en: 'Policy numbers' },
  rank: { zh: '名次', en: 'Rank' },
  need: { zh: '需求', en: 'Need' },
  parts: { zh: '五样各多少', en: 'The five parts' },
  swing: {
    zh: '若“{part}”减半排第 {less}，加半排第 {more}',
    en: 'with “{part}” half as much: {less}; half as much again: {more}',
  },
  estimate: { zh: '大概要花多少', en: 'About what it would cost' },
  'no-estimate': { zh: '没人估过', en: 'nobody has estimated it' },
} satisfies Record<string, Words>;
