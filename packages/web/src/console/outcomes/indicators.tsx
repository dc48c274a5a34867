import { showFigures } from '@qianwan/contract/outcomes';
import { useQueries } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ask, useAsk } from '#console/client';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { indicatorWords } from '#words/console/indicators';
import { type Figure, trendDays } from './figure.tsx';
import { knownKey, useFigureText, useIndicatorName } from './indicator-name.tsx';
import { Trend } from './trend.tsx';
import './outcomes.css';

const YEARS_BACK = 4;

/** Every figure with its target, its trend and its day; each opens to what it was made of. */
export default function Indicators() {
  const t = useWords(indicatorWords);
  const { actor, today } = useSession();
  const place = useSearch({ from: '/indicators' }).place ?? actor.area;
  const asked = useAsk(showFigures, { place });
  const trends = useTrends(place, today);
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const { figures } = asked.data;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {figures.length === 0 && <Empty words={t('none')} />}
      <ul className="indicators">
        {figures.map((figure) => (
          <Line key={figure.indicator} figure={figure} past={trends} place={place} />
        ))}
      </ul>
    </Page>
  );
}

/** The figures of earlier days, by indicator. */
function useTrends(place: string, today: string): readonly (readonly Figure[])[] {
  const days = trendDays(today, YEARS_BACK).slice(0, -1);
  const asked = useQueries({
    queries: days.map((on) => ({
      queryKey: [showFigures.path, { place, on }],
      queryFn: async () => (await ask(showFigures, { place, on })).reply,
      staleTime: 600_000,
    })),
  });
  return asked.map(({ data }) => data?.figures ?? []);
}

type LineProps = {
  readonly figure: Figure;
  readonly past: readonly (readonly Figure[])[];
  readonly place: string;
};

function Line({ figure, past, place }: LineProps) {
  const t = useWords(indicatorWords);
  const language = useLanguage();
  const name = useIndicatorName();
  const { indicator, value, target } = figure;
  const text = useFigureText(indicator);
  const earlier = past.map((figures) => figures.find((each) => each.indicator === indicator));
  const points = [...earlier, figure].map((each) => ({
    on: each?.on ?? '',
    value: each === undefined || each.known === 0 ? null : each.value,
  }));
  return (
    <li>
      <div className="indicator-name">
        <Link to="/indicators/$indicator" params={{ indicator }} search={{ place }}>
          {name(indicator)}
        </Link>
        <small>{dayWords(figure.on, language)}</small>
      </div>
      <strong>{value === null ? t('unknown') : text(value)}</strong>
      <span className="indicator-of">
        {t('of', { part: thousands(figure.numerator), whole: thousands(figure.denominator) })}
        <small>{t(knownKey(indicator), { known: figure.known, places: figure.places })}</small>
      </span>
      <Trend
        points={points}
        target={target?.value ?? null}
        label={t('trend', { name: name(indicator) })}
      />
      <span>
        {target === null ? (
          <small>{t('no-target')}</small>
        ) : (
          <Mark standing={value !== null && value >= target.value ? 'good' : 'wait'}>
            {t('target', { year: target.year, value: text(target.value) })}
          </Mark>
        )}
      </span>
    </li>
  );
}
