import { fen } from '@qianwan/base/money';
import type { Place, Problem, Work } from '#schedule/problem';

/**
 * A problem that can be solved on paper: one village, a road and the lamps that wait for it, and a
 * pond; two years, the second worth 900 per mille; the county pays for the road from its road envelope
 * and for anything from its general one, the province helps with the lamps. Each year has room for two
 * works. The best plan: road and pond in the first year, lamps in the second.
 */
export function village(): Problem {
  return {
    format: 'qianwan-problem/1',
    years: [
      { year: 2026, worth: 1000 },
      { year: 2027, worth: 900 },
    ],
    places: [aPlace],
    works: [
      aWork({ id: 'road', purpose: 'road', merit: 50, crew: 'paver' }),
      aWork({
        id: 'lamps',
        purpose: 'light',
        merit: 30,
        after: ['road'],
        shares: [
          { payer: 'county', fen: fen(50) },
          { payer: 'province', fen: fen(50) },
        ],
      }),
      aWork({ id: 'pond', purpose: 'water', merit: 10, claim: 2 }),
    ],
    envelopes: [
      { id: 'road-2026', payer: 'county', purpose: 'road', year: 2026, fen: fen(60) },
      { id: 'any-2026', payer: 'county', purpose: null, year: 2026, fen: fen(150) },
      { id: 'any-2027', payer: 'county', purpose: null, year: 2027, fen: fen(100) },
      { id: 'province-2027', payer: 'province', purpose: null, year: 2027, fen: fen(50) },
      { id: 'water-2027', payer: 'county', purpose: 'water', year: 2027, fen: fen(40) },
    ],
    paces: [
      { id: 'pavers-2026', crew: 'paver', group: null, year: 2026, works: 1 },
      { id: 'poor-2027', crew: null, group: 'poor', year: 2027, works: 1 },
    ],
    floors: [{ id: 'floor-poor', group: 'poor', payer: 'county', fen: fen(200) }],
    commitments: [{ work: 'lamps', year: 2027, slack: 0 }],
    synergies: [{ id: 'road-and-pond', works: ['road', 'pond'], merit: 5 }],
  };
}

export const aPlace: Place = {
  id: 'yucun',
  groups: ['poor'],
  worksPerYear: 2,
  ownFen: fen(60),
  upkeepFen: fen(9),
};

export function aWork(given: Partial<Work> & Pick<Work, 'id'>): Work {
  return {
    place: 'yucun',
    purpose: 'road',
    crew: null,
    merit: 10,
    claim: 0,
    shares: [{ payer: 'county', fen: fen(100) }],
    ownFen: fen(20),
    upkeepFen: fen(3),
    after: [],
    notBefore: null,
    notAfter: null,
    ...given,
  };
}
