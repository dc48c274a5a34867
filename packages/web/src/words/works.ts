import type { GateCode } from '@qianwan/programme/works/gates';
import type { PlanClass } from '@qianwan/programme/works/plan-class';
import type { ProposalCode } from '@qianwan/programme/works/proposal';
import type { WorkType } from '@qianwan/programme/works/work';
import type { Crew, WorkTypeInfo } from '@qianwan/programme/works/work-types';
import type { Words } from './language.ts';

/** Each says first what would open the gate, then why it is shut. */
export const gateWords = {
  'no-fitting-need': {
    zh: '请先连上一条本村的、这类工程能解决的需求：现在没有。',
    en: 'Link a need of this village that such a work can answer: there is none yet.',
  },
  'need-unconfirmed': {
    zh: '请乡镇到现场核实，或等到 {needed} 户都说需要：现在只有 {voices} 户。',
    en: 'Let the township verify the need on site, or let {needed} households say so: {voices} have.',
  },
  'no-resolution': {
    zh: '请先开村民代表会议（或村民会议）议定，并把决议连上。',
    en: 'Let the villagers’ representatives (or the assembly) resolve it first, and link the resolution.',
  },
  'resolution-not-of-this-village': {
    zh: '请连上本村的决议：{resolution} 不是本村的，或没有记录。',
    en: 'Link a resolution of this village: {resolution} is from elsewhere or is not on record.',
  },
  'resolution-of-wrong-body': {
    zh: '请由村民会议、村民代表会议、村民小组会议或一事一议来定：这个会不能单独定公益工程。',
    en: 'Let the assembly, the representatives, the group or a one-issue meeting decide: this body cannot decide a public work alone.',
  },
  'resolution-invalid': {
    zh: '请重新开会表决，或核对人数：决议 {resolution} 按当天的规则没有通过。',
    en: 'Vote again, or check the counts: by the rule of its day, resolution {resolution} did not pass.',
  },
  'resolution-about-something-else': {
    zh: '请连上议过这件事的决议：{resolution} 没有提到这项工程或它回应的需求。',
    en: 'Link the resolution that was about this: {resolution} names neither the work nor a need that it answers.',
  },
  'no-collective-resolution': {
    zh: '要借钱，请集体经济组织先议定（全体成员三分之二以上同意），或改为不借。',
    en: 'To borrow, let the collective resolve it (two thirds of all members), or do without borrowing.',
  },
  'class-blocks': {
    zh: '请改报安全、基本生活和维护类的工程：本村规划类别不做这一类。',
    en: 'Propose what serves safety, daily life or repair instead: villages of this planning class do not build this type.',
  },
  'class-needs-reason': {
    zh: '请在说明里写清为什么非做不可：本村规划类别做这一类要讲理由。',
    en: 'Say in the note why it is needed all the same: in this planning class such a work takes a reason.',
  },
  'plan-class-unknown': {
    zh: '请县里补录本村的规划类别；这一次没有按类别把关。',
    en: 'The county should enter this village’s planning class; this time it was not asked.',
  },
  'cost-missing': {
    zh: '请填写造价。',
    en: 'Please enter what it costs.',
  },
  'cost-below-band': {
    zh: '请核对工程量和造价：{cost} 元太低，按当天的单价至少要 {low} 元，怕做不好。',
    en: 'Check quantity and cost: {cost} yuan is too little; by the rates of the day it takes at least {low}.',
  },
  'cost-above-band': {
    zh: '请把造价降到 {high} 元以内，或核对工程量：现在报 {cost} 元。',
    en: 'Bring the cost down to {high} yuan, or check the quantity: {cost} is asked.',
  },
  'estimate-missing': {
    zh: '请附上逐项的预算：{from} 元以上的工程都要有。',
    en: 'Add an estimate line by line: works of {from} yuan and more need one.',
  },
  'quantities-differ': {
    zh: '请核对“{item}”：图纸上是 {planned} {unit}，预算里是 {estimated} {unit}；按同一单价，一个是 {byPlan} 元，一个是 {byEstimate} 元。',
    en: 'Check “{item}”: the drawing has {planned} {unit}, the estimate {estimated}; at the same rate that is {byPlan} against {byEstimate} yuan.',
  },
  'item-twice': {
    zh: '请把“{item}”并成一行：现在写了不止一次。',
    en: 'Make “{item}” one line: it stands there more than once.',
  },
  'unit-differs': {
    zh: '请把“{item}”的单位改成定额里的 {scheduled}：现在写的是 {unit}。',
    en: 'Give “{item}” in {scheduled}, as the rate schedule does: it is in {unit}.',
  },
  'rate-not-in-schedule': {
    zh: '“{item}”不在本县定额里，要写明单价的来由（例如三家报价）。写的是：{reason}',
    en: '“{item}” is not in the county’s rate schedule; say where the rate comes from (three offers, for example). Said: {reason}',
  },
  'rate-above-schedule': {
    zh: '“{item}”的单价 {rate} 元高于定额的 {scheduled} 元，要写明理由。写的是：{reason}',
    en: 'The rate of “{item}”, {rate} yuan, is above the schedule’s {scheduled}; say why. Said: {reason}',
  },
  'estimate-is-not-the-cost': {
    zh: '请让预算和造价一致：逐项加起来是 {total} 元，造价报的是 {cost} 元。',
    en: 'Make estimate and cost agree: the lines come to {total} yuan, the cost is {cost}.',
  },
  'no-rate-band': {
    zh: '这一类还没有核实过的单价，请乡镇看三家报价。',
    en: 'There is no verified rate for this type yet; the township should compare three offers.',
  },
  'upkeep-no-owner': {
    zh: '请写明建好后归谁所有。',
    en: 'Say who will own it.',
  },
  'upkeep-no-carer': {
    zh: '请写明建好后由谁管护。',
    en: 'Say who will care for it.',
  },
  'upkeep-no-payer': {
    zh: '请写明每年的管护钱由谁出。',
    en: 'Say who will pay for its upkeep.',
  },
  'upkeep-no-money': {
    zh: '请写明每年管护要花多少钱：不能是零。',
    en: 'Say what its upkeep costs a year: it is not nothing.',
  },
  'upkeep-too-little': {
    zh: '请把每年的管护费提到 {needed} 元（造价的 {percent}%）：现在是 {upkeep} 元。',
    en: 'Pledge {needed} yuan a year for upkeep ({percent}% of the cost): {upkeep} is pledged.',
  },
  'debt-line-not-set': {
    zh: '请改为不借钱，或先请县里定下债务警戒线：没有定线之前不能借。',
    en: 'Do without borrowing, or let the county set a debt line first: until then nothing may be borrowed.',
  },
  'means-unknown': {
    zh: '请先补录村集体的年经营收入和现有债务，才能看借得起多少。',
    en: 'Enter the collective’s yearly income and what it owes; only then can its means be judged.',
  },
  'debt-above-line': {
    zh: '请少借一些：连同旧债共 {owed} 元，警戒线是 {line} 元（年经营收入的 {percent}%）。',
    en: 'Borrow less: with old debt {owed} yuan would be owed; the line is {line} ({percent}% of yearly income).',
  },
  'borrowed-no-award': {
    zh: '请留意：借钱做的工程（借 {borrowed} 元）不享受一事一议奖补。',
    en: 'Please note: a work with borrowed money ({borrowed} yuan) gets no one-issue award.',
  },
  'basics-missing-waste': {
    zh: '请先把垃圾收集做好，再做景观：{households} 户里有 {served} 户已经有了，要到 {needed}%。',
    en: 'See to waste collection before scenery: {served} of {households} households have it; {needed}% should.',
  },
  'basics-missing-toilet': {
    zh: '请先把厕所改好，再做景观：{households} 户里有 {served} 户已经有了，要到 {needed}%。',
    en: 'See to toilets before scenery: {served} of {households} households have them; {needed}% should.',
  },
  'basics-missing-lane': {
    zh: '请先把村路修好，再做景观：{households} 户里有 {served} 户已经有了，要到 {needed}%。',
    en: 'See to the lanes before scenery: {served} of {households} households have them; {needed}% should.',
  },
  'basics-missing-water': {
    zh: '请先把饮水解决好，再做景观：{households} 户里有 {served} 户已经有了，要到 {needed}%。',
    en: 'See to drinking water before scenery: {served} of {households} households have it; {needed}% should.',
  },
  'duplicates-facility': {
    zh: '请只服务还没受益的农户，或等满 {years} 年：{since} 建成的 {id} 已经服务这些户。',
    en: 'Serve only households left out so far, or wait until {years} years have passed: {id} of {since} serves these already.',
  },
  'duplicates-work': {
    zh: '请与 {id} 合并，或只服务它没覆盖的农户：同类工程 {since} 已入库。',
    en: 'Join it with {id}, or serve only those it leaves out: a work of this type was admitted on {since}.',
  },
  'serves-nobody': {
    zh: '请写明有多少户受益：现在是零。',
    en: 'Say how many households it serves: none so far.',
  },
  'serves-more-than-live-there': {
    zh: '请核对受益户数：报了 {served} 户，全村只有 {households} 户。',
    en: 'Check whom it serves: {served} households are named, and the village has {households}.',
  },
  'households-unknown': {
    zh: '请村里补录总户数；这一次没有核对受益户数。',
    en: 'The village should enter how many households it has; this time the number served was not checked.',
  },
} satisfies Record<GateCode, Words>;

