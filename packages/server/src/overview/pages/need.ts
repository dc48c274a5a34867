import type { Finding } from '@qianwan/base/verdict';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { shortened } from '@qianwan/web/public/needs/need-line';
import { needPage } from '@qianwan/web/public/needs/need-page';
import { receiptPage } from '@qianwan/web/public/needs/receipt-page';
import type { Fields, Form, Page, Visit } from '#http/page';
import confirmNeed from '#needs/confirm-need';
import supportNeed from '#needs/support-need';
import { needView } from '#needs/views';
import { frameOf } from './frame-of.ts';
import { pathTo } from './places.ts';
import { withSize } from './with-size.ts';

const area: Page['area'] = ({ need = '' }) => need;

export const need: Page = {
  path: addresses.need,
  area,
  show: (visit) => showNeed(visit, [], {}),
};

export const receipt: Page = {
  path: addresses.receipt,
  area,
  show: async (visit) => {
    const view = await needView(visit.tx, visit.today, visit.parts.need ?? '');
    if (view === null) return null;
    const path = await pathTo(visit.tx, view.village, view.id);
    return receiptPage(await frameOf(visit), { need: view, path, code: visit.query.code ?? '' });
  },
};

/** "Me too", by a household that is signed in. */
export const voice: Form = {
  path: addresses.voice,
  operation: supportNeed,
  area,
  input: (_fields, { need }) => ({ need }),
  next: ({ need }: { need: string }, fields) => withSize(`/${need}`, fields),
  again: showNeed,
};

export const confirmation: Form = {
  path: addresses.confirm,
  operation: confirmNeed,
  area,
  input: ({ receipt, solved, words }, { need }) => ({ need, receipt, solved, words }),
  next: ({ id }: { id: string }, fields) => withSize(`/${id}`, fields),
  again: showNeed,
};

async function showNeed(
  visit: Visit,
  findings: readonly Finding[],
  typed: Fields,
): Promise<Html | null> {
  const id = visit.parts.need ?? '';
  const view = await needView(visit.tx, visit.today, id);
  if (view === null) return null;
  const path = await pathTo(visit.tx, view.village, shortened(view.words));
  // A form posts to an address of its own; the page that shows it again is the need's.
  const frame = { ...(await frameOf(visit)), address: `/${id}` };
  return needPage(frame, { need: view, path, findings, typed });
}
