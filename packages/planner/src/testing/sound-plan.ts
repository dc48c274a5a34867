import { provedBound } from '#audit/bound';
import { whyNotOf } from '#audit/grounds';
import { talliesOf } from '#audit/shared';
import { sheetOf } from '#audit/sheet';
import { earned } from '#audit/value';
import type { Certificate, Choice, Ground, Move, Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';

/**
 * A plan around choices and moves that were made by hand or by trying: its value, the bound that the
 * certificate proves and the grounds that are true. The audit's own steps count them; what they are
 * worth is shown by problems solved on paper, by trying, and by the stand-alone checker.
 */
export function soundPlan(
  problem: Problem,
  choices: readonly Choice[],
  moves: readonly Move[],
  certificate: Certificate = withoutPrices(problem),
): Plan {
  const bare: Plan = {
    format: 'qianwan-plan/2',
    value: 0,
    bound: 0,
    choices,
    moves,
    grounds: [],
    certificate,
  };
  const sheet = sheetOf(problem, bare);
  return {
    ...bare,
    value: earned(sheet),
    bound: provedBound(sheet) ?? Number.NaN,
    grounds: groundsFor(problem, bare),
  };
}

/** Nothing has a price; synergies are split in halves, and partners are credited with nothing. */
export function withoutPrices({ years, works, synergies }: Problem): Certificate {
  return {
    scale: 2,
    envelopes: [],
    paces: [],
    floors: [],
    matches: [],
    synergies: synergies.map(({ id, merit, when }) => ({
      id,
      first: years.map(({ worth }, t) => {
        const next = when === 'both-stand' ? (years[t + 1]?.worth ?? 0) : 0;
        return (worth - next) * merit;
      }),
    })),
    partners: works.flatMap(({ id, partners }) =>
      partners.map(({ place }) => ({ work: id, place, credit: years.map(() => 0) })),
    ),
  };
}

/** For a work left out, why not in its first grade and the first year. */
function groundsFor(problem: Problem, plan: Plan): Ground[] {
  const sheet = sheetOf(problem, plan);
  const whyNot = whyNotOf(sheet, talliesOf(sheet));
  const firstYear = problem.years[0]?.year ?? 0;
  return problem.works.flatMap((work): Ground[] => {
    const now = sheet.builtOf.get(work.id);
    if (now?.year === firstYear) return [];
    const year = now === undefined ? firstYear : now.year - 1;
    const grade = now?.grade ?? work.grades[0];
    if (grade === undefined) return [];
    const [first] = whyNot({ work, grade, year });
    return first === undefined ? [] : [{ work: work.id, grade: grade.id, year, ...first }];
  });
}
