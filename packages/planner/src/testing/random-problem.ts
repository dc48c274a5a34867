import { fen } from '@qianwan/base/money';
import { between, type Random, seededRandom } from '@qianwan/base/random';
import type { Commitment, Envelope, Floor, Pace, Place, Problem, Work } from '#schedule/problem';

/**
 * A tiny random problem with everything in it: earmarks, paces, synergies, windows, and now and then a
 * floor or a promise. Small enough that `bestByTrying` can go through all of its plans.
 */
export function randomProblem(seed: number): Problem {
  const random = seededRandom(seed);
  const places = Array.from({ length: between(random, 1, 3) }, (_, p) => placeOf(random, p));
  const works = Array.from({ length: between(random, 1, 6) }, (_, w) => workOf(random, w, places));
  return {
    format: 'qianwan-problem/1',
    years: [
      { year: 2026, worth: 1000 },
      { year: 2027, worth: between(random, 700, 1000) },
    ],
    places,
    works: works.map((work) => ({ ...work, after: prerequisites(random, work, works) })),
    envelopes: YEARS.flatMap((year) => envelopesOf(random, year)),
    paces: pacesOf(random),
    floors: floorsOf(random),
    commitments: promisesOf(random, works),
    synergies: works
      .slice(1)
      .filter(() => random() < 0.5)
      .map((work, i) => ({
        id: `s${i}`,
        works: [work.id, 'w0'],
        merit: between(random, 0, 8),
      })),
  };
}

const YEARS = [2026, 2027];
const PURPOSES = ['road', 'water'];

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[between(random, 0, items.length - 1)] as Item;
}

function placeOf(random: Random, p: number): Place {
  return {
    id: `p${p}`,
    groups: p === 0 ? ['poor'] : [],
    worksPerYear: between(random, 1, 2),
    ownFen: fen(between(random, 3, 20)),
    upkeepFen: fen(between(random, 2, 9)),
  };
}

function workOf(random: Random, w: number, places: readonly Place[]): Work {
  const payers = random() < 0.5 ? ['county'] : ['county', 'province'];
  return {
    id: `w${w}`,
    place: pick(random, places).id,
    purpose: pick(random, PURPOSES),
    crew: pick(random, ['paver', null]),
    merit: between(random, 0, 20),
    claim: between(random, 0, 3),
    shares: payers.map((payer) => ({ payer, fen: fen(between(random, 0, 12)) })),
    ownFen: fen(between(random, 0, 6)),
    upkeepFen: fen(between(random, 0, 3)),
    after: [],
    notBefore: random() < 0.2 ? 2027 : null,
    notAfter: random() < 0.1 ? 2027 : null,
  };
}

function prerequisites(random: Random, work: Work, works: readonly Work[]): string[] {
  return works
    .filter((other) => other.place === work.place && other.id < work.id && random() < 0.3)
    .map((other) => other.id);
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

function pacesOf(random: Random): Pace[] {
  if (random() < 0.5) return [];
  return [
    { id: 'pavers', crew: 'paver', group: null, year: 2026, works: between(random, 0, 2) },
    { id: 'poor', crew: null, group: 'poor', year: 2027, works: between(random, 0, 2) },
  ];
}

function floorsOf(random: Random): Floor[] {
  if (random() < 0.7) return [];
  return [
    {
      id: 'floor',
      group: 'poor',
      payer: pick(random, ['county', null]),
      fen: fen(between(random, 1, 8)),
    },
  ];
}

function promisesOf(random: Random, works: readonly Work[]): Commitment[] {
  if (random() < 0.7) return [];
  const { id, notBefore } = pick(random, works);
  return [{ work: id, year: notBefore ?? pick(random, YEARS), slack: pick(random, [0, 1]) }];
}
