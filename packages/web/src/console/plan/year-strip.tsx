import { useLanguage, useWords } from '#console/frame/language';
import { money } from '#format/money';
import { planWords } from '#words/console/plan';
import './plan.css';

type Year = { readonly year: number; readonly works: number; readonly costFen: number };

type Props = {
  readonly years: readonly Year[];
  /** What is built by the end of this year is shown below; null shows all. */
  readonly until: number | null;
  readonly show: (until: number | null) => void;
};

const TALLEST_PX = 92;

/** The years side by side, bars from a zero line. Choosing one shows the county as it stands by then. */
export function YearStrip({ years, until, show }: Props) {
  const t = useWords(planWords);
  const language = useLanguage();
  const most = Math.max(1, ...years.map(({ works }) => works));
  return (
    <fieldset className="year-strip" aria-label={t('years')}>
      {years.map(({ year, works, costFen }) => {
        const isIn = until === null || year <= until;
        return (
          <button
            key={year}
            type="button"
            className={isIn ? 'in' : ''}
            aria-pressed={until === year}
            onClick={() => show(until === year ? null : year)}
          >
            <b>{t('works', { count: works })}</b>
            <span className="column" style={{ height: (works / most) * TALLEST_PX }} />
            <strong>{year}</strong>
            <small>{money(costFen, language)}</small>
          </button>
        );
      })}
    </fieldset>
  );
}
