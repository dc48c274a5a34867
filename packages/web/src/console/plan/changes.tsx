import type { comparePlans } from '@qianwan/contract/plan';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { Column } from '#console/frame/column';
import { Grid } from '#console/frame/grid';
import { useLanguage, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { Empty } from '#console/frame/page';
import { money } from '#format/money';
import { comparisonWords } from '#words/console/plan';

export type Change = z.output<typeof comparePlans.reply>['changes'][number];

type Props = {
  readonly changes: readonly Change[];
  /** What the two plans are called: `year` is of the first, `otherYear` of the other. */
  readonly plan: string;
  readonly other: string;
};

/** Works that two plans do not treat alike. */
export function Changes({ changes, plan, other }: Props) {
  const t = useWords(comparisonWords);
  const go = useNavigate();
  const columns = useChangeColumns(plan, other);
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

function useChangeColumns(plan: string, other: string): readonly Column<Change>[] {
  const t = useWords(comparisonWords);
  const language = useLanguage();
  const year = (at: number | null): string => (at === null ? t('out') : String(at));
  const change = ({ year: here, otherYear }: Change): string => {
    if (otherYear === null) return t('only-in', { title: plan });
    if (here === null) return t('only-in', { title: other });
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
    [language, plan, other],
  );
}
