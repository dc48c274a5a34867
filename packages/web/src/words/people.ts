import type { PeopleCode } from '@qianwan/programme/people/refusal';
import type { Role } from '@qianwan/programme/people/role';
import type { Words } from './language.ts';

export const peopleWords = {
  'not-signed-in': {
    zh: '请先登录：村民用户主卡上的码，干部用自己的账号。',
    en: 'Please sign in first: villagers with the code on the household card, officers with their own account.',
  },
  'not-allowed': {
    zh: '这件事请找负责这个地方的人来办，您的身份办不了。',
    en: 'Please ask whoever answers for this place; with your role this cannot be done here.',
  },
  'wrong-name-or-password': {
    zh: '请再试一次：账号或密码不对。忘了可以请县里重设。',
    en: 'Please try again: the name or the password is not right. The county office can set a new one.',
  },
  'wrong-card-code': {
    zh: '请再看一下卡上的码：这个村没有对得上的户。',
    en: 'Please check the code on the card: no household of this village has it.',
  },
  'too-many-tries': {
    zh: '请过一会儿再试：刚才试的次数太多了。',
    en: 'Please wait a little before trying again: there were too many tries.',
  },
  'bad-input': {
    zh: '请改一下“{field}”这一项：{message}',
    en: 'Please mend “{field}”: {message}',
  },
  'not-found': {
    zh: '请核对编号：没有找到 {id}。',
    en: 'Please check the number: {id} was not found.',
  },
  'only-in-demo': {
    zh: '这只能在演示里用。',
    en: 'This works in the demonstration only.',
  },
  'too-large': {
    zh: '请把文件分小一些再传：一次最多 {mostMb} MB。',
    en: 'Please send it in smaller parts: {mostMb} MB at most at once.',
  },
  'our-fault': {
    zh: '请过一会儿再试：是我们的差错，刚才这一步没有记下。',
    en: 'Please try again in a while: the fault is ours, and nothing of this step was recorded.',
  },
} satisfies Record<PeopleCode, Words>;

export const roleWords = {
  county: { zh: '县里', en: 'County office' },
  township: { zh: '乡镇', en: 'Township' },
  clerk: { zh: '村里', en: 'Village clerk' },
  auditor: { zh: '审计', en: 'Auditor' },
  villager: { zh: '村民', en: 'Villager' },
  nobody: { zh: '访客', en: 'Visitor' },
} satisfies Record<Role, Words>;
