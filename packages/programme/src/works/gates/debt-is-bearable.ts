import { caution, stop } from '@qianwan/base/verdict';
import type { Gate } from './gate.ts';
import { inYuan } from './in-yuan.ts';

export type DebtGateCode =
  | 'debt-line-not-set'
  | 'means-unknown'
  | 'debt-above-line'
  | 'borrowed-no-award';

/**
 * No debt beyond means: what is owed with this work stays within the county's line, a share of the
 * village's own yearly income. While there is no line, or nobody knows the means, nothing is borrowed.
 */
export const debtIsBearable: Gate<DebtGateCode> = ({ borrowedFen }, { village, rules }) => {
  if (borrowedFen === 0) return [];
  const noAward = caution<DebtGateCode>('borrowed-no-award', { borrowed: inYuan(borrowedFen) });
  const { ownIncomeFen, debtFen } = village;
  const percent = rules.debtPercent?.value;
  if (percent === undefined) return [stop('debt-line-not-set'), noAward];
  if (ownIncomeFen === null || debtFen === null) return [stop('means-unknown'), noAward];
  const owedFen = borrowedFen + debtFen;
  if (owedFen * 100 <= percent * ownIncomeFen) return [noAward];
  const line = inYuan(Math.floor((percent * ownIncomeFen) / 100));
  return [stop('debt-above-line', { owed: inYuan(owedFen), line, percent }), noAward];
};
