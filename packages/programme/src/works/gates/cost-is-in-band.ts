import { caution, stop } from '@qianwan/base/verdict';
import type { Gate } from './gate.ts';
import { inYuan } from './in-yuan.ts';

export type CostGateCode = 'cost-missing' | 'cost-below-band' | 'cost-above-band' | 'no-rate-band';

/**
 * Cost by quantity lies within the band of the day, both ends included. Quantities are taken to a
 * thousandth of a unit, so that the comparison is of whole numbers.
 */
export const costIsInBand: Gate<CostGateCode> = ({ costFen, quantity }, { rules }) => {
  if (costFen === 0) return [stop('cost-missing')];
  if (rules.rate === null) return [caution('no-rate-band')];
  const { lowFen, highFen } = rules.rate.value;
  const thousandths = Math.round(quantity * 1000);
  const detail = {
    cost: inYuan(costFen),
    low: inYuan(Math.ceil((lowFen * thousandths) / 1000)),
    high: inYuan(Math.floor((highFen * thousandths) / 1000)),
    source: rules.rate.source,
  };
  if (costFen * 1000 < lowFen * thousandths) return [stop('cost-below-band', detail)];
  return costFen * 1000 > highFen * thousandths ? [stop('cost-above-band', detail)] : [];
};
