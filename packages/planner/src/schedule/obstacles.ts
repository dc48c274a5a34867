import { byText } from '@qianwan/base/order';
import type { Sheet } from './compiled/compile.ts';
import { isInWindow } from './compiled/items.ts';
import type { Ground } from './plan.ts';
import type { Books } from './search/books.ts';
import { createSupply } from './search/shortfall.ts';

export type Obstacle = Pick<Ground, 'code' | 'by' | 'short'>;

/** Says what keeps works out of years, in a draft whose books are open. */
export type Obstacles = {
  /**
   * The first limit that keeps a work out of year t with everything else as it is, asked from the work
   * outwards: its own years, what it waits for, its places, its crews, its payers. Null: it fits.
   */
  obstacleTo(work: number, item: number, t: number): Obstacle | null;
};

export function createObstacles(sheet: Sheet, books: Books): Obstacles {
  const { compiled, order, problem, limits, purse } = sheet;
  const { items, works, places, yearCount, money } = compiled;
  const { itemOf, yearOf } = books.draft;
  const promiseOf = new Map(problem.commitments.map((promise) => [promise.work, promise]));
  const supply = createSupply(money);

  function obstacleTo(work: number, item: number, t: number): Obstacle | null {
    const old = itemOf[work];
    const now = yearOf[work];
    if (old >= 0) books.put(work, -1, -1);
    const sides = [
      item,
      ...works.parts.at.subarray(works.parts.start[work], works.parts.start[work + 1]),
    ];
    const found =
      closedYear(work, item, t) ??
      missingPrerequisite(work, t) ??
      firstOf(sides, (side) => fullPlace(side, t)) ??
      firstOf(sides, (side) => spentOwnMoney(side, t)) ??
      firstOf(sides, (side) => spentMeans(side, t)) ??
      fullPace(item, t) ??
      shortMatch(item) ??
      spentEnvelope(work, item, t);
    if (old >= 0) books.put(work, old, now);
    return found;
  }

  function closedYear(work: number, item: number, t: number): Obstacle | null {
    const form = order.works[work];
    const promise = promiseOf.get(form.id);
    const grade = form.grades[items.grade[item]].id;
    const isOpen =
      t >= form.buildYears - 1 &&
      isInWindow(form, promise, order.years[t]) &&
      (promise?.grade ?? grade) === grade;
    return isOpen ? null : { code: 'not-its-year', by: null, short: null };
  }

  function missingPrerequisite(work: number, t: number): Obstacle | null {
    for (let i = works.after.start[work]; i < works.after.start[work + 1]; i += 1) {
      const other = works.after.at[i];
      const stands = yearOf[other] >= 0 && yearOf[other] <= t;
      if (!stands) return { code: 'waits-for', by: order.works[other].id, short: null };
    }
    return null;
  }

  function fullPlace(side: number, t: number): Obstacle | null {
    const place = items.place[side];
    if (books.roomFor(place, t) > 0) return null;
    return { code: 'place-full', by: order.places[place].id, short: null };
  }

  function spentOwnMoney(side: number, t: number): Obstacle | null {
    const short = excessAt(side, t, (kind) => kind === 0);
    if (short <= 0) return null;
    return { code: 'own-money-spent', by: order.places[items.place[side]].id, short };
  }

  /** Means are kept in thousandths of a fen. */
  function spentMeans(side: number, t: number): Obstacle | null {
    const short = Math.ceil(excessAt(side, t, (kind) => kind > 0) / 1000);
    if (short <= 0) return null;
    return { code: 'means-spent', by: order.places[items.place[side]].id, short };
  }

  /** By how much, at worst, limits of some kinds would be passed from year t on. */
  function excessAt(side: number, t: number, isAsked: (kind: number) => boolean): number {
    const place = items.place[side];
    let excess = -Infinity;
    for (let c = places.checkStart[place]; c < places.checkStart[place + 1]; c += 1) {
      const kind = places.checkKind[c];
      if (!isAsked(kind) || places.checkYear[c] < t) continue;
      const weight = items.burdens.amount[items.burdens.start[side] + kind];
      excess = Math.max(excess, books.borneAt(c) + weight - places.checkMost[c]);
    }
    return excess;
  }

  function fullPace(item: number, t: number): Obstacle | null {
    const { paced } = items;
    const at = item * yearCount + t;
    for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) {
      const pace = paced.at[i];
      if (books.asked.paces[pace] >= compiled.paceWorks[pace]) {
        return { code: 'pace-full', by: limits.paces[pace].id, short: null };
      }
    }
    return null;
  }

  /** Floors only ask for more; a match may have no room for what the work takes. */
  function shortMatch(item: number): Obstacle | null {
    const { lines } = items;
    for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
      const match = limits.matches[lines.at[i] - limits.floors.length];
      const left = books.asked.lines[lines.at[i]] + lines.amount[i];
      if (match === undefined || lines.amount[i] >= 0 || left >= 0) continue;
      return { code: 'match-short', by: match.id, short: Math.ceil(-left / 1000) };
    }
    return null;
  }

  /** Draws its shares one after another, by year and payer, until one cannot be supplied in full. */
  function spentEnvelope(work: number, item: number, t: number): Obstacle | null {
    const form = order.works[work];
    const shares = [...form.grades[items.grade[item]].shares];
    shares.sort((a, b) => byText(a.payer, b.payer));
    const asked = books.asked.envelopes.slice();
    for (let k = 0; k < form.buildYears; k += 1) {
      for (const { payer, fen } of shares) {
        if (fen[k] === 0) continue;
        const e = purse.envelopesFor(payer, form)[t - form.buildYears + 1 + k] ?? -1;
        if (e < 0) return { code: 'envelope-spent', by: null, short: fen[k] };
        asked[e] += fen[k];
        const short = supply.lackOf(money.familyOf[e], asked);
        if (short > 0) return { code: 'envelope-spent', by: purse.envelopes[e].id, short };
      }
    }
    return null;
  }

  return { obstacleTo };
}

function firstOf(
  sides: readonly number[],
  look: (side: number) => Obstacle | null,
): Obstacle | null {
  for (const side of sides) {
    const found = look(side);
    if (found !== null) return found;
  }
  return null;
}
