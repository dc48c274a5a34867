import { caution, type Finding, stop } from '@qianwan/base/verdict';
import { isAtLeast, leastOf } from '#registry/part';
import type { Composition, VoteRule } from '#registry/rule-shapes';
import type { Attendance, Makeup } from './resolution.ts';

export type CompositionCode =
  | 'makeup-not-counted'
  | 'too-few-representatives'
  | 'body-too-small'
  | 'too-few-women'
  | 'signatures-not-counted'
  | 'too-few-signatures';

export type Composed = Pick<Attendance, 'due' | 'householdsPresent'> & {
  readonly makeup?: Makeup;
};

/**
 * Whether the body is made up as the law asks: representatives among its members, women among the
 * representatives, and no fewer representatives than the village's size asks for.
 */
export function compositionFaults(
  { due, makeup }: Composed,
  { composition }: VoteRule,
): Finding<CompositionCode>[] {
  if (composition === undefined) return [];
  const { representatives = null, women = null, people = null } = makeup ?? {};
  if (representatives === null) return [caution('makeup-not-counted')];
  const faults: Finding<CompositionCode>[] = [];
  if (!isAtLeast(representatives, composition.representatives, due)) {
    const needed = leastOf(composition.representatives, due);
    faults.push(stop('too-few-representatives', { representatives, members: due, needed }));
  }
  const least = people === null ? 0 : leastFor(composition, people);
  if (representatives < least)
    faults.push(stop('body-too-small', { representatives, people: people ?? 0, needed: least }));
  if (women !== null && !isAtLeast(women, composition.women, representatives)) {
    const needed = leastOf(composition.women, representatives);
    faults.push(stop('too-few-women', { women, representatives, needed }));
  }
  return faults;
}

/** Where households sign, every household that was stood for has. */
export function signatureFaults(
  { householdsPresent, makeup }: Composed,
  { signatures = false }: VoteRule,
): Finding<CompositionCode>[] {
  if (!signatures) return [];
  const signed = makeup?.householdsSigned ?? null;
  if (signed === null) return [caution('signatures-not-counted')];
  return signed < householdsPresent
    ? [stop('too-few-signatures', { signed, needed: householdsPresent })]
    : [];
}

function leastFor({ least }: Composition, people: number): number {
  return Math.max(
    0,
    ...least
      .filter(({ fromPeople }) => people >= fromPeople)
      .map(({ representatives }) => representatives),
  );
}
