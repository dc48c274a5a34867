import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { inPlanAndWindow } from './open.ts';
import type { Sheet } from './sheet.ts';

/** Rule 1: what is built is known, built once, in a known grade and a year of the plan. */
export function auditKnown(sheet: Sheet): BrokenRule[] {
  return [
    ...worksAreKnown(sheet),
    ...worksAreBuiltOnce(sheet),
    ...gradesAreKnown(sheet),
    ...yearsAreOfThePlan(sheet),
  ];
}

/** Rules 2 to 4: it is built in years that the plan, the work, what it waits for and promises allow. */
export function auditYears(sheet: Sheet): BrokenRule[] {
  return [...windowsAreKept(sheet), ...prerequisitesStand(sheet), ...commitmentsAreKept(sheet)];
}

function worksAreKnown({ plan, workById }: Sheet): BrokenRule[] {
  return plan.choices
    .filter((choice) => !workById.has(choice.work))
    .map((choice) => stop('unknown-work', { work: choice.work }));
}

function worksAreBuiltOnce({ plan }: Sheet): BrokenRule[] {
  const seen = new Set<string>();
  return plan.choices.flatMap(({ work }) => {
    if (seen.has(work)) return [stop('work-twice', { work })];
    seen.add(work);
    return [];
  });
}

function gradesAreKnown({ plan, workById }: Sheet): BrokenRule[] {
  return plan.choices
    .filter(({ work, grade }) => workById.get(work)?.grades.every((row) => row.id !== grade))
    .map(({ work, grade }) => stop('unknown-grade', { work, grade }));
}

function yearsAreOfThePlan({ plan, problem }: Sheet): BrokenRule[] {
  const years = new Set(problem.years.map((row) => row.year));
  return plan.choices
    .filter((choice) => !years.has(choice.year))
    .map(({ work, year }) => stop('year-outside-plan', { work, year }));
}

function windowsAreKept({ problem, builtOf }: Sheet): BrokenRule[] {
  return [...builtOf.values()].flatMap(({ work, year }): BrokenRule[] => {
    const where = { work: work.id, year };
    const { inWindow, inPlan } = inPlanAndWindow(problem, work, year);
    return [
      ...(inWindow ? [] : [stop('window', where)]),
      ...(inPlan ? [] : [stop('building-outside-plan', where)]),
    ];
  });
}

function prerequisitesStand({ builtOf }: Sheet): BrokenRule[] {
  return [...builtOf.values()].flatMap(({ work, year }) =>
    work.after
      .filter((id) => (builtOf.get(id)?.year ?? Infinity) > year)
      .map((id) => stop('prerequisite-missing', { work: work.id, year, after: id })),
  );
}

function commitmentsAreKept({ problem, builtOf }: Sheet): BrokenRule[] {
  return problem.commitments
    .filter(({ work, year, slack, grade }) => {
      const built = builtOf.get(work);
      if (built === undefined || Math.abs(built.year - year) > slack) return true;
      return grade !== null && built.grade.id !== grade;
    })
    .map(({ work, year, slack }) => stop('commitment', { work, year, slack }));
}
