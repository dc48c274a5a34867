import { assert } from '@qianwan/base/assert';
import { type Fen, fen, splitFen, sumFen } from '@qianwan/base/money';
import { z } from 'zod';
import type { ShareRule, TypeShares } from '#registry/funding-shapes';
import type { WorkType } from '#works/work';

/** How able a village is to pay, by its collective's yearly operating income. */
export const IncomeClass = z.enum(['poorer', 'middle', 'better']);
export type IncomeClass = z.infer<typeof IncomeClass>;

/** A village nobody knows the income of is treated as able to pay least. */
export function incomeClassOf(rule: ShareRule, operatingIncomeYuan: number | null): IncomeClass {
  if (operatingIncomeYuan === null || operatingIncomeYuan < rule.fromYuan.middle) return 'poorer';
  return operatingIncomeYuan < rule.fromYuan.better ? 'middle' : 'better';
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

/** Payers who give a village's own share: nobody else's works can use what they give. */
export function ownPayers(rule: ShareRule): ReadonlySet<string> {
  const all = [rule.usual, ...Object.values(rule.types)];
  return new Set(all.flatMap(({ own }) => own.map(({ payer }) => payer)));
}

function byWeight(amount: Fen, weights: TypeShares['own']): PayerShare[] {
  const parts = splitFen(
    amount,
    weights.map(({ weight }) => weight),
  );
  return weights
    .map(({ payer }, at) => ({ payer, fen: parts[at] ?? fen(0) }))
    .filter((share) => share.fen > 0);
}
