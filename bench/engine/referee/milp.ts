import type { Burden, Grade, Place, Problem, Work } from '@qianwan/planner';
import { openRows, type Rows, type Term } from './rows.ts';

/**
 * The whole problem as a mixed-integer linear programme, written from docs/formats/plan.md and from nothing
 * of the engine's: whole x for each work, grade and year of finishing; z for each synergy and year, which
 * whole x make whole; a flow for each transfer. Its optimum is the best plan's value in points.
 */
export function milpOf(problem: Problem): Rows {
  const rows = openRows();
  const options = optionsOf(problem, rows);
  const optionsBy = Map.groupBy(options, ({ work }) => work.id);
  const model: Model = { problem, rows, options, of: (work) => optionsBy.get(work) ?? [] };
  addChoices(model);
  addPlaces(model);
  addMoney(model);
  addSharedLimits(model);
  addSynergies(model);
  return rows;
}

/** A work in a grade, finished in a year. */
type Option = {
  readonly work: Work;
  readonly grade: Grade;
  readonly year: number;
  readonly x: number;
};

type Model = {
  readonly problem: Problem;
  readonly rows: Rows;
  readonly options: readonly Option[];
  of(work: string): readonly Option[];
};

/** Rules 2 and 4: within the window and the plan, and as promised. */
function optionsOf(problem: Problem, rows: Rows): Option[] {
  const promises = new Map(problem.commitments.map((row) => [row.work, row]));
  const first = problem.years[0]?.year ?? 0;
  return problem.works.flatMap((work) => {
    const promise = promises.get(work.id);
    return work.grades.flatMap((grade) =>
      problem.years
        .filter(({ year }) => year - work.buildYears + 1 >= first)
        .filter(({ year }) => year >= (work.notBefore ?? year) && year <= (work.notAfter ?? year))
        .filter(({ year }) => !promise || Math.abs(promise.year - year) <= promise.slack)
        .filter(() => (promise?.grade ?? grade.id) === grade.id)
        .map(({ year, worth }): Option => {
          const points = (worth * (grade.merit + work.claim)) / 1000;
          return { work, grade, year, x: rows.variable(points, 1, 'whole') };
        }),
    );
  });
}

/** Rules 1, 3 and 4: each work once, promised ones surely, none before what it waits for. */
function addChoices({ problem, rows, of }: Model): void {
  const promised = new Set(problem.commitments.map(({ work }) => work));
  for (const { id, after } of problem.works) {
    rows.row(ones(of(id)), promised.has(id) ? 1 : 0, 1);
    for (const before of after) {
      for (const { year } of problem.years) {
        const terms = [...ones(by(of(id), year)), ...ones(by(of(before), year), -1)];
        rows.row(terms, -Infinity, 0);
      }
    }
  }
}

/** Rules 5 to 7. */
function addPlaces({ problem, rows, options }: Model): void {
  const here = new Map<string, (Option & { readonly burden: Burden })[]>();
  for (const option of options) {
    const { work, grade } = option;
    const burdens = [{ place: work.place, burden: grade as Burden }].concat(
      work.partners.map((partner) => ({ place: partner.place, burden: partner })),
    );
    for (const { place, burden } of burdens) {
      const known = here.get(place) ?? [];
      known.push({ ...option, burden });
      here.set(place, known);
    }
  }
  for (const place of problem.places) addPlace(problem, rows, place, here.get(place.id) ?? []);
}

function addPlace(
  { years }: Problem,
  rows: Rows,
  { worksPerYear, ownFen, means }: Place,
  here: readonly (Option & { readonly burden: Burden })[],
): void {
  for (const [t, { year }] of years.entries()) {
    rows.row(ones(here.filter((row) => row.year === year)), -Infinity, worksPerYear);
    const standing = by(here, year);
    const own = standing.map(({ x, burden }): Term => [x, burden.ownFen]);
    rows.row(own, -Infinity, ownFen[t] ?? 0);
    for (const { upkeepPerMille, fen } of means) {
      const carried = standing.map(({ x, burden }): Term => {
        return [x, (burden.upkeepFen * upkeepPerMille) / 1000 + burden.serviceFen];
      });
      rows.row(carried, -Infinity, fen[t] ?? 0);
    }
  }
}

