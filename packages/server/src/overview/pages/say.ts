import type { Finding } from '@qianwan/base/verdict';
import { NeedCategory } from '@qianwan/programme/needs/need';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { placePath } from '@qianwan/web/public/frame/place-path';
import { sayPage } from '@qianwan/web/public/needs/say-page';
import { sayWords } from '@qianwan/web/words/public/needs';
import type { Fields, Form, Page, Visit } from '#http/page';
import raiseNeed from '#needs/raise-need';
import { type NeedShown, needPage } from '#needs/views';
import { placeView } from '#registry/views';
import { frameOf } from './frame-of.ts';
import { withSize } from './with-size.ts';

const area: Page['area'] = ({ place = '' }) => place;

export const say: Page = {
  path: addresses.say,
  area,
  show: (visit) => showForm(visit, [], visit.query),
};

export const saying: Form = {
  path: addresses.say,
  operation: raiseNeed,
  area,
  input: ({ words, category, severity }, { place }) => ({
    village: place,
    words,
    category,
    severity,
  }),
  next: ({ id, receipt }: { id: string; receipt: string }, fields) =>
    withSize(`/${id}/receipt?code=${receipt}`, fields),
  again: showForm,
};

/** Needs that are looked through for ones like it, and as many as are offered. */
const LOOKED_AT = 200;
const OFFERED = 5;

async function showForm(
  visit: Visit,
  findings: readonly Finding[],
  typed: Fields,
): Promise<Html | null> {
  const village = await placeView(visit.tx, visit.parts.place ?? '');
  if (village === null || village.level !== 'village') return null;
  const category = NeedCategory.safeParse(typed.category).data ?? null;
  return sayPage(await frameOf(visit), {
    village,
    path: placePath(village.above, village, sayWords.title[visit.language]),
    category,
    similar: category === null ? [] : await similarTo(visit, village.code, category),
    findings,
    typed,
  });
}

/** What others of the village said of the same kind and is not settled, most voices first. */
async function similarTo(
  { tx, today }: Visit,
  village: string,
  category: NeedCategory,
): Promise<NeedShown[]> {
  const asked = { area: village, after: '', most: LOOKED_AT, overdue: false };
  const { rows } = await needPage(tx, today, asked);
  return rows
    .filter((need) => need.category === category)
    .filter(({ state }) => state !== 'solved' && state !== 'declined')
    .toSorted((a, b) => b.voices - a.voices || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED);
}
