import type { FactCode } from '@qianwan/programme/survey/judge-fact';
import { measureOf } from '@qianwan/programme/survey/measures';
import type { Language, Words } from './language.ts';

export const factWords = {
  'measure-unknown': {
    zh: '请从指标目录里选；没有“{measure}”这一项。',
    en: 'Choose a measure from the list; there is no “{measure}”.',
  },
  'value-missing': { zh: '请填上数字。', en: 'Give a number.' },
  'words-missing': { zh: '请选一项。', en: 'Choose one of the words.' },
  'not-a-choice': {
    zh: '请从这些里选：{choices}；现在是“{words}”。',
    en: 'Choose one of: {choices}; it says “{words}”.',
  },
  'not-whole': { zh: '请填整数，现在是 {value}。', en: 'Give a whole number, not {value}.' },
  'not-possible': {
    zh: '请核对：{value} 超出了可能的范围 {least}～{most}。',
    en: 'Check this: {value} is outside what is possible, {least} to {most}.',
  },
  'not-plausible': {
    zh: '已记下。{value} 不在常见的 {least}～{most} 之间，请再看一眼；确实如此就不用改。',
    en: 'Recorded. {value} is outside the usual {least} to {most}: look again; if it is so, leave it.',
  },
  jumped: {
    zh: '已记下。上次是 {before}，这次是 {value}，差得多，请再看一眼。',
    en: 'Recorded. It was {before} and is now {value}, which is far apart: look again.',
  },
  'not-a-day': {
    zh: '请按 2026-03-31 的样子写日期，“{day}”不是一个日子。',
    en: 'Write days like 2026-03-31; “{day}” is not one.',
  },
  'day-in-future': {
    zh: '请填今天（{today}）或以前的日子，现在是 {day}。',
    en: 'Give a day up to today ({today}), not {day}.',
  },
  'more-than-households': {
    zh: '请核对：受益 {value} 户，多于全村 {households} 户。',
    en: 'Check this: {value} households served are more than the {households} of the village.',
  },
} satisfies Record<FactCode, Words>;

/** A measure by its name; by its key where the catalogue no longer has it. */
export function measureName(key: string, language: Language): string {
  return measureOf(key)?.[language] ?? key;
}
