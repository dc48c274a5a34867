import { fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Choice, Move } from '#schedule/plan';
import type { Grade, Problem, Work } from '#schedule/problem';

export type TriedPlan = {
  readonly value: number;
  readonly choices: readonly Choice[];
  readonly moves: readonly Move[];
};

/** The most that any plan can earn, found by going through all of them; null when there is none. */
export function bestByTrying(problem: Problem): number | null {
  return bestPlanByTrying(problem)?.value ?? null;
}

/**
 * The best of all plans, with money that flows where it must; null when there is none. Works, grades
 * and years small: (grades × years + 1)^works plans. Written from docs/formats/plan.md, like the audit.
 */
export function bestPlanByTrying(problem: Problem): TriedPlan | null {
  const built: Built = new Map();
  let best: TriedPlan | null = null;

  function from(next: number): void {
    const work = problem.works[next];
    if (work === undefined) {
      const value = earned(problem, built);
      if (value <= (best?.value ?? -1) || !keepsTheRules(problem, built)) return;
      const moves = movesFor(problem, built);
      if (moves !== null) best = { value, choices: choicesOf(built), moves };
      return;
    }
    from(next + 1);
    for (const year of yearsFor(problem, work)) {
      for (const grade of work.grades) {
        built.set(work.id, { work, grade, year });
        from(next + 1);
        built.delete(work.id);
      }
    }
  }
  from(0);
  return best;
}

type Standing = { readonly work: Work; readonly grade: Grade; readonly year: number };
type Built = Map<string, Standing>;

/** Years within its window by whose beginning the plan has begun. */
function yearsFor({ years }: Problem, { notBefore, notAfter, buildYears }: Work): number[] {
  return years
    .slice(buildYears - 1)
    .map(({ year }) => year)
    .filter((year) => year >= (notBefore ?? year) && year <= (notAfter ?? year));
}

function choicesOf(built: Built): Choice[] {
  return [...built.values()]
    .map(({ work, grade, year }) => ({ work: work.id, grade: grade.id, year }))
    .sort((a, b) => a.year - b.year || byText(a.work, b.work));
}

function keepsTheRules(problem: Problem, built: Built): boolean {
  const all = [...built.values()];
  return (
    all.every(({ work, year }) =>
      work.after.every((id) => (built.get(id)?.year ?? Infinity) <= year),
    ) &&
    problem.commitments.every(({ work, year, slack, grade }) => {
      const done = built.get(work);
      if (done === undefined || Math.abs(done.year - year) > slack) return false;
      return grade === null || done.grade.id === grade;
    }) &&
    placesKeepTheirs(problem, all) &&
    limitsAreKept(problem, all)
  );
}

function placesKeepTheirs({ places, years }: Problem, all: readonly Standing[]): boolean {
  return places.every((place) => {
    const here = all.flatMap(({ work, grade, year }) => {
      const burden =
        work.place === place.id ? grade : work.partners.find((row) => row.place === place.id);
      return burden === undefined ? [] : [{ burden, year }];
    });
    return years.every(({ year }, t) => {
      const finished = here.filter((row) => row.year === year);
      const standing = here.filter((row) => row.year <= year);
      const own = total(standing, ({ burden }) => burden.ownFen);
      const carries = place.means.every(
        ({ upkeepPerMille, fen: most }) =>
          total(
            standing,
            ({ burden }) => burden.upkeepFen * upkeepPerMille + 1000 * burden.serviceFen,
          ) <=
          1000 * (most[t] ?? 0),
      );
      return finished.length <= place.worksPerYear && own <= (place.ownFen[t] ?? 0) && carries;
    });
  });
}

