import type { NeedCategory, NeedState, StepKind } from '@qianwan/programme/needs/need';
import type { NeedCode } from '@qianwan/programme/needs/step';
import type { Words } from './language.ts';

export const needWords = {
  'already-counted': {
    zh: '您家的这一票已经记上了，一户记一次，不用再点。',
    en: 'Your household is already counted; each counts once.',
  },
  'answer-needs-words': {
    zh: '请写一句答复，让提出的人看得明白。',
    en: 'Please write an answer that the person can understand.',
  },
  'decline-needs-words': {
    zh: '请写明为什么现在办不了，以及怎样才办得了。',
    en: 'Please say why this cannot be done now, and what would change that.',
  },
  'need-already-verified': {
    zh: '这件事已经核实过，不用再核实。',
    en: 'This need has been verified already.',
  },
  'need-already-declined': {
    zh: '这件事已经答复办不了；情况变了可以重新核实。',
    en: 'This need has been declined already; if things have changed, verify it again.',
  },
  'need-has-a-work': {
    zh: '已经有工程在回应这件事，不能再说不办。',
    en: 'A work is already answering this need; it can no longer be declined.',
  },
  'need-solved': {
    zh: '提出的人已经说解决了，这件事就此办结。',
    en: 'Whoever raised it has said that it is solved; it is closed.',
  },
  'not-the-raiser': {
    zh: '请输入回执码，或用提出那一户的身份来确认：只有提出的人能说解决没有。',
    en: 'Please give the receipt, or confirm as the household that raised it: only they can say whether it is solved.',
  },
  'nothing-to-reopen': {
    zh: '请再等一等：还没有人答复，时限正在走，到期会提醒乡镇。',
    en: 'Please wait a little: nobody has answered yet. The clock is running, and the township is told when it runs out.',
  },
} satisfies Record<NeedCode, Words>;

export const needCategoryWords = {
  waste: { zh: '垃圾', en: 'Waste' },
  toilet: { zh: '厕所', en: 'Toilets' },
  sewage: { zh: '污水', en: 'Sewage' },
  lane: { zh: '村路巷道', en: 'Lanes' },
  water: { zh: '饮水', en: 'Drinking water' },
  river: { zh: '河沟水塘', en: 'Ditches and ponds' },
  lamp: { zh: '路灯', en: 'Street lamps' },
  green: { zh: '绿化', en: 'Greenery' },
  housing: { zh: '住房', en: 'Houses' },
  public: { zh: '公共场所', en: 'Public places' },
  other: { zh: '其他', en: 'Something else' },
} satisfies Record<NeedCategory, Words>;

export const needStateWords = {
  raised: { zh: '已登记', en: 'Raised' },
  verified: { zh: '已核实', en: 'Verified' },
  'taken-up': { zh: '已列入工程', en: 'A work will answer it' },
  built: { zh: '已建成，等您确认', en: 'Built, awaiting confirmation' },
  declined: { zh: '暂不办', en: 'Not for now' },
  solved: { zh: '已解决', en: 'Solved' },
} satisfies Record<NeedState, Words>;

export const stepWords = {
  verified: { zh: '到现场核实', en: 'Verified on site' },
  answered: { zh: '答复', en: 'Answered' },
  declined: { zh: '说明暂不办', en: 'Declined, with the reason' },
  'taken-up': { zh: '列入工程', en: 'Taken up by a work' },
  built: { zh: '工程建成', en: 'The work was built' },
  confirmed: { zh: '提出的人说：解决了', en: 'Whoever raised it says: solved' },
  reopened: { zh: '提出的人说：还没解决', en: 'Whoever raised it says: not solved' },
} satisfies Record<StepKind, Words>;

/** 1 to 3, as the person says. */
export const severityWords: readonly Words[] = [
  { zh: '不方便', en: 'A nuisance' },
  { zh: '有困难', en: 'Hard to live with' },
  { zh: '很着急', en: 'Urgent' },
];
