import { comparePlans } from '@qianwan/contract/plan';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import { useAsk } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty, Page, Section } from '#console/frame/page';
import { Refusal } from '#console/frame/refusal';
import { Waiting } from '#console/frame/waiting';
import { money } from '#format/money';
import { percent, thousands } from '#format/number';
import { comparisonWords } from '#words/console/plan';
import './plan.css';
import { Approve } from './approve.tsx';
import type { PlanSummary } from './round.tsx';
import { Sway } from './sway.tsx';

type Compared = z.output<typeof comparePlans.reply>;
type Change = Compared['changes'][number];

/** Two plans side by side: the figures, the villages that gain and lose, the works that change. */
export default function Comparison() {
  const t = useWords(comparisonWords);
  const { plan, other } = useParams({ from: '/plans/$plan/against/$other' });
  const asked = useAsk(comparePlans, { plan, other });
  if (asked.error !== null) return <Refusal error={asked.error} />;
  if (asked.data === undefined) return <Waiting />;
  const compared = asked.data;
  return (
    <Page title={t('title')} above={<Link to="/rounds">{t('rounds')}</Link>}>
      <SideBySide compared={compared} />
      <Section title={t('who')} note={t('who-note')}>
        <Sway
          villages={compared.villages}
          plan={compared.plan.title}
          other={compared.other.title}
        />
      </Section>
      <Section title={t('changes')} note={t('changes-note')}>
        <Changes changes={compared.changes} />
      </Section>
    </Page>
  );
}

function SideBySide({ compared: { plan, other } }: { readonly compared: Compared }) {
  const t = useWords(comparisonWords);
  const language = useLanguage();
  const settled = plan.approvedOn !== null || other.approvedOn !== null;
  const lines: readonly [string, (each: PlanSummary) => number, (value: number) => string][] = [
    [t('works'), ({ chosen }) => chosen, thousands],
    [t('villages'), ({ villages }) => villages, thousands],
    [t('cost'), ({ costFen }) => costFen, (fen) => money(fen, language)],
    [t('value'), ({ value }) => value / 1000, thousands],
    [t('gap'), ({ gap }) => gap, (gap) => percent(gap, 2)],
    [t('poor'), ({ settings }) => settings.poorShare, (share) => `${share} %`],
  ];
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t('figure')}</th>
          {[plan, other].map((each) => (
            <th scope="col" key={each.id}>
              <Link to="/plans/$plan" params={{ plan: each.id }}>
                {each.title}
              </Link>
            </th>
          ))}
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(([name, of, said]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{said(of(plan))}</td>
            <td>{said(of(other))}</td>
            <td>{differs(of(plan) - of(other), said)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" />
          <td>
            <Approve plan={plan} settled={settled} />
          </td>
          <td>
            <Approve plan={other} settled={settled} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function differs(difference: number, said: (value: number) => string): string {
  if (difference === 0) return '—';
  return difference > 0 ? `+${said(difference)}` : `−${said(-difference)}`;
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const t = useWords(comparisonWords);
  const go = useNavigate();
  const columns = useChangeColumns();
  return (
    <Grid<Change>
      name={t('changes')}
      columns={columns}
      rows={{ rows: changes, loading: false, error: null, more: null }}
      rowKey={({ work }) => work}
      open={({ work }) => void go({ to: '/works/$work', params: { work } })}
      height={460}
      empty={<Empty words={t('none')} />}
    />
  );
}

function useChangeColumns(): readonly Column<Change>[] {
  const t = useWords(comparisonWords);
  const language = useLanguage();
  const year = (at: number | null): string => (at === null ? t('out') : String(at));
  const change = ({ year: here, otherYear }: Change): string => {
    if (otherYear === null) return t('only-here');
    if (here === null) return t('only-there');
    return here < otherYear
      ? t('sooner', { years: otherYear - here })
      : t('later', { years: here - otherYear });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'work', title: t('work'), text: ({ title }) => title, width: 260 },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 120,
        choices: true,
        phone: 'under',
      },
      {
        key: 'change',
        title: t('change'),
        text: change,
        width: 150,
        choices: true,
        phone: 'column',
        show: (row) => (
          <Mark standing={row.year === null ? 'stop' : row.otherYear === null ? 'good' : 'info'}>
            {change(row)}
          </Mark>
        ),
      },
      {
        key: 'years',
        title: '',
        text: (row) => `${year(row.year)} / ${year(row.otherYear)}`,
        width: 160,
        phone: 'under',
      },
      {
        key: 'cost',
        title: t('cost'),
        text: ({ costFen }) => money(costFen, language),
        order: ({ costFen }) => costFen,
        width: 120,
        figure: true,
      },
    ],
    [language],
  );
}
