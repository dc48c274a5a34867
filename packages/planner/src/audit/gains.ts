import type { Work } from '#schedule/problem';
import { type Built, buildingYears } from './built.ts';
import { partKey, pointsToSplit } from './certificate.ts';
import { beyondMatch, owedToFloor } from './limits.ts';
import { isItsYear, isOpen, isOpenInItsYear } from './open.ts';
import { type Need, needsOf } from './purses.ts';
import type { Sheet } from './sheet.ts';

/**
 * What each item adds in each year at the certificate's prices, in 1/scale thousandths of a point; one
 * for each year, null where it cannot be finished in that year.
 */
export type Gains = {
  /** Of a work in a grade, at its lead place. */
  readonly ofGrade: (work: Work, grade: string) => readonly (bigint | null)[];
  /** Of a joint work at a partner place. */
  readonly ofPart: (work: Work, place: string) => readonly (bigint | null)[];
};

export function gainsOf(sheet: Sheet): Gains {
  const { years } = sheet.problem;
  const scale = BigInt(sheet.plan.certificate.scale);
  const creditsOf = partCreditsOf(sheet);
  const synergyCreditOf = synergyCreditsOf(sheet);
  const tollOf = tollsOf(sheet);

  function gain(built: Built, needs: readonly Need[], worth: number, t: number): bigint {
    const { work, grade } = built;
    const earned = scale * BigInt(worth) * BigInt(grade.merit + work.claim);
    const credit = synergyCreditOf.get(work.id)?.[t] ?? 0n;
    return earned + credit - tollOf(built, needs) - givenToPartners(creditsOf, work, t);
  }

  return {
    ofGrade: (work, id) => {
      const grade = work.grades.find((row) => row.id === id);
      return years.map(({ year, worth }, t) => {
        if (grade === undefined) return null;
        const built = { work, grade, year };
        if (!isItsYear(sheet, built)) return null;
        const needs = needsOf(sheet.purses, built);
        return isOpenInItsYear(sheet, built, needs) ? gain(built, needs, worth, t) : null;
      });
    },
    ofPart: (work, place) =>
      years.map(({ year }, t) => {
        if (!work.grades.some((grade) => isOpen(sheet, { work, grade, year }))) return null;
        return BigInt(creditsOf.get(partKey(work.id, place))?.[t] ?? 0);
      }),
  };
}

/** What is paid for money, hands and matches, less what floors and matches reward. */
function tollsOf({ plan, limits }: Sheet): (built: Built, needs: readonly Need[]) => bigint {
  const { envelopes, paces, floors, matches } = plan.certificate;
  const [envelopePrice, pacePrice, floorPrice, matchPrice] = [
    envelopes,
    paces,
    floors,
    matches,
  ].map((prices) => new Map(prices.map(({ id, price }) => [id, BigInt(price)])));

  return (built, needs) => {
    const { work, grade } = built;
    const building = buildingYears(built);
    let toll = 0n;
    for (const { envelope, fen } of needs) {
      toll += (envelopePrice?.get(envelope?.id ?? '') ?? 0n) * BigInt(fen);
    }
    for (const pace of limits.pacesOf(work)) {
      if (building.includes(pace.year)) toll += pacePrice?.get(pace.id) ?? 0n;
    }
    for (const floor of limits.floorsOf(work)) {
      toll -= (floorPrice?.get(floor.id) ?? 0n) * BigInt(owedToFloor(floor, grade));
    }
    for (const match of limits.matchesOf(work)) {
      toll += (matchPrice?.get(match.id) ?? 0n) * BigInt(beyondMatch(match, grade));
    }
    return toll;
  };
}

/** For each work, year by year, the parts of its synergies that are credited to it. */
function synergyCreditsOf({ problem, plan }: Sheet): Map<string, bigint[]> {
  const scale = BigInt(plan.certificate.scale);
  const firstOf = new Map(plan.certificate.synergies.map((split) => [split.id, split.first]));
  const credits = new Map<string, bigint[]>();
  const add = (work: string, amounts: readonly bigint[]) => {
    const before = credits.get(work);
    credits.set(
      work,
      amounts.map((amount, t) => amount + (before?.[t] ?? 0n)),
    );
  };
  for (const synergy of problem.synergies) {
    const first = problem.years.map((_, t) => BigInt(firstOf.get(synergy.id)?.[t] ?? 0));
    const second = first.map((part, t) => scale * pointsToSplit(problem, synergy, t) - part);
    // Where both must stand, a work that is finished early has its part of all years from then on.
    const fromThenOn = synergy.when === 'both-stand' ? sumsToTheEnd : asTheyAre;
    add(synergy.works[0], fromThenOn(first));
    add(synergy.works[1], fromThenOn(second));
  }
  return credits;
}

function sumsToTheEnd(amounts: readonly bigint[]): bigint[] {
  let sum = 0n;
  return amounts.map((_, t) => (sum += amounts[amounts.length - 1 - t] ?? 0n)).reverse();
}

function asTheyAre(amounts: readonly bigint[]): readonly bigint[] {
  return amounts;
}

function partCreditsOf({ plan }: Sheet): Map<string, readonly number[]> {
  return new Map(
    plan.certificate.partners.map(({ work, place, credit }) => [partKey(work, place), credit]),
  );
}

function givenToPartners(
  creditsOf: ReadonlyMap<string, readonly number[]>,
  work: Work,
  t: number,
): bigint {
  let given = 0n;
  for (const { place } of work.partners) {
    given += BigInt(creditsOf.get(partKey(work.id, place))?.[t] ?? 0);
  }
  return given;
}
