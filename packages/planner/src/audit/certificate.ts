import { stop } from '@qianwan/base/verdict';
import type { Price } from '#schedule/plan';
import type { BrokenRule } from './broken-rule.ts';
import type { Sheet } from './sheet.ts';

/** Prices are whole and not negative, each for a known thing and once; every synergy is split in full. */
export function certificateIsReadable({ problem, plan }: Sheet): BrokenRule[] {
  const { scale, envelopes, paces, floors } = plan.certificate;
  const scaleIsFine = Number.isSafeInteger(scale) && scale >= 1;
  return [
    ...(scaleIsFine ? [] : [stop('certificate', { why: 'scale', scale })]),
    ...pricesAreReadable('envelopes', envelopes, problem.envelopes),
    ...pricesAreReadable('paces', paces, problem.paces),
    ...pricesAreReadable('floors', floors, problem.floors),
    ...splitsAreReadable({ problem, plan }),
  ];
}

function pricesAreReadable(
  list: string,
  prices: readonly Price[],
  things: readonly { readonly id: string }[],
): BrokenRule[] {
  const open = new Set(things.map((thing) => thing.id));
  return prices.flatMap(({ id, price }) => {
    const isNamedOnce = open.delete(id);
    const isPrice = Number.isSafeInteger(price) && price >= 0;
    return isNamedOnce && isPrice ? [] : [stop('certificate', { why: 'price', list, id, price })];
  });
}

/** A part outside of 0 to the whole bonus would credit a work that is built alone with less than nothing. */
function splitsAreReadable({ problem, plan }: Pick<Sheet, 'problem' | 'plan'>): BrokenRule[] {
  const { scale, synergies } = plan.certificate;
  const firstOf = new Map(synergies.map((split) => [split.id, split.first]));
  return problem.synergies.flatMap(({ id, merit }) => {
    const first = firstOf.get(id) ?? [];
    const inRange = problem.years.every(({ worth }, t) => {
      const part = first[t] ?? -1;
      return Number.isSafeInteger(part) && part >= 0 && part <= scale * worth * merit;
    });
    const isSplit = inRange && first.length === problem.years.length;
    return isSplit ? [] : [stop('certificate', { why: 'split', list: 'synergies', id })];
  });
}