/** Rules 8 to 10: what each envelope pays and passes on it holds or is given. */
function addMoney({ problem, rows, options }: Model): void {
  const paid = new Map<string, Term[]>(problem.envelopes.map(({ id }) => [id, []]));
  const envelopeOf = new Map(problem.envelopes.map((row) => [keyOf(row), row.id]));
  for (const { work, grade, year, x } of options) {
    for (const { payer, fen: amounts } of grade.shares) {
      for (const [k, amount] of amounts.entries()) {
        if (amount === 0) continue;
        const at = { payer, year: year - work.buildYears + 1 + k };
        const envelope =
          envelopeOf.get(keyOf({ ...at, purpose: work.purpose })) ??
          envelopeOf.get(keyOf({ ...at, purpose: null }));
        if (envelope === undefined) rows.row([[x, 1]], 0, 0);
        else paid.get(envelope)?.push([x, amount]);
      }
    }
  }
  for (const { from, to, mostFen } of problem.transfers) {
    const flow = rows.variable(0, mostFen === null ? Infinity : mostFen / FLOW_UNIT, 'any');
    paid.get(from)?.push([flow, FLOW_UNIT]);
    paid.get(to)?.push([flow, -FLOW_UNIT]);
  }
  for (const { id, fen } of problem.envelopes) rows.row(paid.get(id) ?? [], -Infinity, fen);
}

/** Flows are counted in thousands of fen, so that their columns look like the others. */
const FLOW_UNIT = 1000;

const keyOf = (row: { payer: string; purpose: string | null; year: number }): string =>
  JSON.stringify([row.payer, row.purpose, row.year]);

/** Rules 11 to 13: paces, floors, matches. */
function addSharedLimits({ problem, rows, options }: Model): void {
  const groupsOf = new Map(problem.places.map(({ id, groups }) => [id, groups]));
  const inGroup = (group: string | null): readonly Option[] =>
    options.filter(({ work }) => group === null || groupsOf.get(work.place)?.includes(group));
  for (const { crew, group, year, works } of problem.paces) {
    const building = inGroup(group)
      .filter(({ work }) => crew === null || work.crew === crew)
      .filter((row) => row.year - row.work.buildYears < year && year <= row.year);
    rows.row(ones(building), -Infinity, works);
  }
  for (const { group, payer, fen } of problem.floors) {
    const reached = inGroup(group).map(({ x, grade }): Term => {
      return [x, owed(grade, (name) => payer === null || name === payer)];
    });
    rows.row(reached, fen, Infinity);
  }
  for (const { group, payer, of, perMille } of problem.matches) {
    const over = inGroup(group).map(({ x, grade }): Term => {
      const followed = owed(grade, (name) => of.includes(name));
      return [x, 1000 * owed(grade, (name) => name === payer) - perMille * followed];
    });
    rows.row(over, -Infinity, 0);
  }
}

function owed({ shares }: Grade, counts: (payer: string) => boolean): number {
  let sum = 0;
  for (const { payer, fen } of shares) {
    if (counts(payer)) for (const amount of fen) sum += amount;
  }
  return sum;
}

/**
 * Rule 14. For `both-stand` z says that both stand by the end of a year; what a year's worth loses to the
 * next is earned each year, which adds up to the worth of the first such year.
 */
function addSynergies({ problem, rows, of }: Model): void {
  for (const { works, merit, when } of problem.synergies) {
    for (const [t, { year, worth }] of problem.years.entries()) {
      const lost = worth - (problem.years[t + 1]?.worth ?? 0);
      const points = ((when === 'same-year' ? worth : lost) * merit) / 1000;
      if (points === 0) continue;
      const z = rows.variable(points, 1, 'any');
      for (const work of works) {
        const options = of(work).filter((row) =>
          when === 'same-year' ? row.year === year : row.year <= year,
        );
        rows.row([[z, 1], ...ones(options, -1)], -Infinity, 0);
      }
    }
  }
}

const by = <Row extends Option>(options: readonly Row[], year: number): Row[] =>
  options.filter((row) => row.year <= year);

const ones = (options: readonly Option[], coefficient = 1): Term[] =>
  options.map(({ x }) => [x, coefficient]);
