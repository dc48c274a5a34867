import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type { Envelope, Place, Problem, Work } from '#schedule/problem';

/**
 * A random county with five works a village and five years: the province pays half, out of earmarks
 * that suffice for some of the works, and has a little for any; the county pays the rest; the pavers
 * start so many works a year; the poor villages have a floor, and every tenth village a promise.
 */
export function county(villages: number, seed: number): Problem {
  const random = seededRandom(seed);
  const places = Array.from({ length: villages }, (_, v) => placeOf(random, v));
  const works = places.flatMap((place) => worksOf(random, place));
  const total = works.flatMap((work) => work.shares).reduce((sum, share) => sum + share.fen, 0) / 2;
  return {
    format: 'qianwan-problem/1',
    years: [1000, 940, 885, 830, 780].map((worth, t) => ({ year: 2026 + t, worth })),
    places,
    works,
    envelopes: YEARS.flatMap((year) => envelopesOf(year, Math.round(total / YEARS.length))),
    paces: YEARS.map((year) => ({
      id: `pavers-${year}`,
      crew: 'paver',
      group: null,
      year,
      works: Math.ceil(villages / 8),
    })),
    floors: [{ id: 'poor', group: 'poor', payer: 'province', fen: fen(Math.round(total / 12)) }],
    commitments: places
      .filter((_, v) => v % 10 === 0)
      .map((place) => ({ work: `${place.id}-waste`, year: 2027, slack: 1 })),
    synergies: places.slice(1).map((place, v) => ({
      id: `road-${place.id}`,
      works: [`${places[v]?.id}-road`, `${place.id}-road`],
      merit: between(random, 5, 20),
    })),
  };
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
const KINDS = [
  { name: 'waste', purpose: 'environment', after: [], crew: null },
  { name: 'sewage', purpose: 'environment', after: ['waste'], crew: null },
  { name: 'road', purpose: 'road', after: ['sewage'], crew: 'paver' },
  { name: 'green', purpose: 'revitalisation', after: ['waste'], crew: null },
  { name: 'hall', purpose: 'revitalisation', after: [], crew: null },
] as const;

function placeOf(random: Random, v: number): Place {
  return {
    id: `v${String(v).padStart(3, '0')}`,
    groups: v % 4 === 0 ? ['poor'] : [],
    worksPerYear: 2,
    ownFen: fen(between(random, 8_000_000, 20_000_000)),
    upkeepFen: fen(between(random, 600_000, 1_500_000)),
  };
}

function worksOf(random: Random, { id: place }: Place): Work[] {
  return KINDS.map(({ name, purpose, after, crew }) => {
    const half = fen(between(random, 10_000_000, 60_000_000));
    return {
      id: `${place}-${name}`,
      place,
      purpose,
      crew,
      merit: Math.round((half / 100_000) * (0.5 + random())),
      claim: between(random, 0, 50),
      shares: [
        { payer: 'province', fen: half },
        { payer: 'county', fen: half },
      ],
      ownFen: fen(between(random, 1_000_000, 4_000_000)),
      upkeepFen: fen(between(random, 100_000, 300_000)),
      after: after.map((other) => `${place}-${other}`),
      notBefore: null,
      notAfter: null,
    };
  });
}

/** The province fills its three purses to three fifths of the need; the county has as much in all. */
function envelopesOf(year: number, yearly: number): Envelope[] {
  const parts: readonly [string, string | null, number][] = [
    ['province', 'environment', 0.2],
    ['province', 'road', 0.1],
    ['province', 'revitalisation', 0.1],
    ['province', null, 0.15],
    ['county', null, 0.55],
  ];
  return parts.map(([payer, purpose, part]) => ({
    id: `${payer}-${purpose ?? 'any'}-${year}`,
    payer,
    purpose,
    year,
    fen: fen(Math.round(part * yearly)),
  }));
}
