import { stop } from '@qianwan/base/verdict';
import type { Grade, Match, Place, Problem, Work } from '#schedule/problem';
import type { Fault } from './fault.ts';

/**
 * Sums must stay whole numbers that a double holds exactly. Half of 2^53 leaves room to add what a plan
 * earns to what it could; products with thousandths are only compared and may use all of it.
 */
export function faultsOfSizes(problem: Problem): Fault[] {
  const groupsOf = new Map(problem.places.map((place) => [place.id, place.groups]));
  const ofLists = Object.entries(sumsOf(problem))
    .filter(([, sum]) => sum > 2 ** 52)
    .map(([what]) => stop('sum-too-large', { what }));
  const ofMeans = meansTooLarge(problem).map(({ id }) =>
    stop('sum-too-large', { what: 'means', place: id }),
  );
  const ofMatches = problem.matches
    .filter((match) => matchIsTooLarge(match, problem.works, groupsOf))
    .map(({ id }) => stop('sum-too-large', { what: 'matches', id }));
  return [...ofLists, ...ofMeans, ...ofMatches];
}

function sumsOf({ years, works, places, envelopes, synergies }: Problem): Record<string, number> {
  const worth = years.reduce((most, row) => Math.max(most, row.worth), 0);
  const points = total(works, (work) => most(work, (g) => g.merit) + work.claim);
  return {
    merit: worth * (points + total(synergies, (synergy) => synergy.merit)),
    shares: total(works, (work) => most(work, (g) => total(g.shares, (s) => total(s.fen, asIs)))),
    own: total(
      works,
      (work) => most(work, (g) => g.ownFen) + total(work.partners, (partner) => partner.ownFen),
    ),
    places: total(places, (place) => place.ownFen.reduce((high, fen) => Math.max(high, fen), 0)),
    envelopes: total(envelopes, (envelope) => envelope.fen),
  };
}

/** Upkeep is multiplied by per mille and service by 1000 before they are held against 1000 × the means. */
function meansTooLarge({ places, works }: Problem): Place[] {
  const carried = new Map<string, { upkeep: number; service: number }>();
  const add = (place: string, upkeep: number, service: number) => {
    const row = carried.get(place) ?? { upkeep: 0, service: 0 };
    carried.set(place, { upkeep: row.upkeep + upkeep, service: row.service + service });
  };
  for (const work of works) {
    add(
      work.place,
      most(work, (g) => g.upkeepFen),
      most(work, (g) => g.serviceFen),
    );
    for (const { place, upkeepFen, serviceFen } of work.partners) add(place, upkeepFen, serviceFen);
  }
  return places.filter(({ id, means }) => {
    const { upkeep, service } = carried.get(id) ?? { upkeep: 0, service: 0 };
    return means.some(
      ({ upkeepPerMille, fen }) =>
        upkeep * upkeepPerMille + 1000 * service > Number.MAX_SAFE_INTEGER ||
        fen.some((most) => 1000 * most > Number.MAX_SAFE_INTEGER),
    );
  });
}

function matchIsTooLarge(
  { payer, of, group, perMille }: Match,
  works: readonly Work[],
  groupsOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const counted = works.filter(
    ({ place }) => group === null || (groupsOf.get(place)?.includes(group) ?? false),
  );
  const owedBy = (payers: readonly string[]) =>
    total(counted, (work) =>
      most(work, (g) =>
        total(g.shares, (s) => (payers.includes(s.payer) ? total(s.fen, asIs) : 0)),
      ),
    );
  return Math.max(1000 * owedBy([payer]), perMille * owedBy(of)) > Number.MAX_SAFE_INTEGER;
}

function most({ grades }: Work, amount: (grade: Grade) => number): number {
  return grades.reduce((high, grade) => Math.max(high, amount(grade)), 0);
}

function total<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

function asIs(amount: number): number {
  return amount;
}
