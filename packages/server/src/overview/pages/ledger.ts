import { addresses } from '@qianwan/web/public/addresses';
import { ledgerPage as ledgerSheet } from '@qianwan/web/public/funds/ledger-page';
import { ledgerWords } from '@qianwan/web/words/public/books';
import { fundsOf, ledgerPage } from '#funds/views';
import type { Page } from '#http/page';
import { placeView } from '#registry/views';
import { frameOf } from './frame-of.ts';
import { pathTo } from './places.ts';

/** As many entries, each with its lines, as fit in 100 kB. */
const ENTRIES = 40;

export const ledger: Page = {
  path: addresses.ledger,
  area: ({ place = '' }) => place,
  show: async (visit) => {
    const { tx, county, parts, query, language } = visit;
    const code = parts.place ?? '';
    const after = query.after ?? '';
    const place = await placeView(tx, code);
    if (place === null) return null;
    const { rows, next } = await ledgerPage(tx, { area: code, after, most: ENTRIES });
    return ledgerSheet(await frameOf(visit), {
      place,
      path: await pathTo(tx, code, ledgerWords.title[language]),
      funds: await fundsOf(tx, county),
      entries: rows,
      after,
      next,
      withBalances: place.level === 'county',
    });
  },
};
