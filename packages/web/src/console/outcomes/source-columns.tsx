import type { openFigure } from '@qianwan/contract/outcomes';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { Column } from '#console/frame/column';
import { useLanguage, useWords } from '#console/frame/language';
import { dayWords } from '#format/day';
import { thousands } from '#format/number';
import { indicatorWords } from '#words/console/indicators';

export type Source = z.output<typeof openFigure.reply>['rows'][number];

export function useSourceColumns(): readonly Column<Source>[] {
  const t = useWords(indicatorWords);
  const language = useLanguage();
  const newest = ({ facts }: Source): string =>
    facts.reduce((latest, { day }) => (day > latest ? day : latest), '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        order: ({ villageName }) => villageName,
        width: 160,
      },
      {
        key: 'figure',
        title: t('figure'),
        text: ({ numerator, denominator }) => `${thousands(numerator)} / ${thousands(denominator)}`,
        order: ({ numerator, denominator }) => (denominator === 0 ? -1 : numerator / denominator),
        width: 130,
        figure: true,
        phone: 'column',
      },
      {
        key: 'facts',
        title: t('facts'),
        text: ({ facts }) => t('fact-count', { count: facts.length }),
        width: 120,
        phone: 'under',
      },
      {
        key: 'day',
        title: t('newest'),
        text: (source) => (newest(source) === '' ? '' : dayWords(newest(source), language)),
        order: newest,
        width: 160,
        phone: 'under',
      },
    ],
    [language],
  );
}
