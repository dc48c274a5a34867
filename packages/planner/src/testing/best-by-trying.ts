import type { Problem, Work } from '#schedule/problem';

/**
 * The most that any plan can earn, found by going through all of them; null when there is none.
 * Works × years small: (years + 1)^works plans. Written from docs/formats/plan.md, like the audit.
 */
export function bestByTrying(problem: Problem): number | null {
  const built = new Map<string, number>();
  let best: number | null = null;

  function from(next: number): void {
    const work = problem.works[next];
    if (work === undefined) {
      if (isAllowed(problem, built)) best = Math.max(best ?? 0, earned(problem, built));
      return;
    }
    from(next + 1);
    for (const { year } of problem.years) {
      if (year < (work.notBefore ?? year) || year > (work.notAfter ?? year)) continue;
      built.set(work.id, year);
      from(next + 1);
      built.delete(work.id);
    }
  }
  from(0);
  return best;
}

type Built = ReadonlyMap<string, number>;

function isAllowed(problem: Problem, built: Built): boolean {
  const groupsOf = new Map(problem.places.map((place) => [place.id, place.groups]));
  const works = problem.works.filter((work) => built.has(work.id));
  const inGroup = (work: Work, group: string) => groupsOf.get(work.place)?.includes(group) ?? false;
  return (
    works.every((work) =>
      work.after.every((id) => (built.get(id) ?? 9999) <= (built.get(work.id) ?? 0)),
    ) &&
    problem.places.every((place) => {
      const here = works.filter((work) => work.place === place.id);
      return (
        total(here, (work) => work.ownFen) <= place.ownFen &&
        total(here, (work) => work.upkeepFen) <= place.upkeepFen &&
        problem.years.every(
          ({ year }) =>
            here.filter((work) => built.get(work.id) === year).length <= place.worksPerYear,
        )
      );
    }) &&
    problem.paces.every(
      (pace) =>
        works.filter(
          (work) =>
            built.get(work.id) === pace.year &&
            (pace.crew === null || pace.crew === work.crew) &&
            (pace.group === null || inGroup(work, pace.group)),
        ).length <= pace.works,
    ) &&
    problem.floors.every(
      (floor) =>
        total(works, (work) =>
          inGroup(work, floor.group)
            ? total(work.shares, (s) =>
                floor.payer === null || floor.payer === s.payer ? s.fen : 0,
              )
            : 0,
        ) >= floor.fen,
    ) &&
    problem.commitments.every(
      ({ work, year, slack }) => Math.abs((built.get(work) ?? -9999) - year) <= slack,
    ) &&
    moneySuffices(problem, works, built)
  );
}

/** What earmarks cannot pay must together fit into the payer's general envelope of the year. */
function moneySuffices(problem: Problem, works: readonly Work[], built: Built): boolean {
  const payers = new Set(problem.works.flatMap((work) => work.shares.map((share) => share.payer)));
  return problem.years.every(({ year }) =>
    [...payers].every((payer) => {
      const purses = problem.envelopes.filter((row) => row.payer === payer && row.year === year);
      const purse = (purpose: string | null) =>
        purses.find((row) => row.purpose === purpose)?.fen ?? 0;
      let beyond = 0;
      for (const purpose of new Set(works.map((work) => work.purpose))) {
        const asked = total(
          works.filter((work) => work.purpose === purpose && built.get(work.id) === year),
          (work) => work.shares.find((share) => share.payer === payer)?.fen ?? 0,
        );
        beyond += Math.max(0, asked - purse(purpose));
      }
      return beyond <= purse(null);
    }),
  );
}

function earned({ years, works, synergies }: Problem, built: Built): number {
  const worth = new Map(years.map((row) => [row.year, row.worth]));
  const worthIn = (id: string) => worth.get(built.get(id) ?? 0) ?? 0;
  return (
    total(works, (work) => worthIn(work.id) * (work.merit + work.claim)) +
    total(synergies, ({ works: [a, b], merit }) =>
      built.has(a) && built.get(a) === built.get(b) ? worthIn(a) * merit : 0,
    )
  );
}

function total<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}
