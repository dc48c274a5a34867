import { openFigure, showFigures } from '@qianwan/contract/outcomes';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useRows } from '#console/client';
import { Figures } from '#console/frame/figures';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Empty, Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { useSession } from '#console/frame/session';
import { Waiting } from '#console/frame/waiting';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { indicatorWords } from '#words/console/indicators';
import { Facts } from './facts.tsx';
import type { Figure, Part } from './figure.tsx';
import { isShare, useFigureText, useIndicatorName } from './indicator-name.tsx';
import { SetTarget } from './set-target.tsx';
import { type Source, useSourceColumns } from './source-columns.tsx';
import './outcomes.css';

/** One figure down to the facts: the whole, its parts, village by village, fact by fact. */
export default function Indicator() {
  const { indicator } = useParams({ from: '/indicators/$indicator' });
  const { actor } = useSession();
  const place = useSearch({ from: '/indicators/$indicator' }).place ?? actor.area;
  const asked = useAsk(showFigures, { place });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const figure = asked.data.figures.find((each) => each.indicator === indicator);
  const parts = asked.data.parts.filter(
    (each) => each.indicator === indicator && each.place !== place,
  );
  return <Opened indicator={indicator} place={place} figure={figure} parts={parts} />;
}

type Props = {
  readonly indicator: string;
  readonly place: string;
  readonly figure: Figure | undefined;
  readonly parts: readonly Part[];
};

function Opened({ indicator, place, figure, parts }: Props) {
  const t = useWords(indicatorWords);
  const name = useIndicatorName();
  const rows = useRows(openFigure, { place, indicator });
  const [open, setOpen] = useState<Source | null>(null);
  const columns = useSourceColumns();
  return (
    <Page
      title={name(indicator)}
      above={<Link to="/indicators">{t('title')}</Link>}
      acts={<SetTarget indicator={indicator} target={figure?.target ?? null} />}
    >
      {figure !== undefined && <Whole figure={figure} />}
      {parts.length > 0 && (
        <Section title={t('parts')}>
          <Parts indicator={indicator} parts={parts} />
        </Section>
      )}
      <Section title={t('sources')} note={t('sources-note')}>
        <Grid<Source>
          name={name(indicator)}
          columns={columns}
          rows={rows}
          rowKey={({ village }) => village}
          open={setOpen}
          marked={open?.village}
          height={460}
          empty={<Empty words={t('no-sources')} />}
        />
      </Section>
      <Facts source={open} close={() => setOpen(null)} />
    </Page>
  );
}

function Whole({ figure }: { readonly figure: Figure }) {
  const t = useWords(indicatorWords);
  const language = useLanguage();
  const { target } = figure;
  const text = useFigureText(figure.indicator);
  return (
    <Figures
      lines={[
        {
          name: dayWords(figure.on, language),
          value: figure.value === null ? t('unknown') : text(figure.value),
          note: t('of', {
            part: thousands(figure.numerator),
            whole: thousands(figure.denominator),
          }),
        },
        {
          name: t('target-name'),
          value: target === null ? '—' : text(target.value),
          note: target === null ? t('no-target') : `${target.year} · ${target.source}`,
        },
        {
          name: t('known-name'),
          value: `${thousands(figure.known)} / ${thousands(figure.places)}`,
          note: t('known-note'),
        },
      ]}
    />
  );
}

type PartsProps = { readonly indicator: string; readonly parts: readonly Part[] };

function Parts({ indicator, parts }: PartsProps) {
  const text = useFigureText(indicator);
  const whole = isShare(indicator) ? 1 : Math.max(1, ...parts.map(({ value }) => value ?? 0));
  const t = useWords(indicatorWords);
  const sorted = parts.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1));
  return (
    <ul className="parts">
      {sorted.map(({ place, name, value, target }) => (
        <li key={place}>
          <Link to="/indicators" search={{ place }}>
            {name}
          </Link>
          <span className="track">
            <i style={{ width: `${Math.min(1, (value ?? 0) / whole) * 100}%` }} />
            {target !== null && (
              <em style={{ left: `${Math.min(1, target.value / whole) * 100}%` }} />
            )}
          </span>
          <b>{value === null ? t('unknown') : text(value)}</b>
        </li>
      ))}
    </ul>
  );
}
