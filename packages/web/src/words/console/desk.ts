import type { Words } from '#words/language';

/** The desk: what waits, why it matters, and what to do about it. */
export const deskWords = {
  title: { zh: '案头', en: 'My desk' },
  lead: { zh: '{day}，等着您办的事。', en: '{day}: what waits for you.' },
  first: { zh: '先办这件', en: 'First of all' },
  clear: {
    zh: '案头清了，没有等着您办的事。可以去听听新的需求，或看看计划。',
    en: 'Your desk is clear. You might listen to new needs, or look at the plans.',
  },
  'clear-needs': { zh: '去看需求', en: 'Look at the needs' },
  'clear-rounds': { zh: '去看计划', en: 'Look at the plans' },
  'need-overdue': {
    zh: '{count} 件需求过了答复期限',
    en: '{count} needs are past their day of answer',
  },
  'why-need-overdue': {
    zh: '提的人在等回话，先给个说法，哪怕还没有办成。',
    en: 'People are waiting to hear. Say how things stand, even if nothing is solved yet.',
  },
  'do-need-overdue': { zh: '去答复', en: 'Answer them' },
  'need-unanswered': { zh: '{count} 件需求还没有答复', en: '{count} needs have no answer yet' },
  'why-need-unanswered': {
    zh: '提得最早的排在前面。',
    en: 'Those that were raised first come first.',
  },
  'do-need-unanswered': { zh: '去答复', en: 'Answer them' },
  'work-to-check': { zh: '{count} 项工程等着过关口', en: '{count} works wait at the gates' },
  'why-work-to-check': {
    zh: '村里已经提上来：该过的关口一次查完，不行的一次说清。',
    en: 'Villages have proposed them: ask every gate at once, and say every reason at once.',
  },
  'do-work-to-check': { zh: '去查关口', en: 'Ask the gates' },
  'plan-to-approve': { zh: '{count} 份计划等着审定', en: '{count} plans wait for approval' },
  'why-plan-to-approve': {
    zh: '比一比，看清谁多谁少，再定一份。',
    en: 'Compare them, see who gains and who loses, then approve one.',
  },
  'do-plan-to-approve': { zh: '去比一比', en: 'Compare them' },
  'work-to-order': { zh: '{count} 项工程可以下单', en: '{count} works can be ordered' },
  'why-work-to-order': {
    zh: '计划已定，钱已落实，还没有人去干。',
    en: 'Approved and funded, with nobody building yet.',
  },
  'do-work-to-order': { zh: '去下单', en: 'Order them' },
  'work-silent': {
    zh: '{count} 项工程三十天没有音信',
    en: '{count} works have been silent for thirty days',
  },
  'why-work-silent': {
    zh: '打个电话问问：是停了，还是没有记。',
    en: 'Ring and ask: has it stopped, or has nobody written it down?',
  },
  'do-work-silent': { zh: '去问问', en: 'See which' },
  'work-to-accept': { zh: '{count} 项工程等着验收', en: '{count} works wait for acceptance' },
  'why-work-to-accept': {
    zh: '已经完工：量一量，问问用的人满意不满意。',
    en: 'They are finished: measure them, and ask those who use them.',
  },
  'do-work-to-accept': { zh: '去验收', en: 'Accept them' },
  'task-running': { zh: '{count} 件长活正在算', en: '{count} long tasks are running' },
  'why-task-running': {
    zh: '不用守着，算完会留在这里。',
    en: 'No need to wait; what comes of them stays here.',
  },
  'do-task-running': { zh: '去看看', en: 'Have a look' },
} satisfies Record<string, Words>;
