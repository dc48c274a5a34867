import type { Actor } from '@qianwan/programme/people/actor';
import { receiptDigest } from './receipt.ts';
import type { KeptNeed } from './store.ts';

/** Whether someone is who raised a need: the household that said it, or whoever holds the receipt. */
export function isRaiser(need: KeptNeed, actor: Actor, receipt: string): boolean {
  if (need.household !== null && actor.household === need.household) return true;
  return receipt !== '' && receiptDigest(receipt) === need.receiptSha256;
}
