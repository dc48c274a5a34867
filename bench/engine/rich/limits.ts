import { type Fen, fen } from '@qianwan/base/money';
import type { Random } from '@qianwan/base/random';
import type { Envelope, Floor, Match, Pace, Problem, Transfer, Work } from '@qianwan/planner';
import { countyOf, poorOf, type Village } from './villages.ts';

type Limits = Pick<Problem, 'envelopes' | 'transfers' | 'paces' | 'floors' | 'matches'>;

/**
 * Money and hands for less than half of all works; what of the province's money poor villages get at
 * least; how far the prefecture follows each county.
 */
export function limitsFor(
  random: Random,
  villages: readonly Village[],
  works: readonly Work[],
): Limits {
  const counties = [...new Set(villages.map(countyOf))];
  const wanted = wantedBy(villages, works);
  const envelopes = [
    ...PURPOSES.flatMap((purpose) =>
      fundOf(random, 'province', purpose, 0.32 * wanted('province', purpose)),
    ),
    ...fundOf(random, 'province', null, 0.1 * wanted('province')),
    ...fundOf(random, 'prefecture', null, 0.4 * wanted('prefecture')),
    ...counties.flatMap((county) => [
      ...fundOf(random, county, 'road', 0.3 * wanted(county, 'road')),
      ...fundOf(random, county, null, 0.42 * (wanted(county) - wanted(county, 'road'))),
    ]),
  ];
  return {
    envelopes,
    transfers: transfersBetween(envelopes),
    paces: [...counties, null].flatMap((group) => pacesOf(villages, works, group)),
    floors: floorsOf(villages, wanted),
    matches: matchesOf(counties, wanted),
  };
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
const PURPOSES = ['environment', 'road', 'culture'];
const CREWS = ['builder', 'paver', 'water'];

/** What all works in their first grades would take of a payer; with a second word, for a purpose or in a group. */
type Wanted = (payer: string, within?: string) => number;

function wantedBy(villages: readonly Village[], works: readonly Work[]): Wanted {
  const villageOf = new Map(villages.map((village) => [village.id, village]));
  const sums = new Map<string, number>();
  for (const { place, purpose, grades } of works) {
    const village = villageOf.get(place);
    if (village === undefined) continue;
    const groups = village.isPoor ? [countyOf(village), poorOf(village)] : [countyOf(village)];
    for (const { payer, fen: amounts } of grades[0]?.shares ?? []) {
      const amount = amounts.reduce((sum, part) => sum + part, 0);
      for (const within of ['', purpose, ...groups]) {
        const key = `${payer} ${within}`;
        sums.set(key, (sums.get(key) ?? 0) + amount);
      }
    }
  }
  return (payer, within = '') => sums.get(`${payer} ${within}`) ?? 0;
}

/** More in early years, and never quite as announced. */
function fundOf(random: Random, payer: string, purpose: string | null, amount: number): Envelope[] {
  return YEARS.map((year, t) => ({
    id: `${payer}-${purpose ?? 'any'}-${year}`,
    payer,
    purpose,
    year,
    fen: whole(amount * (0.24 - 0.02 * t) * (0.85 + 0.3 * random())),
  }));
}

/** A general fund fills up the earmarks of its year; a fifth of any money may be carried into the next year. */
function transfersBetween(envelopes: readonly Envelope[]): Transfer[] {
  const byPayer = Map.groupBy(envelopes, ({ payer }) => payer);
  return envelopes.flatMap((from) =>
    (byPayer.get(from.payer) ?? []).flatMap((to): Transfer[] => {
      const id = `${from.id}>${to.id}`;
      const fills = from.purpose === null && to.purpose !== null && to.year === from.year;
      if (fills) return [{ id, from: from.id, to: to.id, mostFen: null }];
      const isNext = from.purpose === to.purpose && to.year === from.year + 1;
      return isNext ? [{ id, from: from.id, to: to.id, mostFen: whole(0.2 * from.fen) }] : [];
    }),
  );
}

/** Each crew can build about a third of its works within the plan, in a county and in all of them. */
function pacesOf(
  villages: readonly Village[],
  works: readonly Work[],
  group: string | null,
): Pace[] {
  const isInside = new Set(
    villages.filter((village) => group === null || countyOf(village) === group).map(({ id }) => id),
  );
  return CREWS.flatMap((crew) => {
    let years = 0;
    for (const work of works) {
      if (work.crew === crew && isInside.has(work.place)) years += work.buildYears;
    }
    const most = Math.ceil((group === null ? 0.42 : 0.45) * (years / YEARS.length));
    return YEARS.map((year) => ({
      id: `${group ?? 'all'}-${crew}-${year}`,
      crew,
      group,
      year,
      works: most,
    }));
  });
}

/** A county's poor villages get of the province more than the usual part of what they would take. */
function floorsOf(villages: readonly Village[], wanted: Wanted): Floor[] {
  const poorBy = Map.groupBy(
    villages.filter(({ isPoor }) => isPoor),
    poorOf,
  );
  return [...poorBy].map(([group, poor]) => {
    // Where they are few, single works are too large to come near that part.
    const part = 0.48 * (poor.length / (poor.length + 2));
    const amount = whole(part * wanted('province', group));
    return { id: `floor-${group}`, group, payer: 'province', fen: amount };
  });
}

/** The prefecture adds no more to a county's own money than nine tenths of what its works would ask on the whole. */
function matchesOf(counties: readonly string[], wanted: Wanted): Match[] {
  return counties.map((county) => ({
    id: `match-${county}`,
    payer: 'prefecture',
    of: [county],
    group: county,
    perMille: Math.floor(
      (900 * wanted('prefecture', county)) / Math.max(1, wanted(county, county)),
    ),
  }));
}

const whole = (amount: number): Fen => fen(Math.round(amount));
