import { stop } from '@qianwan/base/verdict';
import type { Price } from '#schedule/plan';
import type { Synergy } from '#schedule/problem';
import type { BrokenRule } from './broken-rule.ts';
import type { Sheet } from './sheet.ts';

/** Rule 16: prices are whole and not negative, each for a known thing and once; nothing is left unsplit. */
export function certificateIsReadable(sheet: Sheet): BrokenRule[] {
  const { problem, plan } = sheet;
  const { scale, envelopes, paces, floors, matches } = plan.certificate;
  const scaleIsFine = Number.isSafeInteger(scale) && scale >= 1;
  if (!scaleIsFine) return [stop('certificate', { why: 'scale', scale })];
  return [
    ...pricesAreReadable('envelopes', envelopes, problem.envelopes),
    ...pricesAreReadable('paces', paces, problem.paces),
    ...pricesAreReadable('floors', floors, problem.floors),
    ...pricesAreReadable('matches', matches, problem.matches),
    ...transfersDoNotPay(sheet),
    ...splitsAreReadable(sheet),
    ...creditsAreReadable(sheet),
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

/** Money that moves without limit to where it is dearer would be worth more than any bound. */
function transfersDoNotPay({ problem, plan }: Sheet): BrokenRule[] {
  const priceOf = new Map(plan.certificate.envelopes.map((row) => [row.id, row.price]));
  return problem.transfers
    .filter(({ mostFen }) => mostFen === null)
    .filter(({ from, to }) => (priceOf.get(from) ?? 0) < (priceOf.get(to) ?? 0))
    .map(({ id }) => stop('certificate', { why: 'transfer', id }));
}

/** A part outside of 0 to the whole would credit a work that is built alone with less than nothing. */
function splitsAreReadable({ problem, plan }: Sheet): BrokenRule[] {
  const { scale, synergies } = plan.certificate;
  const firstOf = new Map(synergies.map((split) => [split.id, split.first]));
  const isAsMany = synergies.length === problem.synergies.length;
  const unsplit = problem.synergies.filter((synergy) => {
    const first = firstOf.get(synergy.id) ?? [];
    const most = problem.years.map((_, t) => BigInt(scale) * pointsToSplit(problem, synergy, t));
    const inRange = most.every((whole, t) => {
      const part = first[t] ?? -1;
      return Number.isSafeInteger(part) && part >= 0 && BigInt(part) <= whole;
    });
    return !inRange || first.length !== problem.years.length;
  });
  return [
    ...(isAsMany ? [] : [stop('certificate', { why: 'split', list: 'synergies' })]),
    ...unsplit.map(({ id }) => stop('certificate', { why: 'split', list: 'synergies', id })),
  ];
}

/**
 * What year t adds to a synergy's worth, in thousandths of a point: all of it where both must be
 * finished in that year; where both must stand, what is lost when they stand a year later.
 */
export function pointsToSplit(
  { years }: Sheet['problem'],
  { merit, when }: Synergy,
  t: number,
): bigint {
  const worth = years[t]?.worth ?? 0;
  const next = when === 'both-stand' ? (years[t + 1]?.worth ?? 0) : 0;
  return BigInt(worth - next) * BigInt(merit);
}

function creditsAreReadable({ problem, plan }: Sheet): BrokenRule[] {
  const open = new Set(
    problem.works.flatMap(({ id, partners }) => partners.map(({ place }) => partKey(id, place))),
  );
  const unreadable = plan.certificate.partners.filter(({ work, place, credit }) => {
    const isNamedOnce = open.delete(partKey(work, place));
    return !isNamedOnce || credit.length !== problem.years.length || !credit.every(isWhole);
  });
  return [
    ...unreadable.map(({ work, place }) => stop('certificate', { why: 'credit', work, place })),
    ...[...open].map((part) => stop('certificate', { why: 'credit', part })),
  ];
}

function isWhole(amount: number): boolean {
  return Number.isSafeInteger(amount);
}

/** Names a place's part of a joint work. */
export function partKey(work: string, place: string): string {
  return JSON.stringify([work, place]);
}
