import type { MergeCode } from '@qianwan/programme/needs/duplicates/merge';
import type { ListCode } from '@qianwan/programme/needs/lists';
import type { NeedCategory, NeedState, StepKind } from '@qianwan/programme/needs/need';
import type { RankPart } from '@qianwan/programme/needs/ranking/rank';
import type { NeedCode, SayCode } from '@qianwan/programme/needs/step';
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
  'said-already': {
    zh: '村里好像已经有人说过这件事，请先看一看；不是同一件，再点一次就交上来。',
    en: 'Others seem to have said this already. Please look; if it is something else, press once more and it is sent.',
  },
  'said-in-future': {
    zh: '请填今天（{today}）或以前的日子：还没到的日子没人说过话。',
    en: 'Please give today ({today}) or an earlier day: nothing has been said on a day to come.',
  },
  'said-today-only': {
    zh: '以前说过的事，请村干部代录，日子会照实记。',
    en: 'What was said on an earlier day, the village office can enter with its true day.',
  },
  'facility-not-here': {
    zh: '请换一个：{facility} 不在这个村。',
    en: 'Please choose another: {facility} does not stand in this village.',
  },
  'photo-not-an-image': {
    zh: '请选一张照片（JPEG、PNG 或 WebP）；这个文件打不开。',
    en: 'Please choose a photo (JPEG, PNG or WebP); this file cannot be opened.',
  },
  'photo-too-large': {
    zh: '请选小一点的照片，最大 {mostMb} MB。',
    en: 'Please choose a smaller photo, of {mostMb} MB at most.',
  },
  'photos-enough': {
    zh: '这件事已经有 {most} 张照片，够看清楚了。',
    en: 'There are {most} photos of this already; that shows it well enough.',
  },
  'echoes-enough': {
    zh: '请用户卡上的码来说：今天不带户码的“我也是”已经够多，不再往上加。',
    en: 'Please use the code on your household card: without it, today’s count is full.',
  },
  'nature-not-on-list': {
    zh: '请从县里的清单里选：“{nature}”不在清单上，或已停用。',
    en: 'Please choose from the county’s list: “{nature}” is not on it, or was retired.',
  },
  'topic-not-on-list': {
    zh: '请从县里的清单里选：“{topic}”不在清单上，或已停用。',
    en: 'Please choose from the county’s list: “{topic}” is not on it, or was retired.',
  },
  'merge-with-itself': {
    zh: '请选另一件：一件事不能和自己合并。',
    en: 'Please choose another: a need cannot be merged with itself.',
  },
  'merge-elsewhere': {
    zh: '请选同一个村的：两个村的事各办各的，不合并。',
    en: 'Please choose one of the same village: two villages’ needs stay two.',
  },
  'merged-already': {
    zh: '这件已经并入 {into}；要改，请先分开。',
    en: 'This one stands under {into} already; to change that, separate it first.',
  },
  'merge-into-merged': {
    zh: '请并入 {into}：选的那件已经并到它那里。',
    en: 'Please merge into {into}: the one you chose stands under it already.',
  },
  'merge-into-newer': {
    zh: '请把晚说的并入早说的，答复的期限才不会往后推。',
    en: 'Please put the newer under the older, so that no answer is put off.',
  },
  'merge-needs-words': {
    zh: '请写一句为什么是同一件事，提出的人看得到。',
    en: 'Please say why they are the same; those who raised them can read it.',
  },
  'not-merged': {
    zh: '这件没有并入别的，不用分开。',
    en: 'This one stands for itself; there is nothing to separate.',
  },
  'separate-needs-words': {
    zh: '请写一句为什么分开，提出的人看得到。',
    en: 'Please say why they are separated; those who raised them can read it.',
  },
} satisfies Record<NeedCode | SayCode | ListCode | MergeCode, Words>;

/** What makes up the rank of a need. */
export const rankPartWords = {
  households: { zh: '多少户这么说', en: 'Households that say so' },
  severity: { zh: '有多急', en: 'How pressing' },
  vulnerable: { zh: '老弱病困家庭', en: 'Old, ill or poor households' },
  neverServed: { zh: '从来没建过', en: 'Never built here' },
  cost: { zh: '花钱少', en: 'Costs little' },
} satisfies Record<RankPart, Words>;

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
