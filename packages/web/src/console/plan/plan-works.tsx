import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { Rows } from '#console/client';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty } from '#console/frame/page';
import { money } from '#format/money';
import { planWords } from '#words/console/plan';
import { needCategoryWords } from '#words/needs';
import { type Names, type PlanWork, useGround } from './ground.tsx';

type Props = {
  readonly rows: Rows<PlanWork>;
  readonly village: string | undefined;
  readonly everywhere: () => void;
  readonly until: number | null;
  readonly names: Names;
};
type Show = 'all' | 'in' | 'out';

/** Every work with its year and one sentence: why, why not, why not sooner. */
export function PlanWorks({ rows, village, everywhere, until, names }: Props) {
  const t = useWords(planWords);
  const go = useNavigate();
  const [show, setShow] = useState<Show>('all');
  const columns = usePlanColumns(names);
  const seen = useMemo(
    () => ({ ...rows, rows: rows.rows.filter((work) => isSeen(work, show, until)) }),
    [rows, show, until],
  );
  return (
    <Grid<PlanWork>
      name={t('works-all')}
      columns={columns}
      rows={seen}
      rowKey={({ work }) => work}
      open={({ work }) => void go({ to: '/works/$work', params: { work } })}
      height={520}
      tools={
        <>
          <Segmented<Show>
            value={show}
            onChange={setShow}
            options={(['all', 'in', 'out'] as const).map((value) => ({
              value,
              label: t(`show-${value}`),
            }))}
          />
          {village !== undefined && <Button onClick={everywhere}>{t('everywhere')}</Button>}
        </>
      }
      empty={<Empty words={t('no-works')} />}
    />
  );
}

function isSeen({ year }: PlanWork, show: Show, until: number | null): boolean {
  if (show === 'out') return year === null;
  if (year === null) return show === 'all' && until === null;
  return until === null || year <= until;
}

function usePlanColumns(names: Names): readonly Column<PlanWork>[] {
  const t = useWords(planWords);
  const term = useTerms();
  const language = useLanguage();
  const ground = useGround(names);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('work'),
        text: ({ title }) => title,
        show: ({ title }) => <span className="why">{title}</span>,
        order: ({ title }) => title,
        width: 150,
      },
      {
        key: 'year',
        title: t('year'),
        text: ({ year }) => (year === null ? t('out') : String(year)),
        order: ({ year }) => year ?? 9999,
        width: 92,
        choices: true,
        phone: 'column',
        show: ({ year }) => (
          <Mark standing={year === null ? 'wait' : 'good'}>{year ?? t('out')}</Mark>
        ),
      },
      {
        key: 'why',
        title: t('why'),
        text: ground,
        width: 330,
        phone: 'under',
        show: (work) => <span className="why">{ground(work)}</span>,
      },
      {
        key: 'cost',
        title: t('cost'),
        text: ({ costFen }) => money(costFen, language),
        order: ({ costFen }) => costFen,
        width: 100,
        figure: true,
      },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 96,
        choices: true,
      },
      {
        key: 'type',
        title: t('type'),
        text: ({ type }) => term(needCategoryWords, type),
        width: 100,
        choices: true,
      },
    ],
    [language, names],
  );
}