export const proposalWords = {
  'names-another-village': {
    zh: '请只连本村的需求、决议和工程：{ids} 是别的村的。',
    en: 'Link needs, resolutions and works of this village only: {ids} is from elsewhere.',
  },
  'first-work-unknown': {
    zh: '请先提出要排在前面的工程：没有找到 {ids}。',
    en: 'Propose the works that must come first before this one: {ids} was not found.',
  },
  'already-admitted': {
    zh: '这项工程 {admittedOn} 已经入库，不能再改；要调整请走计划变更。',
    en: 'This work was admitted on {admittedOn} and stays as it is; later changes go through the plan.',
  },
} satisfies Record<ProposalCode, Words>;

export const workTypeWords = {
  waste: { zh: '垃圾收集', en: 'Waste collection' },
  toilet: { zh: '厕所改造', en: 'Toilets' },
  sewage: { zh: '污水治理', en: 'Sewage' },
  lane: { zh: '村内道路', en: 'Lanes' },
  water: { zh: '饮水', en: 'Drinking water' },
  river: { zh: '河沟整治', en: 'Ditches and ponds' },
  lamp: { zh: '路灯', en: 'Street lamps' },
  green: { zh: '村庄绿化', en: 'Greenery' },
  housing: { zh: '农房改造', en: 'Houses' },
  public: { zh: '公共场所', en: 'Public places' },
} satisfies Record<WorkType, Words>;

