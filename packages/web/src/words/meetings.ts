import type { BallotKind, Choice } from '@qianwan/programme/meetings/ballot';
import type { BallotCode } from '@qianwan/programme/meetings/balloting';
import type { Channel } from '@qianwan/programme/meetings/channel';
import type { MarksCode } from '@qianwan/programme/meetings/marks';
import type { ProcedureCode } from '@qianwan/programme/meetings/procedure';
import type { ProxyCode } from '@qianwan/programme/meetings/proxy';
import type { RecordCode } from '@qianwan/programme/meetings/record';
import type { Body, MatterKind } from '@qianwan/programme/meetings/resolution';
import type { SheetCode } from '@qianwan/programme/meetings/sheets';
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
  'body-not-lawful': {
    zh: '请换有权的会议来定：这类事依法不能由这个会定。',
    en: 'Let a body decide that may: by law this one does not decide such a matter.',
  },
  'makeup-not-counted': {
    zh: '最好补记村民代表和妇女代表的人数，好核对组成是否合法。',
    en: 'Add how many representatives and women sit in it, so that its make-up can be checked.',
  },
  'too-few-representatives': {
    zh: '请补选代表：组成人员 {members} 人里代表至少要 {needed} 人，现在 {representatives} 人。',
    en: 'Elect more representatives: of {members} members at least {needed} must be representatives; {representatives} are.',
  },
  'body-too-small': {
    zh: '请补选代表：{people} 人的村至少要 {needed} 名代表，现在 {representatives} 名。',
    en: 'Elect more representatives: a village of {people} people needs {needed}; it has {representatives}.',
  },
  'too-few-women': {
    zh: '请补选妇女代表：{representatives} 名代表里至少要 {needed} 名妇女，现在 {women} 名。',
    en: 'Elect more women: of {representatives} representatives at least {needed} must be women; {women} are.',
  },
  'signatures-not-counted': {
    zh: '最好补记有多少户签了字：一事一议要户户签字。',
    en: 'Add how many households signed: for one-issue works every household signs.',
  },
  'too-few-signatures': {
    zh: '请补齐签字：所代表的 {needed} 户都要签，现在签了 {signed} 户。',
    en: 'Collect the missing signatures: all {needed} households stood for must sign; {signed} have.',
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
    zh: '这一户的票 {castOn} 已经收到（{channel}），一户一票，不用再投。',
    en: 'The vote of this household came on {castOn} ({channel}): one household, one vote.',
  },
  'options-missing': {
    zh: '请至少列出两项来选：现在有 {count} 项。',
    en: 'List at least two to choose from: there are {count}.',
  },
  'options-not-asked': {
    zh: '只问同意不同意时不用列选项：请去掉这 {count} 项，或改成选工程。',
    en: 'A yes or no needs no list: leave out these {count}, or ask which works.',
  },
  'option-twice': {
    zh: '请给每一项不同的编号：{option} 用了不止一次。',
    en: 'Give each a number of its own: {option} stands twice.',
  },
  'budget-missing': {
    zh: '请写明一共能花多少钱，票数才能换成工程。',
    en: 'Say how much may be spent, so that votes can become works.',
  },
  'cost-missing': {
    zh: '请给每项工程写上造价：{option} 还没有。',
    en: 'Give each work its cost: {option} has none yet.',
  },
  'points-missing': {
    zh: '请写明每户一共能给多少分。',
    en: 'Say how many points a household may give in all.',
  },
} satisfies Record<BallotCode, Words>;

export const marksWords = {
  'choice-missing': {
    zh: '请选一项：同意、不同意或弃权。',
    en: 'Please choose: yes, no or abstain.',
  },
  'choice-not-asked': {
    zh: '请在各项旁边做记号：这次不是问同意不同意。',
    en: 'Please mark the items: this is not a yes or no.',
  },
  'option-unknown': {
    zh: '请核对编号：这次没有 {option} 这一项。',
    en: 'Please check the number: {option} is not on this ballot.',
  },
  'mark-not-possible': {
    zh: '请重填 {option}：这里不能填 {mark}。',
    en: 'Please mark {option} again: {mark} is not possible here.',
  },
  'too-many-points': {
    zh: '请少给 {given} 分里的一些：每户最多 {most} 分。',
    en: 'Please give fewer than {given} points: a household has {most}.',
  },
} satisfies Record<MarksCode, Words>;

export const proxyWords = {
  'proxy-not-allowed': {
    zh: '请本户的人来投，或请村里上门：县里的规矩不让别户代投。',
    en: 'Let someone of the household vote, or ask for a visit: the county’s rule lets no other household bring it.',
  },
  'proxy-for-itself': {
    zh: '同一户的人来投，不用填代投。',
    en: 'Somebody of the same household needs no proxy.',
  },
  'proxy-elsewhere': {
    zh: '请找本村的户代投：{by} 不是本村的户。',
    en: 'Let a household of this village bring it: {by} is not one.',
  },
  'proxy-paper-missing': {
    zh: '请先把两户签了字的委托书拍照存上。',
    en: 'Please keep a photo of the paper that both households signed first.',
  },
  'proxy-for-too-many': {
    zh: '请换一户代投：{by} 已经代了 {carried} 户，最多 {most} 户。',
    en: 'Let another bring it: {by} has brought {carried}, and may bring {most}.',
  },
} satisfies Record<ProxyCode, Words>;

