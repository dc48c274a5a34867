import { fen } from '@qianwan/base/money';
import type { Choice, Move } from '#schedule/plan';
import type { Means, Problem } from '#schedule/problem';
import { aGrade, aShare, aWork } from './village.ts';

/**
 * Two villages, everything that a problem can say, and a plan made by hand: a bridge that the upper
 * village leads and the lower one helps to pay, two years in building, in a plain or a fine grade; a
 * school that needs the bridge; a well; and a mill that nobody can pay.
 */
export function valley(): Problem {
  return {
    format: 'qianwan-problem/2',
    years: [1000, 900, 800].map((worth, t) => ({ year: 2026 + t, worth })),
    places: [
      {
        id: 'shang',
        groups: ['poor'],
        worksPerYear: 1,
        ownFen: [30, 60, 90].map(fen),
        means: [means('usual', 1000, 10), means('stress', 1500, 15)],
      },
      {
        id: 'xia',
        groups: ['rich'],
        worksPerYear: 2,
        ownFen: [50, 50, 50].map(fen),
        means: [means('usual', 1000, 8)],
      },
    ],
    works: [bridge, school, well, mill],
    envelopes: [
      { id: 'county-2026', payer: 'county', purpose: null, year: 2026, fen: fen(100) },
      { id: 'county-2027', payer: 'county', purpose: null, year: 2027, fen: fen(25) },
      { id: 'road-2027', payer: 'county', purpose: 'road', year: 2027, fen: fen(20) },
      { id: 'province-2027', payer: 'province', purpose: null, year: 2027, fen: fen(60) },
      { id: 'county-2028', payer: 'county', purpose: null, year: 2028, fen: fen(50) },
      { id: 'province-2028', payer: 'province', purpose: null, year: 2028, fen: fen(20) },
    ],
    transfers: [
      { id: 'carry', from: 'county-2026', to: 'county-2027', mostFen: fen(50) },
      { id: 'fill', from: 'county-2027', to: 'road-2027', mostFen: null },
    ],
    paces: [
      { id: 'masons-2026', crew: 'mason', group: null, year: 2026, works: 1 },
      { id: 'poor-2027', crew: null, group: 'poor', year: 2027, works: 1 },
    ],
    floors: [{ id: 'poor', group: 'poor', payer: 'county', fen: fen(140) }],
    matches: [{ id: 'half', payer: 'province', of: ['county'], group: null, perMille: 500 }],
    commitments: [{ work: 'bridge', year: 2028, slack: 1, grade: 'fine' }],
    synergies: [
      { id: 'way-to-school', works: ['bridge', 'school'], merit: 10, when: 'both-stand' },
      { id: 'one-opening', works: ['well', 'school'], merit: 4, when: 'same-year' },
    ],
  };
}

/** 54,000 for the bridge, 20,000 for the well, 27,000 for the school, 9,000 for the way to it. */
export const VALLEY_VALUE = 110_000;

export const valleyChoices: readonly Choice[] = [
  { work: 'well', grade: 'usual', year: 2026 },
  { work: 'bridge', grade: 'fine', year: 2027 },
  { work: 'school', grade: 'usual', year: 2027 },
];

/** The well and half of the bridge leave 10 fen of the first year, of which the second needs 5. */
export const valleyMoves: readonly Move[] = [
  { transfer: 'carry', fen: fen(5) },
  { transfer: 'fill', fen: fen(30) },
];

function means(id: string, upkeepPerMille: number, amount: number): Means {
  return { id, upkeepPerMille, fen: [amount, amount, amount].map(fen) };
}

const bridge = aWork({
  id: 'bridge',
  place: 'shang',
  crew: 'mason',
  buildYears: 2,
  grades: [
    aGrade({
      id: 'plain',
      merit: 40,
      shares: [aShare('county', 30, 30)],
      upkeepFen: fen(4),
      serviceFen: fen(2),
    }),
    aGrade({
      id: 'fine',
      merit: 60,
      shares: [aShare('county', 50, 50), aShare('province', 0, 20)],
      ownFen: fen(30),
      upkeepFen: fen(6),
      serviceFen: fen(2),
    }),
  ],
  partners: [{ place: 'xia', ownFen: fen(10), upkeepFen: fen(2), serviceFen: fen(0) }],
});

const school = aWork({
  id: 'school',
  place: 'xia',
  purpose: 'school',
  merit: 30,
  shares: [aShare('province', 40)],
  ownFen: fen(10),
  after: ['bridge'],
});

const well = aWork({
  id: 'well',
  place: 'shang',
  purpose: 'water',
  merit: 20,
  shares: [aShare('county', 40)],
  ownFen: fen(10),
  upkeepFen: fen(2),
});

const mill = aWork({
  id: 'mill',
  place: 'xia',
  purpose: 'trade',
  merit: 1,
  shares: [aShare('county', 500)],
  ownFen: fen(0),
  upkeepFen: fen(1),
});
