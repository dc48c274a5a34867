import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { type Sheet, yearOf } from './sheet.ts';

/** No place starts more in a year, or pays and maintains more in all, than it said it can. */
export function auditPlaces(sheet: Sheet): BrokenRule[] {
  return sheet.problem.places.flatMap((place): BrokenRule[] => {
    const built = (sheet.worksAt.get(place.id) ?? []).filter((work) => sheet.choiceOf.has(work.id));
    const own = built.reduce((sum, work) => sum + work.ownFen, 0);
    const upkeep = built.reduce((sum, work) => sum + work.upkeepFen, 0);
    const findings: BrokenRule[] = [];
    for (const { year } of sheet.problem.years) {
      const works = built.filter((work) => yearOf(sheet, work.id) === year).length;
      if (works > place.worksPerYear) {
        findings.push(
          stop('place-pace', { place: place.id, year, works, most: place.worksPerYear }),
        );
      }
    }
    if (own > place.ownFen) {
      findings.push(stop('own-money', { place: place.id, fen: own, most: place.ownFen }));
    }
    // Upkeep runs on from the year of building, so the last year carries the most.
    if (upkeep > place.upkeepFen) {
      findings.push(stop('upkeep', { place: place.id, fen: upkeep, most: place.upkeepFen }));
    }
    return findings;
  });
}
