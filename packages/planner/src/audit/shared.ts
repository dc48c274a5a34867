import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { buildingYears } from './built.ts';
import { beyondMatch, owedToFloor } from './limits.ts';
import type { Sheet } from './sheet.ts';

/** How much of each limit the plan uses, by its id. */
export type Tallies = {
  /** Works in building. */
  readonly paces: ReadonlyMap<string, number>;
  /** Fen. */
  readonly floors: ReadonlyMap<string, number>;
  /** Thousandths of a fen beyond what the match allows; 0 or less is within it. */
  readonly matches: ReadonlyMap<string, number>;
};

/** Rules 11 to 13: crews and groups build no more than their pace, floors are reached, matches kept. */
export function auditShared({ problem }: Sheet, tallies: Tallies): BrokenRule[] {
  const paces = problem.paces.flatMap(({ id, year, works: most }) => {
    const works = tallies.paces.get(id) ?? 0;
    return works > most ? [stop('pace', { pace: id, year, works, most })] : [];
  });
  const floors = problem.floors.flatMap(({ id, fen }) => {
    const reached = tallies.floors.get(id) ?? 0;
    return reached < fen ? [stop('floor', { floor: id, fen, reached })] : [];
  });
  const matches = problem.matches.flatMap(({ id }) => {
    const thousandths = tallies.matches.get(id) ?? 0;
    return thousandths > 0 ? [stop('match', { match: id, thousandths })] : [];
  });
  return [...paces, ...floors, ...matches];
}

export function talliesOf({ builtOf, limits }: Sheet): Tallies {
  const paces = new Map<string, number>();
  const floors = new Map<string, number>();
  const matches = new Map<string, number>();
  const add = (tally: Map<string, number>, id: string, amount: number) =>
    tally.set(id, (tally.get(id) ?? 0) + amount);
  for (const built of builtOf.values()) {
    const years = buildingYears(built);
    for (const pace of limits.pacesOf(built.work)) {
      if (years.includes(pace.year)) add(paces, pace.id, 1);
    }
    for (const floor of limits.floorsOf(built.work)) {
      add(floors, floor.id, owedToFloor(floor, built.grade));
    }
    for (const match of limits.matchesOf(built.work)) {
      add(matches, match.id, beyondMatch(match, built.grade));
    }
  }
  return { paces, floors, matches };
}
