import type { Words } from '#words/language';

/** One work from the needs it answers to what became of it. */
export const storyWords = {
  library: { zh: '工程库', en: 'Works' },
  what: { zh: '做什么，花多少，谁来管', en: 'What, for how much, kept by whom' },
  quantity: { zh: '数量', en: 'Quantity' },
  cost: { zh: '造价', en: 'Cost' },
  served: { zh: '受益', en: 'Serves' },
  households: { zh: '{count} 户', en: '{count} households' },
  borrowed: { zh: '其中借的', en: 'Of it borrowed' },
  upkeep: { zh: '每年管护', en: 'Upkeep a year' },
  owner: { zh: '归谁所有', en: 'Owner' },
  carer: { zh: '谁来管护', en: 'Carer' },
  'proposed-on': { zh: '提出', en: 'Proposed' },
  'not-yet': { zh: '还没有定', en: 'Not settled yet' },
  needs: { zh: '为了这 {count} 件需求', en: 'For these {count} needs' },
  'no-needs': { zh: '还没有写明为了哪件需求。', en: 'It does not say yet which need it answers.' },
  resolution: { zh: '村里怎么定的', en: 'How the village decided' },
  'no-resolution': {
    zh: '还没有会议决议。开会以后在“会议与表决”里记下，再写到工程里。',
    en: 'No resolution yet. After the meeting record it under Meetings & votes, then name it here.',
  },
  valid: { zh: '决议算数', en: 'The resolution holds' },
  invalid: { zh: '决议不算数', en: 'The resolution does not hold' },
  plan: { zh: '计划怎么说', en: 'What the plan says' },
  'no-plan': {
    zh: '还没有审定的计划提到它；进了库，下一轮计划就会考虑。',
    en: 'No approved plan speaks of it yet; once admitted, the next round considers it.',
  },
  'in-year': { zh: '{year} 年建', en: 'Built in {year}' },
  'left-out': { zh: '这一轮没排上', en: 'Not in this round' },
  'see-plan': { zh: '看整份计划', en: 'See the whole plan' },
  delivery: { zh: '建得怎样', en: 'How it is coming along' },
  'no-delivery': { zh: '还没有下单。', en: 'Not ordered yet.' },
  paid: { zh: '已付 {paid}，合同 {of}', en: '{paid} paid of {of}' },
  order: { zh: '去下单', en: 'Order it' },
  'see-delivery': { zh: '看建设与验收', en: 'See its delivery' },
} satisfies Record<string, Words>;
