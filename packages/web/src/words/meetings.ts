import type { Choice } from '@qianwan/programme/meetings/ballot';
import type { BallotCode } from '@qianwan/programme/meetings/balloting';
import type { Channel } from '@qianwan/programme/meetings/channel';
import type { RecordCode } from '@qianwan/programme/meetings/record';
import type { Body } from '@qianwan/programme/meetings/resolution';
import type { VoiceCode } from '@qianwan/programme/meetings/voice';
import type { MeetingCode } from '@qianwan/programme/meetings/vote-rules';
import type { Words } from './language.ts';

export const meetingWords = {
  'no-vote-rule': {
    zh: '请县里先录入这类会议的表决规则：{heldOn} 那天没有规则可用。',
    en: 'The county must first enter a vote rule for this body: none held on {heldOn}.',
  },
  'notice-after-meeting': {
    zh: '请核对日期：通知日 {noticeOn} 晚于开会日 {heldOn}。',
    en: 'Please check the dates: notice was given on {noticeOn}, after the meeting of {heldOn}.',
  },
  'notice-too-short': {
    zh: '下次请提前 {needed} 天通知：这次只提前了 {days} 天。',
    en: 'Give {needed} days of notice next time: this meeting was called {days} days ahead.',
  },
  'present-beyond-due': {
    zh: '请核对人数：到会 {present} 人，多于应到的 {due} 人。',
    en: 'Please check the counts: {present} came, more than the {due} who were due.',
  },
  'households-beyond-due': {
    zh: '请核对户数：到会 {householdsPresent} 户，多于应到的 {householdsDue} 户。',
    en: 'Please check the counts: {householdsPresent} households came, more than the {householdsDue} due.',
  },
  'votes-beyond-present': {
    zh: '请核对票数：共 {votes} 票，多于到会的 {present} 人。',
    en: 'Please check the counts: {votes} votes from {present} people.',
  },
  'households-not-counted': {
    zh: '请补记应到和到会的户数：这类会议要看户数。',
    en: 'Please add how many households were due and came: this body counts households.',
  },
  'too-few-present': {
    zh: '再开会时至少要到 {needed} 人：应到 {due} 人，这次到了 {came} 人。',
    en: 'At least {needed} must come next time: of {due} due, {came} came.',
  },
  'too-few-households': {
    zh: '再开会时至少要到 {needed} 户：应到 {due} 户，这次到了 {came} 户。',
    en: 'At least {needed} households must come next time: of {due}, {came} came.',
  },
  'too-few-of-either': {
    zh: '再开会时要到 {needed} 人或 {householdsNeeded} 户代表：这次到了 {came} 人、{households} 户。',
    en: 'Next time {needed} people or {householdsNeeded} households must come: {came} people and {households} households came.',
  },
  'too-few-yes': {
    zh: '要有 {needed} 票同意才算通过：以 {of} 人计，这次同意 {yes} 票。',
    en: '{needed} must say yes for it to pass: counted over {of} people, {yes} did.',
  },
} satisfies Record<MeetingCode, Words>;

export const recordWords = {
  'held-after-today': {
    zh: '请等会开完再记：{heldOn} 还没到。',
    en: 'Please record it after the meeting: {heldOn} has not come yet.',
  },
  'needs-of-another-village': {
    zh: '请只选本村的需求：{need} 是别的村的。',
    en: 'Please name needs of this village only: {need} is from elsewhere.',
  },
} satisfies Record<RecordCode, Words>;

export const voiceWords = {
  'village-unknown': {
    zh: '请从名单里选一个村：没有找到这个村。',
    en: 'Please choose a village from the list: this one was not found.',
  },
  'which-household': {
    zh: '请写明是哪一户的意见。',
    en: 'Please say which household this comes from.',
  },
  'only-own-household': {
    zh: '您可以代表自己家；别家的意见请他们自己说，或由村里代录。',
    en: 'You can speak for your own household; others speak for themselves, or the clerk enters it for them.',
  },
  'household-unknown': {
    zh: '请核对户号：登记册里没有这一户，可以请村里先登记。',
    en: 'Please check the household: the register does not have it. The village can add it.',
  },
  'household-elsewhere': {
    zh: '请换成本村的户：这一户登记在别的村。',
    en: 'Please name a household of this village: this one is registered elsewhere.',
  },
} satisfies Record<VoiceCode, Words>;

export const ballotWords = {
  'closes-before-it-opens': {
    zh: '请把截止日改到今天或以后：{closesOn} 已经过了。',
    en: 'Please let it close today or later: {closesOn} has gone by.',
  },
  'about-another-village': {
    zh: '请只就本村的事提问：{about} 不在本村。',
    en: 'Please ask about something of this village: {about} is elsewhere.',
  },
  'voters-elsewhere': {
    zh: '请核对名单：有 {strange} 户没有登记在本村。',
    en: 'Please check the list: {strange} households are not registered in this village.',
  },
  'ballot-closed': {
    zh: '投票已在 {closesOn} 截止；有意见仍可以向村里提。',
    en: 'The vote closed on {closesOn}; you can still tell the village what you think.',
  },
  'not-in-ballot': {
    zh: '这次只问受益的农户，名单里没有这一户；有疑问请找村里核对。',
    en: 'This asks the households that are served, and this one is not on the list; the village can check it.',
  },
  'already-voted': {
    zh: '这一户的票已经收到，一户一票，不用再投。',
    en: 'The vote of this household is in already: one household, one vote.',
  },
} satisfies Record<BallotCode, Words>;

export const bodyWords = {
  'village-assembly': { zh: '村民会议', en: 'Village assembly' },
  representatives: { zh: '村民代表会议', en: 'Villagers’ representatives' },
  'group-meeting': { zh: '村民小组会议', en: 'Group meeting' },
  'one-issue': { zh: '一事一议', en: 'One-issue meeting' },
  'collective-members': { zh: '集体经济组织成员大会', en: 'Members of the collective' },
  'collective-representatives': {
    zh: '集体经济组织成员代表大会',
    en: 'Representatives of the collective',
  },
  'party-meeting': { zh: '党员大会', en: 'Party members’ meeting' },
} satisfies Record<Body, Words>;

export const channelWords = {
  web: { zh: '网上', en: 'Web' },
  visit: { zh: '上门', en: 'Visit' },
  paper: { zh: '纸质', en: 'Paper' },
  phone: { zh: '电话', en: 'Phone' },
  meeting: { zh: '会上', en: 'Meeting' },
  '12345': { zh: '12345热线', en: '12345 hotline' },
} satisfies Record<Channel, Words>;

export const choiceWords = {
  yes: { zh: '同意', en: 'Yes' },
  no: { zh: '不同意', en: 'No' },
  abstain: { zh: '弃权', en: 'Abstain' },
} satisfies Record<Choice, Words>;
