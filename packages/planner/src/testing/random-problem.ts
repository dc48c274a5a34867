import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type {
  Commitment,
  Envelope,
  Floor,
  Grade,
  Match,
  Pace,
  Partner,
  Place,
  PlanYear,
  Problem,
  Share,
  Synergy,
  Transfer,
  Work,
} from '#schedule/problem';

/**
 * A tiny random problem with everything in it: grades, works of two years, joint works, earmarks and
 * what fills them up, money carried over, paces, both kinds of synergy, means as usual and under
 * stress, and now and then a floor, a match or a promise. Small enough that `bestByTrying` can go
 * through all of its plans.
 */
export function randomProblem(seed: number): Problem {
  const random = seededRandom(seed);
  const years = Array.from({ length: between(random, 2, 3) }, (_, t) => 2026 + t);
  const places = Array.from({ length: between(random, 1, 3) }, (_, p) => placeOf(random, p, years));
  const works = Array.from({ length: between(random, 1, 5) }, (_, w) => workOf(random, w, places));
  const linked = works.map((work) => ({ ...work, after: prerequisites(random, work, works) }));
  const envelopes = years.flatMap((year) => envelopesOf(random, year));
  return {
    format: 'qianwan-problem/2',
    years: yearsOf(random, years),
    places,
    works: linked,
    envelopes,
    transfers: transfersOf(random, envelopes),
    paces: pacesOf(random),
    floors: floorsOf(random),
    matches: matchesOf(random),
    commitments: promisesOf(random, linked, years),
    synergies: synergiesOf(random, works),
  };
}

const PURPOSES = ['road', 'water'];

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[between(random, 0, items.length - 1)] as Item;
}

function yearsOf(random: Random, years: readonly number[]): PlanYear[] {
  let worth = 1150;
  return years.map((year, t) => {
    worth -= t === 0 ? 150 : between(random, 0, 150);
    return { year, worth };
  });
}

function placeOf(random: Random, p: number, years: readonly number[]): Place {
  let own = between(random, 0, 12);
  const usual = between(random, 3, 9);
  const stressed = between(random, 3, 12);
  return {
    id: `p${p}`,
    groups: p === 0 ? ['poor', 'all'] : ['all'],
    worksPerYear: between(random, 1, 2),
    ownFen: years.map(() => {
      own += between(random, 0, 8);
      return fen(own);
    }),
    means: [
      { id: 'usual', upkeepPerMille: 1000, fen: years.map((_, t) => fen(usual + t)) },
      { id: 'stress', upkeepPerMille: 1300, fen: years.map(() => fen(stressed)) },
    ],
  };
}

function workOf(random: Random, w: number, places: readonly Place[]): Work {
  const buildYears = random() < 0.3 ? 2 : 1;
  const place = pick(random, places).id;
  const notBefore = random() < 0.15 ? 2027 : null;
  return {
    id: `w${w}`,
    place,
    purpose: pick(random, PURPOSES),
    crew: pick(random, ['paver', null]),
    claim: between(random, 0, 3),
    buildYears,
    grades: Array.from({ length: random() < 0.35 ? 2 : 1 }, (_, g) =>
      gradeOf(random, g, buildYears),
    ),
    partners: places
      .filter((other) => other.id !== place && random() < 0.2)
      .map((other) => partnerOf(random, other)),
    after: [],
    notBefore,
    notAfter: random() < 0.1 ? 2027 : null,
  };
}

function gradeOf(random: Random, g: number, buildYears: number): Grade {
  const payers = random() < 0.5 ? ['county'] : ['county', 'province'];
  return {
    id: `g${g}`,
    merit: between(random, 0, 20) + 5 * g,
    shares: payers.map((payer) => shareOf(random, payer, buildYears)),
    ownFen: fen(between(random, 0, 6)),
    upkeepFen: fen(between(random, 0, 3)),
    serviceFen: fen(between(random, 0, 1)),
  };
}

