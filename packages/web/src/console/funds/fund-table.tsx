import type { showFunds } from '@qianwan/contract/funds';
import type { Payer, Purpose } from '@qianwan/programme/funds/payer';
import type { z } from 'zod';

export type FundTable = z.output<typeof showFunds.reply>;
export type FundLine = FundTable['lines'][number];

/** A row of the matrix: one payer's money for one purpose (null: any). */
export type FundRow = { readonly payer: Payer; readonly purpose: Purpose | null };

/** Every year that is spoken of, and the three to come, so that there is room to plan. */
export function yearsOf({ envelopes, lines }: FundTable, thisYear: number): readonly number[] {
  const years = [...envelopes, ...lines].map(({ year }) => year);
  const first = Math.min(thisYear + 1, ...years);
  const last = Math.max(thisYear + 5, ...years);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The payers' rows in order: each with the purposes it has money for, or "any" to begin with. */
export function rowsOf({ payers, envelopes }: FundTable): readonly FundRow[] {
  return payers.flatMap((payer) => {
    const purposes = new Set(
      envelopes.filter((envelope) => envelope.payer === payer.id).map(({ purpose }) => purpose),
    );
    const named = [...purposes].sort((a, b) => (a ?? 'zz').localeCompare(b ?? 'zz'));
    return (named.length === 0 ? [null] : named).map((purpose) => ({ payer, purpose }));
  });
}

export function lineOf(
  { envelopes, lines }: FundTable,
  { payer, purpose }: FundRow,
  year: number,
): FundLine {
  const same = (each: { payer: string; purpose: Purpose | null; year: number }): boolean =>
    each.payer === payer.id && each.purpose === purpose && each.year === year;
  const promisedFen = envelopes.find(same)?.amountFen ?? 0;
  const line = lines.find(same);
  return line ?? { payer: payer.id, purpose, year, promisedFen, committedFen: 0, paidFen: 0 };
}
