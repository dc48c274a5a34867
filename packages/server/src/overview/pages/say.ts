import type { Finding } from '@qianwan/base/verdict';
import { NeedCategory } from '@qianwan/programme/needs/need';
import type { Html } from '@qianwan/web/html';
import { addresses } from '@qianwan/web/public/addresses';
import { placePath } from '@qianwan/web/public/frame/place-path';
import { sayPage } from '@qianwan/web/public/needs/say-page';
import { sayWords } from '@qianwan/web/words/public/needs';
import type { Fields, Form, Page, Visit } from '#http/page';
import { likeOf, needsLike } from '#needs/duplicates/needs-like';
import raiseNeed from '#needs/raise-need';
import { type NeedShown, needPage, needViews } from '#needs/views';
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
  input: ({ words, category, severity, seen = 'false' }, { place }) => ({
    ...{ village: place, words, category, severity, seen },
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
  const isSaid = findings.some(({ code }) => code === 'said-already');
  return sayPage(await frameOf(visit), {
    village,
    path: placePath(village.above, village, sayWords.title[visit.language]),
    category,
    similar: await similarTo(visit, {
      village: village.code,
      category,
      words: isSaid ? typed.words : undefined,
    }),
    isSaid,
    findings,
    typed,
  });
}

type Typed = {
  readonly village: string;
  readonly category: NeedCategory | null;
  readonly words: string | undefined;
};

/** What others of the village said: in these words once there are some, before that of the same kind. */
async function similarTo(
  { tx, today }: Visit,
  { village, category, words }: Typed,
): Promise<NeedShown[]> {
  if (category === null) return [];
  if (words !== undefined) {
    const saying = { village, category, words, hamlet: '', household: null, raisedOn: today };
    const ids = (await needsLike(tx, saying)).map(likeOf);
    const views = new Map((await needViews(tx, today, ids)).map((view) => [view.id, view]));
    return ids.flatMap((id) => views.get(id) ?? []);
  }
  const asked = { area: village, after: '', most: LOOKED_AT, overdue: false };
  const { rows } = await needPage(tx, today, asked);
  return rows
    .filter((need) => need.category === category)
    .filter(({ state }) => state !== 'solved' && state !== 'declined')
    .toSorted((a, b) => b.voices - a.voices || (a.id < b.id ? -1 : 1))
    .slice(0, OFFERED);
}
