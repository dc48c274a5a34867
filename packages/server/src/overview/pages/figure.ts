import { addresses } from '@qianwan/web/public/addresses';
import { figurePage } from '@qianwan/web/public/outcomes/figure-page';
import { indicatorName } from '@qianwan/web/words/public/indicator-name';
import type { Page } from '#http/page';
import { figureSources, figuresOf } from '#outcomes/views';
import { placeView } from '#registry/views';
import { frameOf } from './frame-of.ts';
import { pathTo } from './places.ts';

/** As many villages with their facts as fit in 100 kB. */
const VILLAGES = 60;

export const figure: Page = {
  path: addresses.figure,
  area: ({ place = '' }) => place,
  show: async (visit) => {
    const { tx, today, parts, query, language } = visit;
    const { place: code = '', indicator = '' } = parts;
    const after = query.after ?? '';
    const place = await placeView(tx, code);
    const { figures } = await figuresOf(tx, today, { place: code });
    const found = figures.find((each) => each.indicator === indicator);
    if (place === null || found === undefined) return null;
    const asked = { place: code, indicator, after, most: VILLAGES };
    const page = await figureSources(tx, today, asked);
    if (page === null) return null;
    return figurePage(await frameOf(visit), {
      place,
      path: await pathTo(tx, code, indicatorName(indicator)[language]),
      figure: found,
      sources: page.rows,
      after,
      next: page.next,
    });
  },
};
