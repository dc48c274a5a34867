import { type Fen, fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type {
  Burden,
  Commitment,
  Means,
  Place,
  PlanYear,
  Problem,
  Synergy,
  Work,
} from '@qianwan/planner';
import { limitsFor } from './rich/limits.ts';
import { countyOf, poorOf, type Village, villagesOf } from './rich/villages.ts';
import { worksAt } from './rich/works.ts';

/**
 * A made-up problem that has everything a problem can have, of any size: villages stand along valleys of
 * twelve, valleys make counties of about 170, all in one province. Works come in one or two grades and
 * take one to three years; some are joint; some are promised. Money is there for less than half of what
 * all works cost, so that most limits bind. The same size and seed give the same problem on every
 * machine: dice, sums, products and roots only.
 */
export function richProblem(placeCount: number, seed: number): Problem {
  const random = seededRandom(7919 * seed + placeCount);
  const villages = villagesOf(random, placeCount);
  const worksOf = villages.map((village) => worksAt(random, village, villages));
  const works = worksOf.flat();
  const burdens = burdensOf(works);
  const places = villages.map((village) => placeOf(random, village, burdens.get(village.id) ?? []));
  return {
    format: 'qianwan-problem/2',
    years: YEARS,
    places,
    works,
    ...limitsFor(random, villages, works),
    commitments: promisesOf(random, villages, places, worksOf),
    synergies: synergiesOf(villages, worksOf),
  };
}

const YEARS: readonly PlanYear[] = [1000, 940, 885, 830, 780].map((worth, t) => ({
  year: 2026 + t,
  worth,
}));

/** What each place would bear if all of its works were built, in their first grades. */
function burdensOf(works: readonly Work[]): Map<string, Burden[]> {
  const burdens = new Map<string, Burden[]>();
  const add = (place: string, burden: Burden | undefined) => {
    const known = burdens.get(place) ?? [];
    if (burden !== undefined) known.push(burden);
    burdens.set(place, known);
  };
  for (const { place, grades, partners } of works) {
    add(place, grades[0]);
    for (const partner of partners) add(partner.place, partner);
  }
  return burdens;
}

/** What a village can pay by each year, and carry each year: as things are, and under stress. */
function placeOf(random: Random, village: Village, burdens: readonly Burden[]): Place {
  const own = burdens.reduce((sum, { ownFen }) => sum + ownFen, 0);
  const carried = burdens.reduce((sum, row) => sum + row.upkeepFen + row.serviceFen, 0);
  const mostOwn = own * (0.45 + 0.6 * random());
  const income = carried * (0.5 + 0.8 * random());
  const county = countyOf(village);
  return {
    id: village.id,
    groups: village.isPoor ? [county, poorOf(village)] : [county],
    worksPerYear: between(random, 2, 3),
    ownFen: PAID_BY.map((part) => whole(mostOwn * part)),
    means: [meansOf('usual', 1000, income), meansOf('stress', 1200, 0.8 * income)],
  };
}

/** The part of its own money that a village may have paid by the end of each year, debts included. */
const PAID_BY = [0.4, 0.58, 0.74, 0.88, 1];

function meansOf(id: string, upkeepPerMille: number, income: number): Means {
  return { id, upkeepPerMille, fen: YEARS.map((_, t) => whole(income * (1 + 0.04 * t))) };
}

/** In each valley the first work that its place can surely carry is promised for an early year. */
function promisesOf(
  random: Random,
  villages: readonly Village[],
  places: readonly Place[],
  worksOf: readonly (readonly Work[])[],
): Commitment[] {
  const promised = new Set<number>();
  return villages.flatMap(({ index, valley }) => {
    if (promised.has(valley)) return [];
    const place = places[index];
    const work = worksOf[index]?.find((work) => place !== undefined && isCarried(place, work));
    if (work === undefined) return [];
    promised.add(valley);
    const slack = random() < 0.5 ? 0 : 1;
    const grade = random() < 0.3 ? (work.grades[0]?.id ?? null) : null;
    return [{ work: work.id, year: between(random, 2026, 2027), slack, grade }];
  });
}

/** In the first year already, and waiting for nothing. */
function isCarried(place: Place, work: Work): boolean {
  const isPlain = work.buildYears + work.after.length + work.partners.length === 1;
  const [grade] = work.grades;
  if (!isPlain || work.notBefore !== null || work.notAfter !== null || !grade) return false;
  const { ownFen, upkeepFen, serviceFen, shares } = grade;
  // The prefecture follows others' money: what it takes part in cannot be promised by itself.
  if (shares.some(({ payer }) => payer === 'prefecture')) return false;
  const isWithinMeans = place.means.every(
    ({ upkeepPerMille, fen: [most = 0] }) =>
      upkeepFen * upkeepPerMille + 1000 * serviceFen <= 1000 * most,
  );
  return ownFen <= (place.ownFen[0] ?? 0) && isWithinMeans;
}

/** Along a valley: a road built on in the same year saves moving the machines; sewers that join share a plant. */
function synergiesOf(
  villages: readonly Village[],
  worksOf: readonly (readonly Work[])[],
): Synergy[] {
  return villages.slice(1).flatMap(({ index, valley }) => {
    if (villages[index - 1]?.valley !== valley) return [];
    return (['road', 'sewage'] as const).flatMap((name): Synergy[] => {
      const pair = [index - 1, index].map((v) => worksOf[v]?.find(({ id }) => id.endsWith(name)));
      const [first, second] = pair;
      if (first === undefined || second === undefined) return [];
      const least = Math.min(first.grades[0]?.merit ?? 0, second.grades[0]?.merit ?? 0);
      const when = name === 'road' ? 'same-year' : 'both-stand';
      const id = `${first.id}+${second.id}`;
      return [{ id, works: [first.id, second.id], merit: Math.round(0.06 * least), when }];
    });
  });
}

const whole = (amount: number): Fen => fen(Math.round(amount));
