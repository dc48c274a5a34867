import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type {
  DecayLaw,
  FacilityKind,
  FacilityState,
  ForecastQuestion,
  PlaceMeans,
  PlannedFacility,
  StandingFacility,
} from '#forecast/question';

/**
 * A small random question with everything in it: ranks, payers, old facilities, replacements, short
 * money.
 */
export function randomForecast(seed: number): ForecastQuestion {
  const random = seededRandom(seed);
  const yearCount = between(random, 1, 12);
  const kinds = ['lamp', 'toilet', 'well'].map((id) => randomKind(random, id));
  const places = Array.from({ length: between(random, 1, 4) }, (_, p) =>
    placeOf(random, p, yearCount),
  );
  const standing = places.flatMap((place) =>
    kinds.flatMap((kind) => (random() < 0.7 ? [standingAt(random, place, kind.id)] : [])),
  );
  return {
    firstYear: FIRST_YEAR,
    yearCount,
    costGrowthPerMille: between(random, 0, 60),
    kinds,
    places,
    payers: [{ id: 'county', incomeFen: incomeOf(random, yearCount, 1500) }],
    standing,
    works: worksOf(random, places, standing, yearCount),
    cases: [
      { id: 'base', incomePerMille: 1000, costPerMille: 1000 },
      {
        id: 'hard',
        incomePerMille: between(random, 500, 1000),
        costPerMille: between(random, 1000, 1500),
      },
    ],
  };
}

const FIRST_YEAR = 2026;
const STATES: readonly FacilityState[] = ['good', 'worn', 'broken'];

/** Chances that rise from broken to good, with neglect never above upkeep: minima keep both orders. */
export function randomKind(random: Random, id: string): FacilityKind {
  const kept = rising(random);
  const neglected = lower(kept, rising(random));
  const keptWorking = higher(kept, rising(random));
  const neglectedWorking = lower(keptWorking, higher(neglected, rising(random)));
  return {
    id,
    rank: between(random, 0, 1),
    kept: lawOf(kept, keptWorking),
    neglected: lawOf(neglected, neglectedWorking),
    source: 'drawn for a test',
  };
}

type Chances = readonly [broken: number, worn: number, good: number];

function rising(random: Random): Chances {
  const draw = () => between(random, 0, 1000);
  const [a, b, c] = [draw(), draw(), draw()].sort((x, y) => x - y);
  return [a as number, b as number, c as number];
}

function lower(a: Chances, b: Chances): Chances {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.min(a[2], b[2])];
}

function higher(a: Chances, b: Chances): Chances {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.max(a[2], b[2])];
}

function lawOf(good: Chances, working: Chances): DecayLaw {
  const row = (from: 0 | 1 | 2) =>
    [good[from], working[from] - good[from], 1000 - working[from]] as const;
  return { broken: row(0), worn: row(1), good: row(2) };
}

function incomeOf(random: Random, yearCount: number, most: number) {
  return Array.from({ length: yearCount }, () => fen(between(random, 0, most)));
}

function placeOf(random: Random, p: number, yearCount: number): PlaceMeans {
  return {
    id: `p${p}`,
    households: between(random, 2, 200),
    incomeFen: incomeOf(random, yearCount, 900),
  };
}

function traits(random: Random, place: PlaceMeans, kind: string) {
  return {
    place: place.id,
    kind,
    lifeYears: between(random, 1, 15),
    upkeepFen: fen(random() < 0.1 ? 0 : between(random, 1, 400)),
    payer: random() < 0.3 ? 'county' : null,
    householdsServed: between(random, 0, Math.floor(place.households / 2)),
    renewalFen: fen(between(random, 0, 5000)),
  };
}

function standingAt(random: Random, place: PlaceMeans, kind: string): StandingFacility {
  return {
    ...traits(random, place, kind),
    id: `${place.id}-${kind}`,
    builtYear: FIRST_YEAR - between(random, 0, 10),
    state: STATES[between(random, 0, 2)] as FacilityState,
  };
}

/** One work a kind and place at most: it stands beside what is there, or in its stead. */
function worksOf(
  random: Random,
  places: readonly PlaceMeans[],
  standing: readonly StandingFacility[],
  yearCount: number,
): PlannedFacility[] {
  return places.flatMap((place) =>
    ['lamp', 'toilet', 'well'].flatMap((kind): PlannedFacility[] => {
      if (random() < 0.5) return [];
      const old = standing.find(
        (facility) => facility.place === place.id && facility.kind === kind,
      );
      return [
        {
          ...traits(random, place, kind),
          id: `${place.id}-new-${kind}`,
          standsFrom: FIRST_YEAR + between(random, 0, yearCount - 1),
          replaces: random() < 0.5 ? (old?.id ?? null) : null,
        },
      ];
    }),
  );
}
