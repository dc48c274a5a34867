import type { Language, Words } from '#words/language';
import { say } from '#words/language';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A day ('2026-11-27', or an instant that begins so) in words: 2026年11月27日, 27 November 2026. */
export function dayWords(on: string, language: Language): string {
  const [year = '', month = '', date = ''] = on.slice(0, 10).split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const DISTANCE = {
  today: { zh: '今天', en: 'today' },
  tomorrow: { zh: '明天', en: 'tomorrow' },
  ahead: { zh: '还有 {days} 天', en: 'in {days} days' },
  yesterday: { zh: '昨天', en: 'yesterday' },
  ago: { zh: '{days} 天前', en: '{days} days ago' },
} satisfies Record<string, Words>;

/** How far a day is: 还有 3 天, yesterday. `days` counts from today; negative lies behind. */
export function dayDistance(days: number, language: Language): string {
  if (days === 0) return say(DISTANCE.today, language);
  if (days === 1) return say(DISTANCE.tomorrow, language);
  if (days === -1) return say(DISTANCE.yesterday, language);
  return say(days > 0 ? DISTANCE.ahead : DISTANCE.ago, language, { days: Math.abs(days) });
}
