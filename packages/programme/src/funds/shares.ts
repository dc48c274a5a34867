import { assert } from '@qianwan/base/assert';
import type { Day } from '@qianwan/base/calendar';
import { type Fen, fen, splitFen, sumFen } from '@qianwan/base/money';
import { z } from 'zod';
import { type RuleRow, ruleOn } from '#registry/rule-row';
import { WorkType } from '#works/work';

/** How able a village is to pay, by its collective's yearly operating income. */
export const IncomeClass = z.enum(['poorer', 'middle', 'better']);
export type IncomeClass = z.infer<typeof IncomeClass>;

const Weights = z
  .array(z.object({ payer: z.string(), weight: z.number().int().positive() }))
  .min(1);
const perMille = z.number().int().min(0).max(1000);

/** Who pays for works of a type: payers from outside by weight, and the village's own by weight. */
const TypeShares = z.object({ outside: Weights, own: Weights });

/**
 * The county's sharing rule, a dated row under `funds.shares`. The village's own share of the cost
 * (money of the collective and labour of households) is per mille by its income class; the rest is
 * shared by the payers from outside.
 */
export const ShareRule = z.object({
  own: z.object({ poorer: perMille, middle: perMille, better: perMille }),
  /** Yearly operating income of the collective, in yuan, below which a village is poorer, or middle. */
  incomeYuan: z.object({ middle: z.number(), better: z.number() }),
  usual: TypeShares,
  types: z.partialRecord(WorkType, TypeShares),
});
export type ShareRule = z.infer<typeof ShareRule>;

export const SHARES_KEY = 'funds.shares';

/** The county's rule of that day; null where it has none, or one that does not read. */
export function shareRuleOn(rows: readonly RuleRow[], on: Day): ShareRule | null {
  return ShareRule.safeParse(ruleOn(rows, SHARES_KEY, on)?.value).data ?? null;
}

/** A village nobody knows the income of is treated as able to pay least. */
export function incomeClassOf(rule: ShareRule, operatingIncomeYuan: number | null): IncomeClass {
  if (operatingIncomeYuan === null || operatingIncomeYuan < rule.incomeYuan.middle) return 'poorer';
  return operatingIncomeYuan < rule.incomeYuan.better ? 'middle' : 'better';
}

export type PayerShare = { readonly payer: string; readonly fen: Fen };
export type CostShares = {
  readonly outside: readonly PayerShare[];
  readonly own: readonly PayerShare[];
  readonly ownFen: Fen;
};

/** Who pays what of a work. All parts together make the cost, to the fen; parts of nothing are left out. */
export function sharesOf(
  rule: ShareRule,
  type: WorkType,
  costFen: Fen,
  income: IncomeClass,
): CostShares {
  const { outside, own } = rule.types[type] ?? rule.usual;
  const [ownFen = fen(0), outsideFen = fen(0)] = splitFen(costFen, [
    rule.own[income],
    1000 - rule.own[income],
  ]);
  const shares = { outside: byWeight(outsideFen, outside), own: byWeight(ownFen, own), ownFen };
  const parts = [...shares.outside, ...shares.own].map((share) => share.fen);
  assert(sumFen(parts) === costFen, 'the shares make the cost');
  return shares;
}

function byWeight(amount: Fen, weights: z.infer<typeof Weights>): PayerShare[] {
  const parts = splitFen(
    amount,
    weights.map(({ weight }) => weight),
  );
  return weights
    .map(({ payer }, at) => ({ payer, fen: parts[at] ?? fen(0) }))
    .filter((share) => share.fen > 0);
}
