import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Actor } from '#people/actor';

/** Why a voice is not heard: nobody's, somebody else's, or from somewhere else. */
export type VoiceCode =
  | 'village-unknown'
  | 'which-household'
  | 'only-own-household'
  | 'household-unknown'
  | 'household-elsewhere';

/**
 * Whose voice it is: a villager speaks for the own household and no other; an officer enters what came
 * by paper, phone, visit or meeting, and names the household that said it.
 */
export function whoseVoice(actor: Actor, named: string | undefined): Verdict<string, VoiceCode> {
  if (actor.household !== null) {
    const own = named === undefined || named === actor.household;
    return own ? yes(actor.household) : no(stop('only-own-household'));
  }
  return named === undefined || named === '' ? no(stop('which-household')) : yes(named);
}

/** Why a household has no say in a village: it is not registered, or lives elsewhere. */
export function strangerTo(
  village: string,
  household: { readonly village: string } | null,
): VoiceCode | null {
  if (household === null) return 'household-unknown';
  return household.village === village ? null : 'household-elsewhere';
}
