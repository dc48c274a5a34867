import type { Ground, GroundCode } from '#schedule/plan';
import { type Built, buildingYears, type Standing, standingsOf } from './built.ts';
import { beyondMatch } from './limits.ts';
import { isItsYear } from './open.ts';
import { carriedBy, ownBy } from './places.ts';
import { needsOf } from './purses.ts';
import type { Tallies } from './shared.ts';
import type { Sheet } from './sheet.ts';
import { firstUnmet, type SpareMoney, spareMoneyOf } from './spare-money.ts';

export type Obstacle = Pick<Ground, 'by' | 'short'>;

/** A kind of obstacle, and what of that kind stands in the way of a work in a grade and year. */
export type ObstaclesOfKind = readonly [GroundCode, (asked: Built) => readonly Obstacle[]];

/**
 * What may stand in the way of a work, in the order in which it is told: everything else as in the
 * plan, the work itself taken out of it.
 */
export function obstaclesTo(sheet: Sheet, tallies: Tallies): readonly ObstaclesOfKind[] {
  const needs = [...sheet.builtOf.values()].flatMap((built) => needsOf(sheet.purses, built));
  const spare = spareMoneyOf(sheet, needs);
  return [
    ['not-its-year', (asked) => (isItsYear(sheet, asked) ? [] : [{ by: null, short: null }])],
    ['waits-for', (asked) => waitsFor(sheet, asked)],
    ['place-full', (asked) => fullPlaces(sheet, asked)],
    ['own-money-spent', (asked) => placesWithoutMoney(sheet, asked)],
    ['means-spent', (asked) => placesWithoutMeans(sheet, asked)],
    ['pace-full', (asked) => fullPaces(sheet, tallies, asked)],
    ['match-short', (asked) => shortMatches(sheet, tallies, asked)],
    ['envelope-spent', (asked) => spentEnvelope(sheet, spare, asked)],
  ];
}

function waitsFor({ builtOf }: Sheet, { work, year }: Built): Obstacle[] {
  return work.after
    .filter((id) => (builtOf.get(id)?.year ?? Infinity) > year)
    .map((id) => ({ by: id, short: null }));
}

function fullPlaces(sheet: Sheet, asked: Built): Obstacle[] {
  return standingsOf(asked)
    .filter(({ place, year }) => {
      const finished = othersAt(sheet, place, asked).filter((other) => other.year === year);
      return finished.length >= (sheet.placeById.get(place)?.worksPerYear ?? 0);
    })
    .map(({ place }) => ({ by: place, short: null }));
}

function placesWithoutMoney(sheet: Sheet, asked: Built): Obstacle[] {
  return standingsOf(asked).flatMap((standing) => {
    const place = sheet.placeById.get(standing.place);
    const together = [...othersAt(sheet, standing.place, asked), standing];
    const short = sheet.problem.years
      .map(({ year }, t) =>
        year < asked.year ? 0 : ownBy(together, year) - (place?.ownFen[t] ?? 0),
      )
      .reduce((most, fen) => Math.max(most, fen), 0);
    return short > 0 ? [{ by: standing.place, short }] : [];
  });
}

function placesWithoutMeans(sheet: Sheet, asked: Built): Obstacle[] {
  return standingsOf(asked).flatMap((standing) => {
    const together = [...othersAt(sheet, standing.place, asked), standing];
    let short = 0;
    for (const means of sheet.placeById.get(standing.place)?.means ?? []) {
      for (const [t, { year }] of sheet.problem.years.entries()) {
        if (year < asked.year) continue;
        const beyond = carriedBy(means, together, year) - 1000 * (means.fen[t] ?? 0);
        short = Math.max(short, Math.ceil(beyond / 1000));
      }
    }
    return short > 0 ? [{ by: standing.place, short }] : [];
  });
}

function othersAt({ builtAt }: Sheet, place: string, { work }: Built): Standing[] {
  return (builtAt.get(place) ?? []).filter((other) => other.work.id !== work.id);
}

function fullPaces({ limits, builtOf }: Sheet, tallies: Tallies, asked: Built): Obstacle[] {
  const building = buildingYears(asked);
  const now = builtOf.get(asked.work.id);
  const buildingNow = now === undefined ? [] : buildingYears(now);
  return limits
    .pacesOf(asked.work)
    .filter(({ year }) => building.includes(year))
    .filter(({ id, year, works }) => {
      const itself = buildingNow.includes(year) ? 1 : 0;
      return (tallies.paces.get(id) ?? 0) - itself >= works;
    })
    .map(({ id }) => ({ by: id, short: null }));
}

function shortMatches({ limits, builtOf }: Sheet, tallies: Tallies, asked: Built): Obstacle[] {
  const now = builtOf.get(asked.work.id);
  return limits.matchesOf(asked.work).flatMap((match) => {
    const itself = now === undefined ? 0 : beyondMatch(match, now.grade);
    const without = (tallies.matches.get(match.id) ?? 0) - itself;
    const beyond = without + beyondMatch(match, asked.grade);
    const short = Math.ceil(beyond / 1000);
    return beyond > 0 && beyond > without ? [{ by: match.id, short }] : [];
  });
}

function spentEnvelope({ purses, builtOf }: Sheet, spare: SpareMoney, asked: Built): Obstacle[] {
  const now = builtOf.get(asked.work.id);
  const givenBack = now === undefined ? [] : needsOf(purses, now);
  const unmet = firstUnmet(spare, givenBack, needsOf(purses, asked));
  return unmet === null ? [] : [{ by: unmet.need.envelope?.id ?? null, short: unmet.short }];
}
