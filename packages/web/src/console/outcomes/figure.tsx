import type { showFigures } from '@qianwan/contract/outcomes';
import type { z } from 'zod';

export type Reply = z.output<typeof showFigures.reply>;
export type Figure = Reply['figures'][number];
export type Part = Reply['parts'][number];

/** The ends of the last years and today, earliest first: the days that a trend is drawn from. */
export function trendDays(today: string, years: number): readonly string[] {
  const thisYear = Number(today.slice(0, 4));
  const ends = Array.from({ length: years }, (_, back) => `${thisYear - years + back}-12-31`);
  return [...ends, today];
}
