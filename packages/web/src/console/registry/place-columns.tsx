import type { PlaceRow as Shape } from '@qianwan/contract/registry';
import { useMemo } from 'react';
import type { z } from 'zod';
import type { Column } from '#console/frame/column';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark } from '#console/frame/mark';
import { thousands } from '#format/number';
import { placeKindTerms, placesWords, pointTerms } from '#words/console/places';

type PlaceRow = z.output<typeof Shape>;

export function usePlaceColumns(): readonly Column<PlaceRow>[] {
  const t = useWords(placesWords);
  const term = useTerms();
  const language = useLanguage();
  const precision = (point: PlaceRow['point']): string =>
    point === null ? t('no-point') : term(pointTerms, point.precision);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('name'),
        text: ({ name }) => name,
        order: ({ name }) => name,
        width: 112,
      },
      {
        key: 'township',
        title: t('township'),
        text: ({ parentName }) => parentName ?? '',
        width: 112,
        choices: true,
        phone: 'under',
      },
      {
        key: 'households',
        title: t('households'),
        text: ({ households }) => (households === null ? '' : thousands(households)),
        order: ({ households }) => households ?? -1,
        width: 78,
        figure: true,
        phone: 'column',
      },
      {
        key: 'kind',
        title: t('kind'),
        text: ({ kind }) => term(placeKindTerms, kind),
        width: 84,
        choices: true,
      },
      {
        key: 'point',
        title: t('point'),
        text: ({ point }) => precision(point),
        width: 112,
        choices: true,
        phone: 'under',
        show: ({ point }) => (
          <Mark standing={point?.precision === 'own' ? 'good' : 'quiet'}>{precision(point)}</Mark>
        ),
      },
      { key: 'code', title: t('code'), text: ({ code }) => code, width: 124 },
    ],
    [language],
  );
}
