import { Figures } from '#console/frame/figures';
import { useLanguage, useWords } from '#console/frame/language';
import { money } from '#format/money';
import { percent } from '#format/number';
import { fundsScreenWords } from '#words/console/funds';
import type { FundTable } from './fund-table.tsx';

/** Promised, committed, paid: each is part of the one before. */
export function Totals({ funds: { lines } }: { readonly funds: FundTable }) {
  const t = useWords(fundsScreenWords);
  const language = useLanguage();
  const sum = (which: 'promisedFen' | 'committedFen' | 'paidFen'): number =>
    lines.reduce((total, line) => total + line[which], 0);
  const [promised, committed, paid] = [sum('promisedFen'), sum('committedFen'), sum('paidFen')];
  const of = (part: number): string =>
    promised === 0 ? '' : t('share', { share: percent(part / promised) });
  return (
    <Figures
      lines={[
        { name: t('promised'), value: money(promised, language) },
        { name: t('committed'), value: money(committed, language), note: of(committed) },
        { name: t('paid'), value: money(paid, language), note: of(paid) },
      ]}
    />
  );
}
