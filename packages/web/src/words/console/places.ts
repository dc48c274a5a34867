import type { Precision as PrecisionShape } from '@qianwan/programme/registry/place';
import type { z } from 'zod';
import type { Words } from '#words/language';

export const placesWords = {
  title: { zh: '村庄与地图', en: 'Villages & map' },
  lead: {
    zh: '空心的点是估计位置，点开一个村，就能把它放到真实的地方。',
    en: 'Hollow dots are estimated positions: open a village to put it where it really is.',
  },
  none: {
    zh: '还没有村庄。到“导入导出”交一份名录，就有了。',
    en: 'No villages yet. Hand in a list under Import & export.',
  },
  one: { zh: '一个村', en: 'A village' },
  map: { zh: '全县村庄地图', en: 'Map of the county’s villages' },
  'map-words': {
    zh: '需求 {needs} · 计划 {planned} · 建成 {built}',
    en: '{needs} needs · {planned} planned · {built} built',
  },
  'key-built': { zh: '已建成', en: 'Built' },
  'key-planned': { zh: '已计划', en: 'Planned' },
  'key-asked': { zh: '有需求', en: 'Needs raised' },
  'key-quiet': { zh: '暂无', en: 'Quiet' },
  'key-hollow': { zh: '空心：估计的位置', en: 'Hollow: estimated position' },
  'outline-from': { zh: '县界：{source}', en: 'Outline: {source}' },
  name: { zh: '村', en: 'Village' },
  township: { zh: '乡镇街道', en: 'Township' },
  households: { zh: '户数', en: 'Households' },
  residents: { zh: '人口', en: 'Residents' },
  kind: { zh: '类型', en: 'Kind' },
  class: { zh: '规划类别', en: 'Plan class' },
  code: { zh: '代码', en: 'Code' },
  point: { zh: '位置', en: 'Position' },
  'no-point': { zh: '没有', en: 'None' },
  unknown: { zh: '还不知道', en: 'Not known yet' },
  indicators: { zh: '看指标', en: 'Its indicators' },
  'public-page': { zh: '村民看到的页面', en: 'What villagers see' },
  facilities: { zh: '建成在用的', en: 'What stands there' },
  'no-facilities': {
    zh: '还没有登记的设施；工程验收后自动记到这里。',
    en: 'Nothing registered yet; an accepted work is entered here by itself.',
  },
  'cared-for': { zh: '{carer}管护，每年 {money}', en: 'Cared for by {carer}, {money} a year' },
  'set-point': { zh: '定真实位置', en: 'Set its real position' },
  setting: { zh: '给{name}定位', en: 'Where is {name}?' },
  'click-map': { zh: '在地图上点一下', en: 'Click on the map' },
  'point-source': {
    zh: '怎么知道的：现场定位、图上量的……',
    en: 'How you know: measured on site, read off a map …',
  },
  'save-point': { zh: '就是这里', en: 'It is here' },
  'leave-point': { zh: '不定了', en: 'Leave it' },
  'point-set': { zh: '{name}的位置已记下', en: 'The position of {name} is recorded' },
  'point-back': { zh: '位置已改回', en: 'The position is as it was' },
} satisfies Record<string, Words>;

export const placeKindTerms: Readonly<Record<string, Words>> = {
  village: { zh: '村', en: 'Village' },
  community: { zh: '社区', en: 'Community' },
  town: { zh: '镇', en: 'Town' },
  township: { zh: '乡', en: 'Township' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
};

/** How well a position is known, in a word for a narrow column. */
export const pointTerms = {
  own: { zh: '真实', en: 'Own' },
  township: { zh: '乡镇驻地', en: 'Township’s' },
  county: { zh: '县城', en: 'County’s' },
  simulated: { zh: '模拟', en: 'Simulated' },
} satisfies Record<z.infer<typeof PrecisionShape>, Words>;