function shareOf(random: Random, payer: string, buildYears: number): Share {
  return { payer, fen: Array.from({ length: buildYears }, () => fen(between(random, 0, 9))) };
}

function partnerOf(random: Random, { id }: Place): Partner {
  return {
    place: id,
    ownFen: fen(between(random, 0, 4)),
    upkeepFen: fen(between(random, 0, 2)),
    serviceFen: fen(between(random, 0, 1)),
  };
}

/** Earlier works that stand at its place, as their own or as a partner's. */
function prerequisites(random: Random, work: Work, works: readonly Work[]): string[] {
  return works
    .filter(({ id }) => id < work.id)
    .filter(({ place, partners }) => [place, ...partners.map((p) => p.place)].includes(work.place))
    .filter(() => random() < 0.3)
    .map(({ id }) => id);
}

function envelopesOf(random: Random, year: number): Envelope[] {
  return ['county', 'province'].flatMap((payer) =>
    [...PURPOSES, null]
      .filter((purpose) => random() < (purpose === null ? 0.9 : 0.5))
      .map((purpose) => ({
        id: `${payer}-${purpose ?? 'any'}-${year}`,
        payer,
        purpose,
        year,
        fen: fen(between(random, 0, 15)),
      })),
  );
}

/** From the general envelope to the earmarks of its year, and to the next year's general one. */
function transfersOf(random: Random, envelopes: readonly Envelope[]): Transfer[] {
  const general = envelopes.filter((envelope) => envelope.purpose === null);
  return general.flatMap((from) =>
    envelopes
      .filter((to) => to.payer === from.payer && to.id !== from.id)
      .filter((to) => (to.purpose === null ? to.year === from.year + 1 : to.year === from.year))
      .filter(() => random() < 0.6)
      .map((to) => ({
        id: `${from.id}>${to.id}`,
        from: from.id,
        to: to.id,
        mostFen: random() < 0.5 ? null : fen(between(random, 0, 8)),
      })),
  );
}

function pacesOf(random: Random): Pace[] {
  if (random() < 0.5) return [];
  return [
    { id: 'pavers', crew: 'paver', group: null, year: 2026, works: between(random, 0, 2) },
    { id: 'poor', crew: null, group: 'poor', year: 2027, works: between(random, 0, 2) },
    { id: 'all', crew: 'paver', group: 'all', year: 2027, works: between(random, 1, 2) },
  ];
}

function floorsOf(random: Random): Floor[] {
  if (random() < 0.7) return [];
  const payer = pick(random, ['county', null]);
  return [{ id: 'floor', group: 'poor', payer, fen: fen(between(random, 1, 8)) }];
}

function matchesOf(random: Random): Match[] {
  if (random() < 0.6) return [];
  const group = pick(random, ['poor', null]);
  const perMille = between(random, 300, 1500);
  return [{ id: 'match', payer: 'province', of: ['county'], group, perMille }];
}

function promisesOf(
  random: Random,
  works: readonly Work[],
  years: readonly number[],
): Commitment[] {
  if (random() < 0.7) return [];
  const { id, notBefore, buildYears, grades } = pick(random, works);
  const year = Math.max(notBefore ?? 2026, 2026 + buildYears - 1);
  return [
    {
      work: id,
      year: notBefore === null && buildYears === 1 && random() < 0.5 ? (years[1] ?? year) : year,
      slack: pick(random, [0, 1]),
      grade: random() < 0.5 ? pick(random, grades).id : null,
    },
  ];
}

function synergiesOf(random: Random, works: readonly Work[]): Synergy[] {
  return works
    .slice(1)
    .filter(() => random() < 0.5)
    .map((work, i) => ({
      id: `s${i}`,
      works: [work.id, 'w0'],
      merit: between(random, 0, 8),
      when: pick(random, ['same-year', 'both-stand'] as const),
    }));
}