export const sheetWords = {
  'check-code-wrong': {
    zh: '请核对户号和票上的六位校验码：{household} 的码对不上。',
    en: 'Please check the household and the six signs on the sheet: they do not fit {household}.',
  },
  'no-sheets-here': {
    zh: '这次表决没有印纸票，请按户录入。',
    en: 'No sheets were printed for this ballot; please enter it by household.',
  },
  'paper-needs-two': {
    zh: '纸票请到“录纸票”里录，要两个人各录一遍。',
    en: 'Please enter sheets under “Sheets”: two persons each read them.',
  },
  'same-reader': {
    zh: '请换一个人来看：这张票您已经录过了。',
    en: 'Please let somebody else look: you have read this sheet already.',
  },
  'sheet-settled': {
    zh: '这张票已经两人核对一致，不用再录。',
    en: 'This sheet is settled; it need not be read again.',
  },
  'sheets-unsettled': {
    zh: '计票前请先把这些票录完、核对好：{households}。',
    en: 'Before counting, please finish these sheets: {households}.',
  },
  'ballot-counted': {
    zh: '这次表决已经计票公布，不能再改。',
    en: 'This ballot is counted and published; nothing more can be added.',
  },
  'ballot-still-open': {
    zh: '请等到 {closesOn} 过后，或各户都投了再计票。',
    en: 'Please count after {closesOn}, or when every household has voted.',
  },
  'ballot-not-counted': {
    zh: '{closesOn} 截止、计票之后，这里会有逐票的文件。',
    en: 'The file with every ballot is here once it is counted, after {closesOn}.',
  },
  'file-not-public': {
    zh: '投票的户太少，逐票公布会认出是谁，所以只公布总数。',
    en: 'Too few voted: ballot by ballot, neighbours could tell who it was. Only the totals are public.',
  },
  'sheet-not-drawn': {
    zh: '请抽查名单上的票：这一张没有抽到。',
    en: 'Please look at the sheets that were drawn: this one was not.',
  },
  'recount-by-reader': {
    zh: '请换一个人抽查：这张票是您录的。',
    en: 'Please let somebody else look again: you read this sheet.',
  },
  'recounted-already': {
    zh: '这张票已经抽查过了。',
    en: 'This sheet has been looked at again already.',
  },
} satisfies Record<SheetCode, Words>;

export const procedureWords = {
  'procedure-unknown': {
    zh: '请换一套程序，或请县里先启用 {template}。',
    en: 'Please choose another procedure, or let the county switch {template} on.',
  },
  'step-unknown': {
    zh: '请从程序里选一步：没有 {step} 这一步。',
    en: 'Please choose a step of the procedure: {step} is none.',
  },
  'step-out-of-turn': {
    zh: '请按顺序来：还没轮到“{step}”，或已经办过了。',
    en: 'One step after another: it is not the turn of “{step}”, or it is done.',
  },
  'step-done-later-than-today': {
    zh: '请等办完再记：日期还没到。',
    en: 'Please record it when it is done: the day has not come.',
  },
  'step-before-disclosure-ended': {
    zh: '请等公示期满，{day} 起才能办这一步。',
    en: 'The notice must hang to its end: this step may be taken from {day}.',
  },
  'step-needs-resolution': {
    zh: '请选上这一步的会议记录。',
    en: 'Please name the meeting that resolved it.',
  },
  'step-resolution-elsewhere': {
    zh: '请选本村的会议记录：这一次是别的村的。',
    en: 'Please name a meeting of this village.',
  },
  'step-resolution-of-wrong-body': {
    zh: '请选这一步要开的那种会：这次会不对。',
    en: 'Please name a meeting of the body that this step asks for.',
  },
  'step-resolution-invalid': {
    zh: '请先补正会议：那次决议不算数，原因写在会议记录里。',
    en: 'That resolution does not hold; its record says why, and what would mend it.',
  },
  'step-resolution-too-early': {
    zh: '请核对日期：会是 {day} 开的，这一步不会更早。',
    en: 'Please check the days: the meeting was on {day}, the step cannot be earlier.',
  },
  'step-papers-missing': {
    zh: '请补上材料：{papers}。',
    en: 'Papers still missing: {papers}.',
  },
  'step-signatures-missing': {
    zh: '还差签字：{signers}。',
    en: 'Signatures still missing: {signers}.',
  },
} satisfies Record<ProcedureCode, Words>;

export const matterWords = {
  'public-good': { zh: '公益事业建设', en: 'Public-good works' },
  'collective-money': { zh: '较大数额的集体资金', en: 'Major money of the collective' },
  borrowing: { zh: '较大借款', en: 'Larger borrowing' },
  charter: { zh: '集体章程', en: 'The collective’s charter' },
  membership: { zh: '成员身份', en: 'Membership' },
  'land-shares': { zh: '土地、宅基地量化', en: 'Quantification of land' },
  'land-compensation': { zh: '征地补偿分配', en: 'Land compensation' },
  merger: { zh: '合并、分立', en: 'Merger' },
  other: { zh: '其他', en: 'Other' },
} satisfies Record<MatterKind, Words>;

export const ballotKindWords = {
  consent: { zh: '同意不同意', en: 'Yes or no' },
  approval: { zh: '选工程（打钩）', en: 'Choose works (ticks)' },
  points: { zh: '选工程（给分）', en: 'Choose works (points)' },
  opinions: { zh: '说看法', en: 'Say what you think' },
} satisfies Record<BallotKind, Words>;

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
