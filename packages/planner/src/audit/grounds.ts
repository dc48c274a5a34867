import { stop } from '@qianwan/base/verdict';
import type { Ground } from '#schedule/plan';
import type { Synergy } from '#schedule/problem';
import type { BrokenRule } from './broken-rule.ts';
import type { Built } from './built.ts';
import { type ObstaclesOfKind, obstaclesTo } from './obstacles.ts';
import type { Tallies } from './shared.ts';
import type { Sheet } from './sheet.ts';
import { yearOfSynergy } from './value.ts';

/** Rule 18: every work that is left out or not in the first year has one ground, and what it says is so. */
export function auditGrounds(sheet: Sheet, tallies: Tallies): BrokenRule[] {
  const { problem, plan, builtOf } = sheet;
  const given = new Set<string>();
  const firstYear = problem.years[0]?.year;
  const whyNot = whyNotOf(sheet, tallies);
  const untold = (ground: Ground): BrokenRule[] => {
    const { work, year, code } = ground;
    const isTwice = given.has(work);
    given.add(work);
    return [
      ...(isTwice ? [stop('ground-twice', { work })] : []),
      ...(isTrue(sheet, whyNot, ground)
        ? []
        : [stop('ground-not-true', { work, year, said: code })]),
    ];
  };
  return [
    ...plan.grounds.flatMap(untold),
    ...problem.works
      .filter(({ id }) => builtOf.get(id)?.year !== firstYear && !given.has(id))
      .map(({ id }) => stop('ground-missing', { work: id })),
  ];
}

/** All that may be given as the reason: the first kind of obstacle that there is, each with its `by`. */
export type WhyNot = (asked: Built) => readonly Pick<Ground, 'code' | 'by' | 'short'>[];

export function whyNotOf(sheet: Sheet, tallies: Tallies): WhyNot {
  const kinds: readonly ObstaclesOfKind[] = obstaclesTo(sheet, tallies);
  const earnedIn = earnedInOf(sheet);
  return (asked) => {
    for (const [code, find] of kinds) {
      const found = find(asked);
      if (found.length > 0) return found.map((obstacle) => ({ code, ...obstacle }));
    }
    // It would fit, and stays where it is because it earns as much there, or more beside another.
    const now = sheet.builtOf.get(asked.work.id);
    const lost = now === undefined ? 0 : Math.max(0, earnedIn(now) - earnedIn(asked));
    return [{ code: 'outbid', by: null, short: Math.ceil(lost / 1000) }];
  };
}

function isTrue(sheet: Sheet, whyNot: WhyNot, ground: Ground): boolean {
  const asked = askedBy(sheet, ground);
  if (asked === null) return false;
  return whyNot(asked).some(
    ({ code, by, short }) => code === ground.code && by === ground.by && short === ground.short,
  );
}

/** A late work is asked about in its grade a year earlier, a work left out in any grade and year. */
function askedBy({ problem, workById, builtOf }: Sheet, ground: Ground): Built | null {
  const work = workById.get(ground.work);
  const grade = work?.grades.find((row) => row.id === ground.grade);
  if (work === undefined || grade === undefined) return null;
  if (!problem.years.some((row) => row.year === ground.year)) return null;
  const now = builtOf.get(work.id);
  const isAskedRight =
    now === undefined || (ground.year === now.year - 1 && grade.id === now.grade.id);
  return isAskedRight ? { work, grade, year: ground.year } : null;
}

/** What a work earns in a year, its synergies included, with everything else as in the plan. */
function earnedInOf({ problem, builtOf }: Sheet): (built: Built) => number {
  const worth = new Map(problem.years.map((row) => [row.year, row.worth]));
  const synergiesOf = new Map<string, Synergy[]>();
  for (const synergy of problem.synergies) {
    for (const work of synergy.works) {
      const before = synergiesOf.get(work);
      if (before === undefined) synergiesOf.set(work, [synergy]);
      else before.push(synergy);
    }
  }
  return ({ work, grade, year }) => {
    let earned = (worth.get(year) ?? 0) * (grade.merit + work.claim);
    for (const { works, merit, when } of synergiesOf.get(work.id) ?? []) {
      const other = works[0] === work.id ? works[1] : works[0];
      const together = yearOfSynergy(when, year, builtOf.get(other)?.year);
      if (together !== null) earned += (worth.get(together) ?? 0) * merit;
    }
    return earned;
  };
}
