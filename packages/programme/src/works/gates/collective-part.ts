import type { ShareRule } from '#registry/funding-shapes';
import type { Rule } from '#registry/rules-of';
import type { VillageFacts } from '#works/village-facts';
import type { Work } from '#works/work';

/** The payer that is the village's collective, as share rules name it. */
const COLLECTIVE = 'collective';

/**
 * How much of a work the village's collective would pay, by the county's share rule. Where its income is
 * not known, the largest share is reckoned with: the members are asked rather once too often.
 */
export function collectivePartFen(
  { costFen, type }: Pick<Work, 'costFen' | 'type'>,
  { ownIncomeFen }: Pick<VillageFacts, 'ownIncomeFen'>,
  rule: Rule<ShareRule> | null,
): number {
  if (rule === null) return 0;
  const { own, fromYuan: from, usual, types } = rule.value;
  const perMille =
    ownIncomeFen === null || ownIncomeFen >= from.better * 100
      ? own.better
      : ownIncomeFen >= from.middle * 100
        ? own.middle
        : own.poorer;
  const weights = (types[type] ?? usual).own;
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const collective = weights.find(({ payer }) => payer === COLLECTIVE)?.weight ?? 0;
  return Math.floor((costFen * perMille * collective) / (1000 * whole));
}
