import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type { Envelope, Grade, Place, Problem, Transfer, Work } from '#schedule/problem';

/**
 * A random county with five works a village and five years: the province pays half, out of earmarks
 * that suffice for some of the works and that a little general money may fill up; the county pays the
 * rest and may carry a tenth over into the next year; roads are two years in building, and halls may
 * be plain or fine; the province only follows the county; the pavers build so many works at a time;
 * the poor villages have a floor, and every tenth village a promise.
 */
export function county(villages: number, seed: number): Problem {
  const random = seededRandom(seed);
  const places = Array.from({ length: villages }, (_, v) => placeOf(random, v));
  const works = places.flatMap((place) => worksOf(random, place));
  const total = works.reduce((sum, work) => sum + asked(work), 0) / 2;
  const envelopes = YEARS.flatMap((year) => envelopesOf(year, Math.round(total / YEARS.length)));
  return {
    format: 'qianwan-problem/2',
    years: [1000, 940, 885, 830, 780].map((worth, t) => ({ year: 2026 + t, worth })),
    places,
    works,
    envelopes,
    transfers: transfersOf(envelopes),
    paces: YEARS.map((year) => ({
      id: `pavers-${year}`,
      crew: 'paver',
      group: null,
      year,
      works: Math.ceil(villages / 5),
    })),
    floors: [{ id: 'poor', group: 'poor', payer: 'province', fen: fen(Math.round(total / 12)) }],
    matches: [{ id: 'follow', payer: 'province', of: ['county'], group: null, perMille: 1050 }],
    commitments: places
      .filter((_, v) => v % 10 === 0)
      .map((place) => ({ work: `${place.id}-waste`, year: 2027, slack: 1, grade: null })),
    synergies: places.slice(1).map((place, v) => ({
      id: `road-${place.id}`,
      works: [`${places[v]?.id}-road`, `${place.id}-road`],
      merit: between(random, 5, 20),
      when: v % 2 === 0 ? 'same-year' : 'both-stand',
    })),
  };
}

const YEARS = [2026, 2027, 2028, 2029, 2030];
const KINDS = [
  { name: 'waste', purpose: 'environment', after: [], crew: null, buildYears: 1 },
  { name: 'sewage', purpose: 'environment', after: ['waste'], crew: null, buildYears: 1 },
  { name: 'road', purpose: 'road', after: ['sewage'], crew: 'paver', buildYears: 2 },
  { name: 'green', purpose: 'revitalisation', after: ['waste'], crew: null, buildYears: 1 },
  { name: 'hall', purpose: 'revitalisation', after: [], crew: null, buildYears: 1 },
] as const;

function placeOf(random: Random, v: number): Place {
  const own = between(random, 8_000_000, 20_000_000);
  const upkeep = between(random, 600_000, 1_500_000);
  return {
    id: `v${String(v).padStart(5, '0')}`,
    groups: v % 4 === 0 ? ['poor'] : [],
    worksPerYear: 2,
    // Three fifths are there at once, the rest comes year by year.
    ownFen: YEARS.map((_, t) => fen(Math.round((own * (6 + t)) / 10))),
    means: [
      { id: 'usual', upkeepPerMille: 1000, fen: YEARS.map(() => fen(upkeep)) },
      { id: 'stress', upkeepPerMille: 1200, fen: YEARS.map(() => fen(Math.round(1.1 * upkeep))) },
    ],
  };
}

function worksOf(random: Random, { id: place }: Place): Work[] {
  return KINDS.map(({ name, purpose, after, crew, buildYears }) => {
    const plain = gradeOf(random, 'plain', buildYears);
    return {
      id: `${place}-${name}`,
      place,
      purpose,
      crew,
      claim: between(random, 0, 50),
      buildYears,
      grades: name === 'hall' ? [plain, gradeOf(random, 'fine', buildYears)] : [plain],
      partners: [],
      after: after.map((other) => `${place}-${other}`),
      notBefore: null,
      notAfter: null,
    };
  });
}

function gradeOf(random: Random, id: string, buildYears: number): Grade {
  const half = fen(between(random, 10_000_000, 60_000_000));
  const yearly = Array.from({ length: buildYears }, () => fen(Math.floor(half / buildYears)));
  return {
    id,
    merit: Math.round((half / 100_000) * (0.5 + random())),
    shares: [
      { payer: 'province', fen: yearly },
      { payer: 'county', fen: yearly },
    ],
    ownFen: fen(between(random, 1_000_000, 4_000_000)),
    upkeepFen: fen(between(random, 100_000, 300_000)),
    serviceFen: fen(between(random, 0, 20_000)),
  };
}

function asked({ grades }: Work): number {
  const amounts = grades[0]?.shares.flatMap((share) => share.fen) ?? [];
  return amounts.reduce((sum, amount) => sum + amount, 0);
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

/** The province's general money fills its earmarks of the year; a tenth of the county's may wait a year. */
function transfersOf(envelopes: readonly Envelope[]): Transfer[] {
  const general = envelopes.filter((envelope) => envelope.purpose === null);
  return general.flatMap((from) =>
    envelopes
      .filter(({ payer, purpose, year }) =>
        from.payer === 'province'
          ? payer === from.payer && purpose !== null && year === from.year
          : payer === from.payer && year === from.year + 1,
      )
      .map((to) => ({
        id: `${from.id}>${to.id}`,
        from: from.id,
        to: to.id,
        mostFen: from.payer === 'province' ? null : fen(Math.round(from.fen / 10)),
      })),
  );
}
