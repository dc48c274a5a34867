import type { Words } from '#words/language';

export const ballotPageWords = {
  kicker: { zh: '户户投票', en: 'A vote of households' },
  open: { zh: '正在投票', en: 'Voting is open' },
  over: { zh: '已经截止，等着开票', en: 'Closed, waiting for the count' },
  counted: { zh: '已经开票', en: 'Counted' },
  until: { zh: '{day}截止，当天还能投', en: 'until {day}, that day included' },
  budget: { zh: '一共能花 {money}', en: '{money} to spend in all' },
  vote: { zh: '投票', en: 'Vote' },
  rule: {
    zh: '一户一票。屏幕、纸票、电话都行，先到的算数，第二次投会告诉您。',
    en: 'One vote a household. Screen, paper or phone: the first counts, and a second is told so.',
  },
  approval: {
    zh: '您家想办哪几件？都想办就都勾上。',
    en: 'Which does your home want? Tick as many as you like.',
  },
  points: {
    zh: '您家有 {points} 分，想办的多给几分。',
    en: 'Your home has {points} points: give more to what you want more.',
  },
  opinions: {
    zh: '这些话，您同意吗？说不好的可以跳过。',
    en: 'Do you agree? Pass over what you cannot say.',
  },
  consent: { zh: '您家同意吗？', en: 'Does your home agree?' },
  yes: { zh: '同意', en: 'Yes' },
  no: { zh: '不同意', en: 'No' },
  abstain: { zh: '弃权', en: 'Abstain' },
  pass: { zh: '说不好', en: 'Pass' },
  send: { zh: '投这一票', en: 'Cast this vote' },
  thanks: { zh: '您家的票收到了，谢谢。', en: 'The vote of your home has come. Thank you.' },
  cardNote: {
    zh: '先输入您家便民卡上的码，就能投。没有卡？请打村里的电话，或者投纸票。',
    en: 'Type the code on your household card first. No card? Phone the village, or vote on paper.',
  },
  card: { zh: '便民卡上的码', en: 'Code on the card' },
  enter: { zh: '去投票', en: 'Go on' },
  notHere: {
    zh: '这是别的村的投票，您家不在里面。',
    en: 'This vote is of another village; your home is not in it.',
  },
  came: { zh: '多少户投了', en: 'Who has voted' },
  turnout: { zh: '{due} 户中投了 {cast} 户', en: '{cast} of {due} households' },
  quorum: { zh: '要 {needed} 户才算数', en: 'it takes {needed} for it to count' },
  reached: { zh: '够了', en: 'reached' },
  missing: { zh: '还差 {missing} 户', en: '{missing} more needed' },
  byChannel: { zh: '{channel} {votes} 户', en: '{channel}: {votes}' },
  untilCounted: {
    zh: '开票前只说有多少户投了，不说投了什么。',
    en: 'Until the count only how many voted is shown, not what.',
  },
  result: { zh: '结果', en: 'The result' },
  won: { zh: '选上了', en: 'Chosen' },
  lost: { zh: '没选上', en: 'Not chosen' },
  votes: { zh: '{votes} 户想办', en: '{votes} households want it' },
  pointsGiven: { zh: '{votes} 户给了 {points} 分', en: '{points} points from {votes} households' },
  spent: { zh: '选上的一共要花 {money}', en: 'what was chosen costs {money} in all' },
  byVotes: {
    zh: '再有 {votes} 户想办就能选上',
    en: '{votes} more households would have chosen it',
  },
  byPrice: {
    zh: '造价不超过 {money} 就能选上',
    en: 'at {money} or less it would have been chosen',
  },
  carried: {
    zh: '通过：同意 {yes} 户，不同意 {no} 户，弃权 {abstain} 户',
    en: 'Carried: {yes} yes, {no} no, {abstain} abstained',
  },
  notCarried: {
    zh: '没有通过：同意 {yes} 户，不同意 {no} 户，弃权 {abstain} 户',
    en: 'Not carried: {yes} yes, {no} no, {abstain} abstained',
  },
  noQuorum: {
    zh: '投票的户数不够，这个结果只作参考。',
    en: 'Too few voted: this result is advice only.',
  },
  statement: {
    zh: '同意 {agree} 户，不同意 {disagree} 户，跳过 {pass} 户',
    en: '{agree} agree, {disagree} disagree, {pass} pass',
  },
  groups: { zh: '看法不同的人，各自怎么想', en: 'Those who think differently, each on their own' },
  group: { zh: '第 {number} 群，{size} 户', en: 'Group {number}, {size} households' },
  agrees: { zh: '同意：{words}', en: 'agrees: {words}' },
  disagrees: { zh: '不同意：{words}', en: 'disagrees: {words}' },
  shared: { zh: '大家都这么看', en: 'All groups hold' },
  check: { zh: '自己数一遍', en: 'Count it yourself' },
  checkNote: {
    zh: '这个文件里是每一张票，没有名字，也看不出谁投的。谁都可以下载，用随便哪个程序再数一遍，结果应当一样。',
    en: 'This file holds every vote, without names and in no order of who cast them. Anyone may count it again, with any program: the result must be the same.',
  },
  file: { zh: '下载全部选票', en: 'Download all votes' },
  program: { zh: '一个独立的数票程序（一个文件）', en: 'A counting program of its own (one file)' },
  digest: { zh: '文件指纹', en: 'Fingerprint of the file' },
  recounted: {
    zh: '纸票抽查了 {recounted} 张，{agreed} 张完全一致。',
    en: '{recounted} paper sheets were looked at again; {agreed} said the same.',
  },
  unpublished: {
    zh: '投票的户数太少，逐票文件不公布，免得看出谁投了什么。',
    en: 'So few voted that the file is not published: neighbours could tell who said what.',
  },
  sheets: { zh: '打印纸票', en: 'Print the sheets' },
} satisfies Record<string, Words>;

export const sheetWords = {
  title: { zh: '纸票', en: 'Paper sheets' },
  lead: {
    zh: '每户一张，共 {count} 张。票上的六个字是这一户的，别人仿不了；收回后由两个人分别录入。',
    en: 'One a household, {count} in all. The six signs belong to this home alone; when it comes back two persons enter it apart.',
  },
  household: { zh: '{label}', en: 'Household {label}' },
  check: { zh: '核对码', en: 'Check' },
  back: {
    zh: '请在{day}前交回村里，或打电话请人来取。',
    en: 'Please hand it in by {day}, or phone to have it fetched.',
  },
  approval: {
    zh: '想办的打勾，可以勾几件。',
    en: 'Tick what your home wants; more than one is fine.',
  },
  points: {
    zh: '一共 {points} 分，写在方框里。',
    en: '{points} points in all: write them into the boxes.',
  },
  opinions: {
    zh: '同意打勾，不同意打叉，说不好空着。',
    en: 'Tick to agree, cross to disagree, leave empty to pass.',
  },
  consent: { zh: '在一个方框里打勾。', en: 'Tick one box.' },
  scan: { zh: '扫码看结果', en: 'Scan to see the result' },
} satisfies Record<string, Words>;
