import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { type Sheet, yearOf } from './sheet.ts';

/** What is built is known, built once, in a year that the plan, the work and every promise allow. */
export function auditChoices(sheet: Sheet): BrokenRule[] {
  return [
    ...worksAreKnown(sheet),
    ...worksAreBuiltOnce(sheet),
    ...yearsAreOfThePlan(sheet),
    ...envelopesAreKnown(sheet),
    ...windowsAreKept(sheet),
    ...prerequisitesStand(sheet),
    ...commitmentsAreKept(sheet),
  ];
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

function yearsAreOfThePlan({ plan, problem }: Sheet): BrokenRule[] {
  const years = new Set(problem.years.map((row) => row.year));
  return plan.choices
    .filter((choice) => !years.has(choice.year))
    .map(({ work, year }) => stop('year-outside-plan', { work, year }));
}

function envelopesAreKnown({ plan, envelopeById }: Sheet): BrokenRule[] {
  return plan.choices.flatMap(({ work, draws }) =>
    draws
      .filter((draw) => !envelopeById.has(draw.envelope))
      .map(({ envelope }) => stop('unknown-envelope', { work, envelope })),
  );
}

function windowsAreKept({ plan, workById }: Sheet): BrokenRule[] {
  return plan.choices.flatMap(({ work: id, year }) => {
    const work = workById.get(id);
    const tooEarly = year < (work?.notBefore ?? year);
    const tooLate = year > (work?.notAfter ?? year);
    return tooEarly || tooLate ? [stop('window', { work: id, year })] : [];
  });
}

function prerequisitesStand(sheet: Sheet): BrokenRule[] {
  return sheet.plan.choices.flatMap(({ work, year }) =>
    (sheet.workById.get(work)?.after ?? [])
      .filter((id) => (yearOf(sheet, id) ?? Infinity) > year)
      .map((id) => stop('prerequisite-missing', { work, year, after: id })),
  );
}

function commitmentsAreKept(sheet: Sheet): BrokenRule[] {
  return sheet.problem.commitments
    .filter(({ work, year, slack }) => {
      const built = yearOf(sheet, work);
      return built === null || Math.abs(built - year) > slack;
    })
    .map(({ work, year, slack }) => stop('commitment', { work, year, slack }));
}
