import { stop } from '@qianwan/base/verdict';
import type { Means, Place } from '#schedule/problem';
import type { BrokenRule } from './broken-rule.ts';
import type { Standing } from './built.ts';
import type { Sheet } from './sheet.ts';

/** Rules 5 to 7: no place finishes more in a year, or pays and carries more by its end, than it can. */
export function auditPlaces({ problem, builtAt }: Sheet): BrokenRule[] {
  return problem.places.flatMap((place) => {
    const here = builtAt.get(place.id) ?? [];
    return problem.years.flatMap(({ year }, t) => [
      ...paceIsKept(place, here, year),
      ...ownMoneySuffices(place, here, year, t),
      ...meansSuffice(place, here, year, t),
    ]);
  });
}

function paceIsKept(place: Place, here: readonly Standing[], year: number): BrokenRule[] {
  const works = here.filter((row) => row.year === year).length;
  const most = place.worksPerYear;
  return works > most ? [stop('place-pace', { place: place.id, year, works, most })] : [];
}

function ownMoneySuffices(
  place: Place,
  here: readonly Standing[],
  year: number,
  t: number,
): BrokenRule[] {
  const fen = ownBy(here, year);
  const most = place.ownFen[t] ?? 0;
  return fen > most ? [stop('own-money', { place: place.id, year, fen, most })] : [];
}

function meansSuffice(
  place: Place,
  here: readonly Standing[],
  year: number,
  t: number,
): BrokenRule[] {
  return place.means.flatMap((means) => {
    const perMille = carriedBy(means, here, year);
    const most = 1000 * (means.fen[t] ?? 0);
    const where = { place: place.id, means: means.id, year };
    return perMille > most ? [stop('means', { ...where, thousandths: perMille, most })] : [];
  });
}

/** The own money that is paid by the end of the year. */
export function ownBy(here: readonly Standing[], year: number): number {
  let fen = 0;
  for (const row of here) if (row.year <= year) fen += row.burden.ownFen;
  return fen;
}

/** Upkeep and debt service at the end of the year, in thousandths of a fen. */
export function carriedBy(means: Means, here: readonly Standing[], year: number): number {
  let carried = 0;
  for (const { burden, year: finished } of here) {
    if (finished > year) continue;
    carried += burden.upkeepFen * means.upkeepPerMille + 1000 * burden.serviceFen;
  }
  return carried;
}