export const workStateWords = {
  proposed: { zh: '已提出', en: 'Proposed' },
  refused: { zh: '还差条件', en: 'Not ready yet' },
  admitted: { zh: '已入库', en: 'In the library' },
} satisfies Record<'proposed' | 'refused' | 'admitted', Words>;

export const layerWords = {
  1: { zh: '打基础', en: 'Basics' },
  2: { zh: '再提升', en: 'Deeper works' },
  3: { zh: '美环境', en: 'Scenery' },
} satisfies Record<WorkTypeInfo['layer'], Words>;

export const unitWords = {
  household: { zh: '户', en: 'households' },
  m: { zh: '米', en: 'm' },
  'm²': { zh: '平方米', en: 'm²' },
  lamp: { zh: '盏', en: 'lamps' },
} satisfies Record<WorkTypeInfo['unit'], Words>;

export const crewWords = {
  sanitation: { zh: '环卫队', en: 'Sanitation crew' },
  plumbing: { zh: '管道队', en: 'Plumbers' },
  'civil-works': { zh: '道路队', en: 'Road crew' },
  earthworks: { zh: '土方队', en: 'Earthworks crew' },
  electrical: { zh: '电工队', en: 'Electricians' },
  landscape: { zh: '绿化队', en: 'Gardeners' },
  building: { zh: '建筑队', en: 'Builders' },
} satisfies Record<Crew, Words>;

export const planClassWords = {
  gathering: { zh: '集聚提升类', en: 'To grow' },
  suburban: { zh: '城郊融合类', en: 'Joining the town' },
  special: { zh: '特色保护类', en: 'To protect' },
  relocation: { zh: '搬迁撤并类', en: 'To move' },
  undecided: { zh: '待定', en: 'Not yet classed' },
} satisfies Record<PlanClass, Words>;
