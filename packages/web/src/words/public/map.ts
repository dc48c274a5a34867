import type { Words } from '#words/language';

export const mapWords = {
  label: { zh: '{place}地图：每个圈是一个村', en: 'Map of {place}: each circle is a village' },
  built: { zh: '有建好的工程', en: 'something built' },
  planned: { zh: '已列入计划', en: 'in the plan' },
  asked: { zh: '说了，还没列入', en: 'asked, not in the plan yet' },
  quiet: { zh: '还没有人说', en: 'nobody has spoken yet' },
  here: { zh: '这里', en: 'this village' },
  demonstration: { zh: '示范村', en: 'demonstration village' },
  hollow: {
    zh: '空心圈：位置是围着乡镇驻地摆放的，不是实测，不能量距离。圈越大，户数越多。',
    en: 'Hollow circles stand around their township’s seat, not where they really are: no distance can be taken from them. Larger means more households.',
  },
  size: { zh: '圈越大，户数越多。', en: 'Larger means more households.' },
  source: { zh: '县界来源：{source}', en: 'Outline: {source}' },
} satisfies Record<string, Words>;
