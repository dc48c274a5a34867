import type { Finding } from '@qianwan/base/verdict';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { shortened } from '@qianwan/web/public/needs/need-line';
import { needPage } from '@qianwan/web/public/needs/need-page';
import { receiptPage } from '@qianwan/web/public/needs/receipt-page';
import type { Fields, Form, Page, Visit } from '#http/page';
import addPhoto from '#needs/add-photo';
import confirmNeed from '#needs/confirm-need';
import echoNeed from '#needs/echo-need';
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
  show: (visit) => showReceipt(visit, [], visit.query),
};

async function showReceipt(
  visit: Visit,
  findings: readonly Finding[],
  typed: Fields,
): Promise<Html | null> {
  const id = visit.parts.need ?? '';
  const view = await needView(visit.tx, visit.today, id);
  if (view === null) return null;
  const path = await pathTo(visit.tx, view.village, view.id);
  const frame = { ...(await frameOf(visit)), address: `/${id}/receipt` };
  return receiptPage(frame, { need: view, path, code: typed.code ?? '', findings });
}

/** A photo for what was just said, by its receipt. */
export const photo: Form = {
  path: addresses.photo,
  operation: addPhoto,
  area,
  input: ({ code, photo }, { need }) => ({ need, receipt: code, photo }),
  next: ({ need }: { need: string }, fields) =>
    withSize(`/${need}/receipt?code=${fields.code ?? ''}`, fields),
  again: showReceipt,
};

/** "Me too" of somebody without a household's code. */
export const echo: Form = {
  path: addresses.echo,
  operation: echoNeed,
  area,
  input: (_fields, { need }) => ({ need }),
  next: ({ need }: { need: string }, fields) => withSize(`/${need}`, fields),
  again: showNeed,
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