function limitsAreKept(problem: Problem, all: readonly Standing[]): boolean {
  const groupsOf = new Map(problem.places.map((place) => [place.id, place.groups]));
  const inGroup = ({ work }: Standing, group: string | null) =>
    group === null || (groupsOf.get(work.place)?.includes(group) ?? false);
  const paid = (group: string | null, payers: readonly string[] | null) =>
    total(all, (row) =>
      inGroup(row, group)
        ? total(row.grade.shares, ({ payer, fen: amounts }) =>
            payers === null || payers.includes(payer) ? total(amounts, (fen) => fen) : 0,
          )
        : 0,
    );
  return (
    problem.paces.every(
      (pace) =>
        all.filter(
          (row) =>
            row.year - row.work.buildYears < pace.year &&
            pace.year <= row.year &&
            (pace.crew === null || pace.crew === row.work.crew) &&
            inGroup(row, pace.group),
        ).length <= pace.works,
    ) &&
    problem.floors.every(
      ({ group, payer, fen: least }) => paid(group, payer === null ? null : [payer]) >= least,
    ) &&
    problem.matches.every(
      ({ group, payer, of, perMille }) => 1000 * paid(group, [payer]) <= perMille * paid(group, of),
    )
  );
}

/**
 * What must move between envelopes so that each can pay what is asked of it; null where it cannot be
 * done. Fen by fen along the shortest ways that are left (Edmonds and Karp 1972).
 */
function movesFor({ envelopes, transfers }: Problem, built: Built): Move[] | null {
  const left = new Map<string, number>(envelopes.map((envelope) => [envelope.id, envelope.fen]));
  const moved = new Map(transfers.map((transfer) => [transfer.id, 0]));
  for (const { work, grade, year } of built.values()) {
    for (const { payer, fen: amounts } of grade.shares) {
      for (const [k, amount] of amounts.entries()) {
        if (amount === 0) continue;
        const at = year - work.buildYears + 1 + k;
        const purses = envelopes.filter((row) => row.payer === payer && row.year === at);
        const purse =
          purses.find((row) => row.purpose === work.purpose) ??
          purses.find((row) => row.purpose === null);
        if (purse === undefined) return null;
        for (let fenLeft = amount as number; fenLeft > 0; fenLeft -= 1) {
          if (!takeOne(transfers, left, moved, purse.id)) return null;
        }
      }
    }
  }
  return [...moved]
    .filter(([, amount]) => amount > 0)
    .map(([transfer, amount]) => ({ transfer, fen: fen(amount) }))
    .sort((a, b) => byText(a.transfer, b.transfer));
}

/** Takes a fen out of an envelope, moving one there from the nearest that has any; false if none can. */
function takeOne(
  transfers: Problem['transfers'],
  left: Map<string, number>,
  moved: Map<string, number>,
  envelope: string,
): boolean {
  const seen = new Set([envelope]);
  const ways: (readonly [at: string, path: readonly (readonly [id: string, sign: number])[]])[] = [
    [envelope, []],
  ];
  for (const [at, path] of ways) {
    if ((left.get(at) ?? 0) > 0) {
      left.set(at, (left.get(at) ?? 0) - 1);
      for (const [id, sign] of path) moved.set(id, (moved.get(id) ?? 0) + sign);
      return true;
    }
    for (const { id, from, to, mostFen } of transfers) {
      const already = moved.get(id) ?? 0;
      const comesIn = to === at && already < (mostFen ?? Infinity) && !seen.has(from);
      const isTakenBack = from === at && already > 0 && !seen.has(to);
      if (comesIn) ways.push([from, [...path, [id, 1]]]);
      if (isTakenBack) ways.push([to, [...path, [id, -1]]]);
      if (comesIn) seen.add(from);
      if (isTakenBack) seen.add(to);
    }
  }
  return false;
}

function earned({ years, synergies }: Problem, built: Built): number {
  const worth = new Map(years.map((row) => [row.year, row.worth]));
  const worthIn = (year: number) => worth.get(year) ?? 0;
  const ofWorks = total(
    [...built.values()],
    ({ work, grade, year }) => worthIn(year) * (grade.merit + work.claim),
  );
  const ofPairs = total(synergies, ({ works: [a, b], merit, when }) => {
    const first = built.get(a)?.year;
    const second = built.get(b)?.year;
    if (first === undefined || second === undefined) return 0;
    if (when === 'same-year' && first !== second) return 0;
    return worthIn(Math.max(first, second)) * merit;
  });
  return ofWorks + ofPairs;
}

function total<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
