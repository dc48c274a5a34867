import { fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Envelope, Transfer } from '@qianwan/planner';
import type { Material } from './material.ts';

/** What each payer still has for each purpose and year, scaled as the county asks; ids say what they are. */
export function envelopesOf({
  money,
  round,
  settings,
}: Pick<Material, 'money' | 'round' | 'settings'>): Envelope[] {
  const last = round.firstYear + round.years - 1;
  return money
    .filter(({ year }) => year >= round.firstYear && year <= last)
    .map(({ payer, purpose, year, promisedFen, tiedFen }) => ({
      id: `${payer}.${purpose ?? 'any'}.${year}`,
      payer,
      purpose,
      year,
      fen: fen(Math.max(Math.floor((promisedFen * settings.moneyPercent) / 100) - tiedFen, 0)),
    }))
    .toSorted((a, b) => byText(a.id, b.id));
}

/** A payer's money for any purpose fills up its own earmarks of the same year, as far as they need it. */
export function transfersOf(envelopes: readonly Envelope[]): Transfer[] {
  const generals = envelopes.filter(({ purpose }) => purpose === null);
  return generals
    .flatMap((from) =>
      envelopes
        .filter(({ purpose }) => purpose !== null)
        .filter(({ payer, year }) => payer === from.payer && year === from.year)
        .map((to) => ({ id: `${from.id}>${to.id}`, from: from.id, to: to.id, mostFen: null })),
    )
    .toSorted((a, b) => byText(a.id, b.id));
}
