import { addresses } from '@qianwan/web/public/addresses';
import { burdenPage } from '@qianwan/web/public/survey/burden-page';
import { burdenWords } from '@qianwan/web/words/public/burden';
import type { Page } from '#http/page';
import { placeView } from '#registry/views';
import { findPublishedForms, readForm } from '#survey/forms/store';
import { burdenView } from '#survey/forms/views';
import { frameOf } from './frame-of.ts';
import { pathTo } from './places.ts';

export const burden: Page = {
  path: addresses.burden,
  area: ({ place = '' }) => place,
  show: async (visit) => {
    const { tx, county, today, parts, language } = visit;
    const place = await placeView(tx, parts.place ?? '');
    if (place === null) return null;
    const forms = [];
    for (const version of await findPublishedForms(tx)) forms.push(await readForm(tx, version));
    return burdenPage(await frameOf(visit), {
      place,
      path: await pathTo(tx, place.code, burdenWords.title[language]),
      burden: await burdenView(tx, county, place.code, today),
      forms,
    });
  },
};
