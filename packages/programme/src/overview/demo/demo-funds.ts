import { type Fen, fen, yuan } from '@qianwan/base/money';
import type { Payer, Purpose } from '#funds/payer';

/** Who pays in the demo; the last two pay what villages pay themselves, work by work, without envelopes. */
export const demoPayers: readonly Payer[] = [
  { id: 'province', nameZh: '省级财政', nameEn: 'Province', kind: 'government' },
  { id: 'county', nameZh: '县级财政', nameEn: 'County', kind: 'government' },
  { id: 'transport', nameZh: '交通部门', nameEn: 'Transport department', kind: 'department' },
  { id: 'donors', nameZh: '乡贤和社会捐助', nameEn: 'Donors', kind: 'society' },
  { id: 'companies', nameZh: '企业共建', nameEn: 'Companies', kind: 'company' },
  { id: 'collective', nameZh: '村集体', nameEn: 'Village collectives', kind: 'collective' },
  { id: 'households', nameZh: '农户筹资筹劳', nameEn: 'Households', kind: 'household' },
];

export type DemoEnvelope = {
  readonly payer: string;
  readonly purpose: Purpose | null;
  readonly year: number;
  readonly amountFen: Fen;
};

/** Which purpose each payer's money is for, and how much of all there is (per mille of a year's money). */
const lines: readonly (readonly [payer: string, purpose: Purpose | null, perMille: number])[] = [
  ['province', 'environment', 290],
  ['province', 'revitalisation', 60],
  ['county', null, 490],
  ['transport', 'road', 95],
  ['companies', 'revitalisation', 35],
  ['donors', null, 30],
];

/** Five years of money; a little more each year. Whole ten thousand yuan. */
export function demoEnvelopes(firstYear: number, firstYearFen: Fen): DemoEnvelope[] {
  const growth = [100, 102, 105, 107, 110];
  return growth.flatMap((percent, later) =>
    lines.map(([payer, purpose, perMille]) => ({
      payer,
      purpose,
      year: firstYear + later,
      amountFen: wholeWan((firstYearFen * percent * perMille) / 100_000),
    })),
  );
}

function wholeWan(amountFen: number): Fen {
  const wan = yuan(10_000);
  return fen(Math.max(1, Math.round(amountFen / wan)) * wan);
}
