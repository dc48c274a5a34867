import type { Compiled, Sheet } from './compiled/compile.ts';
import type { Plan, Price } from './plan.ts';
import { askedEnvelopes } from './prices/find-prices.ts';
import type { Prices } from './prices/prices.ts';
import type { Books } from './search/books.ts';

/** Prices of an earlier plan, for what the problem still has; the rest starts at nothing, or by halves. */
export function continueFrom(sheet: Sheet, { certificate }: Plan, prices: Prices): void {
  const { compiled, limits, purse, order } = sheet;
  const { scale } = certificate;
  const floors = limits.floors.length;
  takeOver(certificate.envelopes, purse.envelopes, scale, prices.envelopes);
  // What nobody asks for has no price of its own: it is worth what it fetches elsewhere.
  const isAsked = askedEnvelopes(compiled);
  prices.envelopes.set(prices.envelopes.map((price, e) => price * isAsked[e]));
  takeOver(certificate.paces, limits.paces, scale, prices.paces);
  takeOver(certificate.floors, limits.floors, scale, prices.lines.subarray(0, floors));
  takeOver(certificate.matches, limits.matches, scale, prices.lines.subarray(floors));

  const firstOf = new Map(certificate.synergies.map((split) => [split.id, split.first]));
  sheet.synergyIds.forEach((id, i) => {
    for (let t = 0; t < compiled.yearCount; t += 1) {
      const at = i * compiled.yearCount + t;
      const whole = compiled.synergies.portion[at];
      const first = (firstOf.get(id)?.[t] ?? (scale * whole) / 2) / scale;
      prices.splits[at] = Math.min(whole, Math.max(0, first));
    }
  });
  const creditOf = new Map(certificate.partners.map((row) => [`${row.work} ${row.place}`, row]));
  compiled.items.part.forEach((part, item) => {
    if (part < 0) return;
    const work = order.works[compiled.items.work[item]].id;
    const row = creditOf.get(`${work} ${order.places[compiled.items.place[item]].id}`);
    for (let t = 0; t < compiled.yearCount; t += 1) {
      prices.credits[part * compiled.yearCount + t] = (row?.credit[t] ?? 0) / scale;
    }
  });
}

function takeOver(
  given: readonly Price[],
  wanted: readonly { readonly id: string }[],
  scale: number,
  into: Float64Array,
): void {
  const priceOf = new Map(given.map(({ id, price }) => [id, price]));
  wanted.forEach(({ id }, i) => {
    into[i] = (priceOf.get(id) ?? 0) / scale;
  });
}

/**
 * Takes over what an earlier plan chose, as far as it still fits. False, and nothing taken over, where
 * that leaves a promise unkept.
 */
export function draftFrom(sheet: Sheet, plan: Plan, books: Books): boolean {
  takeChoices(sheet, plan, books);
  return keepsPromises(sheet.compiled, books) || clear(books);
}

/**
 * In rounds, until a round takes nothing more: a work may wait for one that comes later in the list,
 * and money that follows others' can only come after it.
 */
export function takeChoices({ compiled, order }: Sheet, plan: Plan, books: Books): void {
  let waiting = plan.choices.flatMap(({ work: id, grade, year }) => {
    const work = order.workIndex.get(id) ?? -1;
    const t = order.years.indexOf(year);
    const way = order.works[work]?.grades.findIndex((row) => row.id === grade) ?? -1;
    return way < 0 || t < 0 ? [] : [{ work, item: compiled.works.firstItem[work] + way, t }];
  });
  for (let before = Infinity; waiting.length < before; ) {
    before = waiting.length;
    waiting = waiting.filter(({ work, item, t }) => {
      if (!books.fitsPlaces(work, item, t) || books.weigh(work, item, t).lack > 0) return true;
      books.put(work, item, t);
      return false;
    });
  }
}

function keepsPromises({ works, items, workCount }: Compiled, { draft }: Books): boolean {
  for (let work = 0; work < workCount; work += 1) {
    const isPromised = items.promised[works.firstItem[work]] === 1;
    if (isPromised && draft.itemOf[work] < 0) return false;
  }
  return true;
}

function clear(books: Books): false {
  books.draft.itemOf.forEach((item, work) => {
    if (item >= 0) books.put(work, -1, -1);
  });
  return false;
}
