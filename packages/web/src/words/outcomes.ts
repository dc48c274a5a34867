import { indicators } from '@qianwan/programme/outcomes/indicators';
import type { OutcomesCode } from '@qianwan/programme/outcomes/outcomes-code';
import type { Words } from './language.ts';

export const outcomesWords = {
  'indicator-unknown': {
    zh: '请换一个指标：没有叫 {indicator} 的指标。',
    en: 'Please choose another indicator: there is none called {indicator}.',
  },
  'versions-differ': {
    zh: '请分开看这两个数：口径不同（{before} 和 {after}），不能相减。',
    en: 'Please read the two apart: they are defined differently ({before} and {after}) and cannot be subtracted.',
  },
  'not-scored': {
    zh: '补上评分就能算：有一项还没有分。',
    en: 'It can be computed once every pillar has a score.',
  },
  'composite-differs': {
    zh: '请核对：公布的总分 {published}，按分项算是 {computed}。',
    en: 'Please check: {published} was published, the pillars make {computed}.',
  },
  'grade-differs': {
    zh: '请核对：公布的等级是 {published}，按总分应是 {computed}。',
    en: 'Please check: {published} was published, the score makes it {computed}.',
  },
} satisfies Record<OutcomesCode, Words>;

/** Indicators by id; their names stand beside their definitions. */
export const indicatorWords: Readonly<Record<string, Words>> = Object.fromEntries(
  indicators.map(({ id, zh, en }) => [id, { zh, en }]),
);
