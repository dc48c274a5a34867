import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { placePath } from '@qianwan/web/public/frame/place-path';
import { findPage } from '@qianwan/web/public/needs/find-page';
import { findWords } from '@qianwan/web/words/public/needs';
import type { Page, Visit } from '#http/page';
import { placeView } from '#registry/views';
import { ballot } from './ballot.ts';
import { frameOf } from './frame-of.ts';
import { need } from './need.ts';
import { work } from './work.ts';

/** A thing by its number: its own page where it is of this county, the question again where it is not. */
export const find: Page = {
  path: addresses.find,
  area: ({ place = '' }) => place,
  show: async (visit) => {
    const number = (visit.query.number ?? '').replaceAll(/\s/g, '').toUpperCase();
    return (await pageOf(visit, number)) ?? findAgain(visit, number);
  },
};

const KINDS = { N: ['need', need], W: ['work', work], B: ['ballot', ballot] } as const;

async function pageOf(visit: Visit, number: string): Promise<Html | null> {
  const letter = /^[0-9A-Z]+-([NWB])[1-9][0-9]*$/.exec(number)?.[1] as
    | keyof typeof KINDS
    | undefined;
  if (letter === undefined) return null;
  const [part, page] = KINDS[letter];
  return page.show({ ...visit, parts: { [part]: number }, query: {}, address: `/${number}` });
}

async function findAgain(visit: Visit, number: string): Promise<Html | null> {
  const place = await placeView(visit.tx, visit.parts.place ?? '');
  if (place === null) return null;
  const path = placePath(place.above, place, findWords.title[visit.language]);
  return findPage(await frameOf(visit), { place: place.code, path, number });
}
