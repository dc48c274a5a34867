import type { Words } from '#words/language';

/** Of a work, in one sentence: why, why not, why not sooner. */
export const fateWords = {
  proposed: {
    zh: '刚提出来，等乡镇逐条审核。',
    en: 'It has just been proposed; the township will check it point by point.',
  },
  refused: {
    zh: '现在还不能进项目库，差在 {count} 条，改好可以再报。',
    en: 'Not in the library yet: {count} points are missing. Mend them and ask again.',
  },
  waiting: {
    zh: '审核通过，在项目库里等下一轮计划。',
    en: 'It passed every check and waits in the library for the next plan.',
  },
  planned: { zh: '排在{year}年建。', en: 'It will be built in {year}.' },
  left: { zh: '这一轮没有列入。', en: 'It is not in this plan.' },
  ordered: { zh: '施工方已定，{due}前完工。', en: 'It is ordered, to be finished by {due}.' },
  building: { zh: '正在建，{due}前完工。', en: 'It is being built, to be finished by {due}.' },
  finished: { zh: '已完工，等验收。', en: 'It is finished and awaits acceptance.' },
  accepted: { zh: '{day}验收，已交付使用。', en: 'It was accepted on {day} and is in use.' },
  heard: { zh: '{count} 户说了要办。', en: '{count} households asked for it.' },
  notSooner: { zh: '为什么不能更早：{reason}', en: 'Why not sooner: {reason}' },
  earliest: { zh: '这是最早能排的年份。', en: 'No earlier year was possible.' },
} satisfies Record<string, Words>;

/** What stood in the way of a work in a year (programme's plan, codes of the engine). */
export const groundWords: Readonly<Record<string, Words>> = {
  'envelope-spent': {
    zh: '{year}年这类钱已经用在每一元受益更多的工程上，还差 {short}。',
    en: 'the money of this kind in {year} goes to works that do more for each yuan; {short} is missing.',
  },
  'pace-full': {
    zh: '{year}年能开工的队伍和件数已经排满。',
    en: 'no crew or start was left in {year}.',
  },
  'place-full': {
    zh: '{year}年本村开工的件数已经排满，一年太多建不好也管不好。',
    en: 'the village already builds as many works in {year} as it can do well.',
  },
  'own-money-spent': {
    zh: '村里自己要出的那份钱不够，还差 {short}。',
    en: 'the village’s own share is not there: {short} is missing.',
  },
  'upkeep-spent': {
    zh: '建好以后每年的管护费村里担不起，每年还差 {short}。',
    en: 'the village could not carry its upkeep: {short} a year is missing.',
  },
  'waits-for': {
    zh: '要等 {by} 先建好，先做基础，再做好看的。',
    en: 'it must wait for {by}: basics before looks.',
  },
  'not-its-year': {
    zh: '按规定{year}年还不能建。',
    en: 'the rules do not allow it in {year}.',
  },
  outbid: {
    zh: '放进来就要挤掉受益更多的工程。',
    en: 'taking it in would push out works that do more.',
  },
};

export const workWords = {
  work: { zh: '工程', en: 'Work' },
  why: { zh: '为什么', en: 'Why' },
  reasons: { zh: '还差什么', en: 'What is missing' },
  cautions: { zh: '要留意的', en: 'To keep in mind' },
  gatesPassed: {
    zh: '{day}逐条审核，全部通过。',
    en: 'Checked point by point on {day}: all passed.',
  },
  gatesFailed: { zh: '{day}审核，还差这几条：', en: 'Checked on {day}; these points are missing:' },
  gatesNone: { zh: '还没有审核。', en: 'Not checked yet.' },
  gates: { zh: '审核', en: 'Checks' },
  needs: { zh: '谁要办的', en: 'Who asked for it' },
  noNeeds: { zh: '没有对应的需求。', en: 'No need stands behind it.' },
  resolution: { zh: '村里怎么议的', en: 'What the village resolved' },
  noResolution: { zh: '还没有会议决议。', en: 'No resolution yet.' },
  facts: { zh: '要花多少，谁来管', en: 'Cost and care' },
  type: { zh: '类别', en: 'Kind' },
  cost: { zh: '造价', en: 'Cost' },
  perHousehold: { zh: '每户合 {money}', en: '{money} a household' },
  quantity: { zh: '数量', en: 'Quantity' },
  serves: { zh: '受益', en: 'Serves' },
  households: { zh: '{count} 户', en: '{count} households' },
  upkeep: { zh: '每年管护', en: 'Upkeep a year' },
  upkeepBy: { zh: '{money}，{payer}出', en: '{money}, paid by {payer}' },
  owner: { zh: '归谁', en: 'Owner' },
  carer: { zh: '谁管护', en: 'Carer' },
  borrowed: { zh: '借债', en: 'Borrowed' },
  nothingBorrowed: { zh: '不借债', en: 'Nothing' },
  planYear: { zh: '计划年份', en: 'Planned for' },
  inPlan: { zh: '见计划', en: 'See the plan' },
  delivery: { zh: '建得怎么样了', en: 'How it is coming along' },
  notOrdered: { zh: '还没有开工。', en: 'Not begun yet.' },
  contractor: { zh: '施工方', en: 'Built by' },
  contract: { zh: '合同价', en: 'Contract' },
  paid: { zh: '已付', en: 'Paid' },
  due: { zh: '应完工', en: 'Due' },
  evidence: { zh: '附证 {count} 件', en: '{count} pieces of evidence' },
  measured: { zh: '现场丈量：{quantity}', en: 'Measured on site: {quantity}' },
  vote: {
    zh: '受益户表决：应投 {due}，同意 {yes}，反对 {no}，弃权 {abstain}',
    en: 'Households served voted: {due} due, {yes} for, {no} against, {abstain} abstained',
  },
  silent: {
    zh: '已有 {days} 天没有消息，应有人过问。',
    en: 'Nothing heard for {days} days: somebody should ask.',
  },
  acceptedOn: { zh: '{day}验收', en: 'Accepted on {day}' },
  facility: { zh: '交付使用，编号 {id}', en: 'In use as {id}' },
  ledger: { zh: '这件工程的账', en: 'Its entries in the ledger' },
  data: { zh: '数据（JSON）', en: 'Data (JSON)' },
  unknown: { zh: '还没定', en: 'not settled yet' },
} satisfies Record<string, Words>;
