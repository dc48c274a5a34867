import { stop } from '@qianwan/base/verdict';
import { type EstimateCode, estimateFaults } from '#works/estimate';
import type { Gate } from './gate.ts';
import { inYuan } from './in-yuan.ts';

export type EstimateGateCode = EstimateCode | 'estimate-missing';

/** A work from some cost on brings its estimate; and an estimate that is there must agree, line by line. */
export const estimateAgrees: Gate<EstimateGateCode> = ({ costFen }, { estimate, rules }) => {
  if (estimate !== null) {
    return estimateFaults(estimate, costFen, (code) => rules.itemRates[code]?.value ?? null);
  }
  const from = rules.estimateFrom;
  if (from === null || costFen < from.value) return [];
  return [stop('estimate-missing', { from: inYuan(from.value), source: from.source })];
};
