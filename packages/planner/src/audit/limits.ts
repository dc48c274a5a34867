import { groupBy } from '@qianwan/base/group';
import type { Floor, Grade, Match, Pace, Place, Problem, Work } from '#schedule/problem';

/** What places share besides money, found from the work: what counts it, and what of it is counted. */
export type Limits = {
  /** The paces of any year that count the work. */
  readonly pacesOf: (work: Work) => readonly Pace[];
  readonly floorsOf: (work: Work) => readonly Floor[];
  readonly matchesOf: (work: Work) => readonly Match[];
};

export function limitsOf(
  { paces, floors, matches }: Problem,
  placeById: ReadonlyMap<string, Place>,
): Limits {
  // By group, so that a limit of one township is not looked at for the works of all others.
  const pacesBy = groupBy(paces, (pace) => pace.group);
  const floorsBy = groupBy(floors, (floor) => floor.group);
  const matchesBy = groupBy(matches, (match) => match.group);
  const groupsOf = (work: Work) => placeById.get(work.place)?.groups ?? [];
  return {
    pacesOf: (work) =>
      [null, ...groupsOf(work)]
        .flatMap((group) => pacesBy.get(group) ?? [])
        .filter(({ crew }) => crew === null || crew === work.crew),
    floorsOf: (work) => groupsOf(work).flatMap((group) => floorsBy.get(group) ?? []),
    matchesOf: (work) => [null, ...groupsOf(work)].flatMap((group) => matchesBy.get(group) ?? []),
  };
}

/** The fen that the payers (null: all) owe for the grade, over all years of building. */
export function owedBy(payers: readonly string[] | null, grade: Grade): number {
  let owed = 0;
  for (const { payer, fen } of grade.shares) {
    if (payers !== null && !payers.includes(payer)) continue;
    for (const amount of fen) owed += amount;
  }
  return owed;
}

export function owedToFloor({ payer }: Floor, grade: Grade): number {
  return owedBy(payer === null ? null : [payer], grade);
}

/** 1000 × what follows − perMille × what is followed: above 0 the match is short. */
export function beyondMatch({ payer, of, perMille }: Match, grade: Grade): number {
  return 1000 * owedBy([payer], grade) - perMille * owedBy(of, grade);
}
