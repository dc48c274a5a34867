import { PayerKind } from '@qianwan/programme/funds/payer';
import { useLanguage, useWords } from '#console/frame/language';
import { money } from '#format/money';
import { flow } from '#public/draw/flow';
import { payerColours } from '#theme';
import { planWords } from '#words/console/plan';
import type { PayerLine } from './plan-view.tsx';

/** The money from each payer into each year, as ribbons: the same drawing as on the public page. */
export function MoneyFlow({ lines }: { readonly lines: readonly PayerLine[] }) {
  const t = useWords(planWords);
  const language = useLanguage();
  const drawn = lines.filter(({ drawnFen }) => drawnFen > 0);
  const payers = [...new Map(drawn.map((line) => [line.payer, line])).values()];
  const years = [...new Set(drawn.map(({ year }) => year))].sort();
  const sum = (which: (line: PayerLine) => boolean): string =>
    money(
      drawn.filter(which).reduce((total, { drawnFen }) => total + drawnFen, 0),
      language,
    );
  const { markup } = flow(
    t('flow'),
    payers.map(({ payer, nameZh, nameEn, kind }) => ({
      id: payer,
      name: language === 'zh' ? nameZh : nameEn,
      sum: sum((line) => line.payer === payer),
      colour: payerColours[PayerKind.parse(kind)],
    })),
    years.map((year) => ({
      id: String(year),
      name: String(year),
      sum: sum((line) => line.year === year),
      colour: '',
    })),
    drawn.map(({ payer, year, drawnFen }) => ({ from: payer, to: String(year), fen: drawnFen })),
  );
  // The markup is made by the html tag, which escapes everything that is put into it.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is made (web/src/html.ts)
  return <div dangerouslySetInnerHTML={{ __html: markup }} />;
}
