import type { DeliveryCode } from '@qianwan/programme/delivery/delivery-code';
import type { MilestoneKind, Route } from '@qianwan/programme/delivery/milestone';
import type { Words } from './language.ts';

export const deliveryWords = {
  'not-in-plan': {
    zh: '请等它排进批准的计划：不在计划里的工程不能派工。',
    en: 'Please wait until an approved plan builds it: what is not in the plan is not ordered.',
  },
  'already-ordered': {
    zh: '已经派过工了，不用再派。',
    en: 'Nothing to do: it has been ordered already.',
  },
  'order-beyond-committed': {
    zh: '请把合同价压到 {committedFen} 以内：落实的资金只有这么多，还差 {shortFen}。',
    en: 'Please keep the price within {committedFen}: no more is committed, and {shortFen} is missing.',
  },
  'must-be-tendered': {
    zh: '请走公开招标：{limitFen} 以上的工程依法必须招标（{source}）。',
    en: 'Please put it out to tender: works of {limitFen} and more must be ({source}).',
  },
  'too-large-to-build-yourselves': {
    zh: '请改走简易程序或招标：村民自建的限额是 {limitFen}（{source}）。',
    en: 'Please choose the simple route or a tender: a village may build up to {limitFen} itself ({source}).',
  },
  'due-before-ordered': {
    zh: '请写一个以后的完工日期：{dueOn} 已经过了。',
    en: 'Please give a later day for its completion: {dueOn} has gone by.',
  },
  'not-ordered': { zh: '请先派工。', en: 'Please order this work first.' },
  'milestone-out-of-order': {
    zh: '请按次序登记：开工、过半、完工，各一次。',
    en: 'Please record them in order, each once: started, half way, finished.',
  },
  'milestone-before-last': {
    zh: '请核对日期：不能早于上一步（{since}）。',
    en: 'Please check the day: it cannot be before the step before it ({since}).',
  },
  'day-not-yet': {
    zh: '请到了那天再登记：{day} 还没到。',
    en: 'Please record it when it has happened: {day} is still to come.',
  },
  'evidence-too-large': {
    zh: '请换小一点的文件：每个不超过 {mostMb} MB。照片不是必须的。',
    en: 'Please choose smaller files, {mostMb} MB each at most. Pictures are never required.',
  },
  'measured-by-too-few': {
    zh: '请再叫一方到场：现场量测至少要两方。',
    en: 'Please ask one more party to be there: at least two measure on site.',
  },
  'supervision-missing': {
    zh: '请村务监督委员会到场一起量。',
    en: 'Please have the village supervision committee measure with you.',
  },
  'ballot-open-already': {
    zh: '请等这次投票结束（{closesOn}）：受益户正在表态。',
    en: 'Please wait for the vote that is under way to end ({closesOn}).',
  },
  'already-accepted': { zh: '已经验收过了。', en: 'It has been accepted already.' },
  'not-finished': { zh: '还要先完工。', en: 'It still has to be finished.' },
  'not-measured': { zh: '还要先到现场量一量。', en: 'It still has to be measured on site.' },
  'measured-short': {
    zh: '还要补足数量：计划 {planned}，现场量得 {measured}，最多可以少 {tolerancePercent}%。',
    en: 'The quantity must be made up: {planned} planned, {measured} measured, at most {tolerancePercent} % may be missing.',
  },
  'not-voted-on': {
    zh: '还要请受益的农户投票。',
    en: 'The served households still have to be asked.',
  },
  'vote-still-open': {
    zh: '投票还没结束，{closesOn} 截止。',
    en: 'The vote is still open, until {closesOn}.',
  },
  'too-few-voted': {
    zh: '要再请大家投票：{due} 户里只有 {voted} 户投了，要过半才算数。',
    en: 'Please ask again: {voted} of {due} households voted, and more than half must.',
  },
  'voted-down': {
    zh: '先把大家不满意的地方改好，再请大家投票：{voted} 户投票，{yes} 户同意，没有过半。',
    en: 'Please mend what people are unhappy with, then ask again: {yes} of {voted} said yes, not more than half.',
  },
  'owner-missing': { zh: '还要写明归谁所有。', en: 'It still needs an owner.' },
  'carer-missing': { zh: '还要写明谁来管护。', en: 'It still needs somebody to look after it.' },
  'upkeep-payer-missing': {
    zh: '还要写明管护费谁出。',
    en: 'It still needs somebody to pay for its upkeep.',
  },
} satisfies Record<DeliveryCode, Words>;

export const milestoneWords = {
  started: { zh: '开工', en: 'started' },
  half: { zh: '过半', en: 'half way' },
  finished: { zh: '完工', en: 'finished' },
} satisfies Record<MilestoneKind, Words>;

export const routeWords = {
  'self-built': { zh: '村民自建', en: 'built by the village' },
  simple: { zh: '简易程序', en: 'simple procedure' },
  tender: { zh: '公开招标', en: 'tender' },
} satisfies Record<Route, Words>;

export const measurerWords = {
  contractor: { zh: '施工方', en: 'contractor' },
  'supervision-committee': { zh: '村务监督委员会', en: 'supervision committee' },
  township: { zh: '乡镇', en: 'township' },
  villagers: { zh: '村民', en: 'villagers' },
} satisfies Record<string, Words>;
