import { useMemo } from 'react';
import type { Column } from '#console/frame/column';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { dayWords } from '#format/day';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { worksWords } from '#words/console/works';
import { needCategoryWords } from '#words/needs';
import { stopsIn, type Work, workStanding } from './work.tsx';

export function useWorkColumns(): readonly Column<Work>[] {
  const t = useWords(worksWords);
  const term = useTerms();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'work',
        title: t('work'),
        text: ({ title }) => title,
        order: ({ title }) => title,
        width: 250,
      },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 110,
        choices: true,
        phone: 'under',
      },
      {
        key: 'type',
        title: t('type'),
        text: ({ type }) => term(needCategoryWords, type),
        width: 110,
        choices: true,
        phone: 'under',
      },
      {
        key: 'state',
        title: t('state'),
        text: ({ state }) => t(state),
        width: 150,
        choices: true,
        phone: 'column',
        show: ({ state, findings }) => (
          <Mark standing={workStanding[state]}>
            {state === 'refused' ? t('refused-for', { count: stopsIn(findings) }) : t(state)}
          </Mark>
        ),
      },
      {
        key: 'cost',
        title: t('cost'),
        text: ({ costFen }) => money(costFen, language),
        order: ({ costFen }) => costFen,
        width: 120,
        figure: true,
        phone: 'under',
      },
      {
        key: 'served',
        title: t('served'),
        text: ({ householdsServed }) => thousands(householdsServed),
        order: ({ householdsServed }) => householdsServed,
        width: 100,
        figure: true,
      },
      {
        key: 'proposed',
        title: t('proposed-on'),
        text: ({ proposedOn }) => dayWords(proposedOn, language),
        order: ({ proposedOn }) => proposedOn,
        width: 140,
      },
    ],
    [language],
  );
}
