import { fen } from '@qianwan/base/money';
import type { Grade, Place, Problem, Share, Work } from '#schedule/problem';

/**
 * A problem that can be solved on paper: one village, a road and the lamps that wait for it, and a
 * pond; two years, the second worth 900 per mille; the county pays for the road from its road envelope,
 * filled up from its general one, and for anything else from the general one; the province helps with
 * the lamps. Each year has room for two works. The best plan: road and pond in the first year, lamps
 * in the second; it earns 94,000.
 */
export function village(): Problem {
  return {
    format: 'qianwan-problem/2',
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
        shares: [aShare('county', 50), aShare('province', 50)],
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
    transfers: [
      { id: 'fill-road-2026', from: 'any-2026', to: 'road-2026', mostFen: null },
      { id: 'fill-water-2027', from: 'any-2027', to: 'water-2027', mostFen: null },
    ],
    paces: [
      { id: 'pavers-2026', crew: 'paver', group: null, year: 2026, works: 1 },
      { id: 'poor-2027', crew: null, group: 'poor', year: 2027, works: 1 },
    ],
    floors: [{ id: 'floor-poor', group: 'poor', payer: 'county', fen: fen(200) }],
    matches: [],
    commitments: [{ work: 'lamps', year: 2027, slack: 0, grade: null }],
    synergies: [{ id: 'road-and-pond', works: ['road', 'pond'], merit: 5, when: 'same-year' }],
  };
}

/** For two years. */
export const aPlace: Place = {
  id: 'yucun',
  groups: ['poor'],
  worksPerYear: 2,
  ownFen: [fen(60), fen(60)],
  means: [{ id: 'usual', upkeepPerMille: 1000, fen: [fen(9), fen(9)] }],
};

export function aShare(payer: string, ...amounts: readonly number[]): Share {
  return { payer, fen: amounts.map(fen) };
}

export function aGrade(given: Partial<Grade> = {}): Grade {
  return {
    id: 'usual',
    merit: 10,
    shares: [aShare('county', 100)],
    ownFen: fen(20),
    upkeepFen: fen(3),
    serviceFen: fen(0),
    ...given,
  };
}

/** A work of one year and one grade, 'usual', whose fields may be given as the work's own. */
export function aWork(given: Partial<Work> & Partial<Omit<Grade, 'id'>> & Pick<Work, 'id'>): Work {
  const { merit, shares, ownFen, upkeepFen, serviceFen, ...ofWork } = given;
  const ofGrade = { merit, shares, ownFen, upkeepFen, serviceFen };
  const said = Object.entries(ofGrade).filter(([, amount]) => amount !== undefined);
  return {
    place: 'yucun',
    purpose: 'road',
    crew: null,
    claim: 0,
    buildYears: 1,
    grades: [aGrade(Object.fromEntries(said))],
    partners: [],
    after: [],
    notBefore: null,
    notAfter: null,
    ...ofWork,
  };
}
