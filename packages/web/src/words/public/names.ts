import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { PayerKind, Purpose } from '@qianwan/programme/funds/payer';
import type { Channel } from '@qianwan/programme/meetings/channel';
import type { Body } from '@qianwan/programme/meetings/resolution';
import type { NeedCategory, NeedState, StepKind } from '@qianwan/programme/needs/need';
import type { WorkType } from '@qianwan/programme/works/work';
import type { z } from 'zod';
import type { Words } from '#words/language';

// What villagers call the things that rules and records know by a code.

export const categoryWords = {
  waste: { zh: '垃圾', en: 'Rubbish' },
  toilet: { zh: '厕所', en: 'Toilets' },
  sewage: { zh: '污水', en: 'Sewage' },
  lane: { zh: '道路', en: 'Lanes' },
  water: { zh: '用水', en: 'Water' },
  river: { zh: '河塘', en: 'River, ponds' },
  lamp: { zh: '路灯', en: 'Lamps' },
  green: { zh: '绿化', en: 'Greening' },
  housing: { zh: '房屋', en: 'Houses' },
  public: { zh: '公共场所', en: 'Public places' },
  other: { zh: '别的事', en: 'Something else' },
} satisfies Record<NeedCategory, Words>;

export const typeWords: Record<WorkType, Words> = categoryWords;

export const severityWords: Readonly<Record<1 | 2 | 3, Words>> = {
  1: { zh: '不方便', en: 'A nuisance' },
  2: { zh: '挺难的', en: 'Hard' },
  3: { zh: '很着急', en: 'Urgent' },
};

export const channelWords = {
  web: { zh: '网上说的', en: 'on this page' },
  visit: { zh: '入户时说的', en: 'on a visit' },
  paper: { zh: '写在纸上的', en: 'on paper' },
  phone: { zh: '电话里说的', en: 'by phone' },
  meeting: { zh: '会上说的', en: 'at a meeting' },
  '12345': { zh: '12345 转来的', en: 'through 12345' },
} satisfies Record<z.infer<typeof Channel>, Words>;

export const needStateWords = {
  raised: { zh: '刚提出', en: 'Raised' },
  verified: { zh: '已核实', en: 'Checked' },
  'taken-up': { zh: '已列为工程', en: 'Taken up by a work' },
  built: { zh: '已建好，等您确认', en: 'Built, awaiting your word' },
  declined: { zh: '这次办不了', en: 'Not this time' },
  solved: { zh: '已解决', en: 'Solved' },
} satisfies Record<NeedState, Words>;

export const stepWords = {
  verified: { zh: '有人到现场看过，情况属实', en: 'Somebody came, looked, and found it so' },
  answered: { zh: '有了答复', en: 'Answered' },
  declined: { zh: '这次办不了', en: 'Cannot be done this time' },
  'taken-up': { zh: '列成了工程', en: 'Taken up by a work' },
  built: { zh: '工程建好了', en: 'The work is built' },
  confirmed: { zh: '提出的人确认：解决了', en: 'Who raised it says: solved' },
  reopened: { zh: '提出的人说：还没解决', en: 'Who raised it says: not solved yet' },
} satisfies Record<StepKind, Words>;

export const deliveryWords = {
  ordered: { zh: '已定施工方', en: 'Ordered' },
  started: { zh: '已开工', en: 'Started' },
  half: { zh: '建了一半', en: 'Half built' },
  finished: { zh: '已完工', en: 'Finished' },
  measured: { zh: '已丈量', en: 'Measured' },
  accepted: { zh: '已验收', en: 'Accepted' },
} satisfies Record<z.infer<typeof DeliveryState>, Words>;

export const payerKindWords = {
  government: { zh: '政府', en: 'Government' },
  department: { zh: '部门', en: 'Departments' },
  collective: { zh: '村集体', en: 'Village collectives' },
  household: { zh: '农户', en: 'Households' },
  society: { zh: '社会资助', en: 'Donors' },
  company: { zh: '企业', en: 'Companies' },
} satisfies Record<z.infer<typeof PayerKind>, Words>;

export const purposeWords = {
  environment: { zh: '环境整治', en: 'Environment' },
  road: { zh: '道路', en: 'Roads' },
  revitalisation: { zh: '乡村振兴', en: 'Revitalisation' },
} satisfies Record<z.infer<typeof Purpose>, Words>;

export const bodyWords = {
  'village-assembly': { zh: '村民会议', en: 'Village assembly' },
  representatives: { zh: '村民代表会议', en: 'Meeting of village representatives' },
  'group-meeting': { zh: '村民小组会议', en: 'Meeting of a villagers’ group' },
  'one-issue': { zh: '一事一议会议', en: 'One-issue-one-vote meeting' },
  'collective-members': { zh: '集体成员大会', en: 'Assembly of the collective' },
  'collective-representatives': {
    zh: '集体成员代表会议',
    en: 'Meeting of the collective’s representatives',
  },
  'party-meeting': { zh: '党员大会', en: 'Party members’ meeting' },
} satisfies Record<z.infer<typeof Body>, Words>;
