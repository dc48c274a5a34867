import { caution, type Finding, stop } from '@qianwan/base/verdict';
import { z } from 'zod';
import type { ItemRate } from '#registry/rule-shapes';
import { inYuan } from './gates/in-yuan.ts';

/** Quantities are taken to a thousandth of a unit, so that amounts are products of whole numbers. */
const Quantity = z
  .number()
  .positive()
  .max(1e9)
  .refine((quantity) => Number.isInteger(Math.round(quantity * 1e6) / 1e3), 'at most 3 decimals');

/** One line of an estimate: so much of an item, by the drawing and by the estimate, at a rate. */
export const EstimateLine = z.object({
  /** Its code in the county's rate schedule; null where the schedule has no such item. */
  code: z.string().trim().min(1).max(40).nullable(),
  item: z.string().trim().min(1).max(100),
  unit: z.string().trim().min(1).max(20),
  planQuantity: Quantity,
  quantity: Quantity,
  rateFen: z.number().int().positive(),
  /** Why the rate is not that of the schedule, or who offered it. */
  reason: z.string().trim().max(300),
});
export type EstimateLine = z.infer<typeof EstimateLine>;

export const Estimate = z.object({ lines: z.array(EstimateLine).min(1).max(500) });
export type Estimate = z.infer<typeof Estimate>;

export type EstimateCode =
  | 'quantities-differ'
  | 'item-twice'
  | 'unit-differs'
  | 'rate-not-in-schedule'
  | 'rate-above-schedule'
  | 'estimate-is-not-the-cost';

/** What a line comes to, to the fen, half a fen up. */
export function amountFen({
  quantity,
  rateFen,
}: Pick<EstimateLine, 'quantity' | 'rateFen'>): number {
  return Math.round((Math.round(quantity * 1000) * rateFen) / 1000);
}

export function totalFen({ lines }: Estimate): number {
  return lines.reduce((sum, line) => sum + amountFen(line), 0);
}

/** The items of the rate schedule that it names. */
export function itemCodes(estimate: Estimate | null): string[] {
  return (estimate?.lines ?? []).flatMap(({ code }) => (code === null ? [] : [code]));
}

/**
 * Every fault of an estimate, line by line. That the total is right is not enough: in Liuzhi in 2011 the
 * priced lines and the award both added up to 385,400 yuan, while the drawing had 1,120 m³ of fine sand
 * and the estimate 820 (rules.md §3.2). So plan quantity × rate is held against quantity × rate.
 */
export function estimateFaults(
  estimate: Estimate,
  costFen: number,
  rateOf: (code: string) => ItemRate | null,
): Finding<EstimateCode>[] {
  const findings = estimate.lines.flatMap((line) => [
    ...quantityFaults(line),
    ...rateFaults(line, line.code === null ? null : rateOf(line.code)),
  ]);
  const names = estimate.lines.map(({ item, unit }) => `${item} ${unit}`);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  findings.push(...[...new Set(twice)].map((item) => stop('item-twice', { item })));
  const total = totalFen(estimate);
  if (total !== costFen) {
    findings.push(
      stop('estimate-is-not-the-cost', { total: inYuan(total), cost: inYuan(costFen) }),
    );
  }
  return findings;
}

function quantityFaults({ item, unit, planQuantity, quantity, rateFen }: EstimateLine) {
  if (planQuantity === quantity) return [];
  const byPlan = amountFen({ quantity: planQuantity, rateFen });
  const byEstimate = amountFen({ quantity, rateFen });
  return [
    stop('quantities-differ' as const, {
      item,
      unit,
      planned: planQuantity,
      estimated: quantity,
      byPlan: inYuan(byPlan),
      byEstimate: inYuan(byEstimate),
    }),
  ];
}

/** A rate above the schedule, or of no schedule, takes a reason; then it is told and stops nothing. */
function rateFaults(
  { item, unit, rateFen, reason }: EstimateLine,
  scheduled: ItemRate | null,
): Finding<EstimateCode>[] {
  const say = reason === '' ? stop<EstimateCode> : caution<EstimateCode>;
  if (scheduled === null) return [say('rate-not-in-schedule', { item, reason })];
  if (scheduled.unit !== unit)
    return [stop('unit-differs', { item, unit, scheduled: scheduled.unit })];
  if (rateFen <= scheduled.fen) return [];
  const rates = { rate: inYuan(rateFen), scheduled: inYuan(scheduled.fen) };
  return [say('rate-above-schedule', { item, reason, ...rates })];
}
