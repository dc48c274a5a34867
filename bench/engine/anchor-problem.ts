import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Fen, fen } from '@qianwan/base/money';
import type { Envelope, Floor, Place, Problem, Synergy, Transfer, Work } from '@qianwan/planner';

// The reference instances as problems of the same value: money in whole yuan, merit in hundredths, so that
// a plan's value is 100,000 times the generator's.

/** What the generator offers; money in 10,000 yuan, indices as it has them. */
export type Generator = Constants & {
  readonly gen: (villages: number, options: { readonly seed: number }) => Instance;
};

/** The same for all instances. */
export type Constants = {
  readonly W: number;
  readonly T: number;
  readonly PREC: readonly (readonly [number, number])[];
  readonly GROUP: readonly number[];
  readonly MAXPERYEAR: number;
  readonly DISC: readonly number[];
};

/** Villages in order of their county, counties in order of their province. */
export type Instance = {
  readonly V: number;
  readonly K: number;
  readonly P: number;
  readonly county: Row;
  readonly kcls: Row;
  readonly kprov: Row;
  readonly cost: Row;
  readonly val: Row;
  readonly done: Row;
  readonly debt: Row;
  /** The ends of each edge. */
  readonly eu: Row;
  readonly ev: Row;
  /** Of each synergy: its edge, its work, its value. */
  readonly se: Row;
  readonly sw: Row;
  readonly sq: Row;
  readonly ps: Row;
  readonly vsh: Row;
  readonly B: Row;
  readonly BC: Row;
  readonly F: Row;
};

type Row = Uint8Array | Int32Array | Float64Array | readonly number[];

/** The generator stands beside the repository. */
export async function loadGenerator(file = '../shared/bench/gen.mjs'): Promise<Generator> {
  return (await import(pathToFileURL(resolve(file)).href)) as Generator;
}

/** The instance's one province as a problem, or one of several: no limit crosses provinces. */
export function anchorProblem(generator: Constants, instance: Instance, province = 0): Problem {
  const part = partOf(instance, province);
  return {
    format: 'qianwan-problem/2',
    years: generator.DISC.map((worth, t) => ({
      year: FIRST_YEAR + t,
      worth: Math.round(1000 * worth),
    })),
    places: placesOf(generator, instance, part),
    works: worksOf(generator, instance, part),
    envelopes: envelopesOf(generator, instance, part),
    transfers: transfersOf(generator, part),
    paces: [],
    floors: floorsOf(instance, part),
    matches: [],
    commitments: [],
    synergies: synergiesOf(instance, part),
  };
}

/** A province with its counties and villages, from the first to before the next. */
type Part = {
  readonly province: number;
  readonly counties: readonly [number, number];
  readonly villages: readonly [number, number];
};

function partOf({ K, V, kprov, county }: Instance, province: number): Part {
  const firstCounty = firstAtLeast(kprov, K, province);
  const nextCounty = firstAtLeast(kprov, K, province + 1);
  return {
    province,
    counties: [firstCounty, nextCounty],
    villages: [firstAtLeast(county, V, firstCounty), firstAtLeast(county, V, nextCounty)],
  };
}

function firstAtLeast(sorted: Row, length: number, least: number): number {
  let index = 0;
  while (index < length && at(sorted, index) < least) index += 1;
  return index;
}

function placesOf({ MAXPERYEAR, T }: Constants, instance: Instance, { villages }: Part): Place[] {
  return between(villages).map((v) => ({
    id: placeId(v),
    groups: [countyId(at(instance.county, v))],
    worksPerYear: MAXPERYEAR,
    ownFen: Array.from({ length: T }, () => money(at(instance.debt, v))),
    means: [],
  }));
}

function worksOf({ W, GROUP, PREC }: Constants, instance: Instance, part: Part): Work[] {
  const works: Work[] = [];
  // One text for all that name it: a hundred thousand works at a time should be small.
  const payers = Array.from({ length: instance.K }, (_, k) => countyId(k));
  const provincePayer = provinceId(part.province);
  for (const v of between(part.villages)) {
    const county = at(instance.county, v);
    const place = placeId(v);
    const ofProvince = at(instance.ps, at(instance.kcls, county));
    const isOpen = (w: number) => ((at(instance.done, v) >> w) & 1) === 0;
    for (let w = 0; w < W; w += 1) {
      if (!isOpen(w)) continue;
      const cost = at(instance.cost, v * W + w);
      const ofVillage = at(instance.vsh, w);
      const grade = {
        id: 'usual',
        merit: Math.round(100 * at(instance.val, v * W + w)),
        shares: [
          { payer: provincePayer, fen: [money(cost * ofProvince)] },
          { payer: payers[county] ?? '', fen: [money(cost * (1 - ofProvince - ofVillage))] },
        ],
        ownFen: money(cost * ofVillage),
        upkeepFen: fen(0),
        serviceFen: fen(0),
      };
      works.push({
        id: workId(v, w),
        place,
        purpose: PURPOSES[at(GROUP, w)] ?? '',
        crew: null,
        claim: 0,
        buildYears: 1,
        grades: [grade],
        partners: [],
        after: PREC.filter(([a, b]) => b === w && isOpen(a)).map(([a]) => workId(v, a)),
        notBefore: null,
        notAfter: null,
      });
    }
  }
  return works;
}

function envelopesOf({ T }: Constants, { B, BC }: Instance, part: Part): Envelope[] {
  const envelopes: Envelope[] = [];
  const payer = provinceId(part.province);
  for (let t = 0; t < T; t += 1) {
    const year = FIRST_YEAR + t;
    for (const [f, purpose] of [...PURPOSES, null].entries()) {
      const amount = money(at(B, (part.province * 4 + f) * T + t));
      envelopes.push({ id: envelopeId(payer, purpose, t), payer, purpose, year, fen: amount });
    }
    for (const k of between(part.counties)) {
      const county = countyId(k);
      const amount = money(at(BC, k * T + t));
      const id = envelopeId(county, null, t);
      envelopes.push({ id, payer: county, purpose: null, year, fen: amount });
    }
  }
  return envelopes;
}

/** The general fund of a year stands behind the three earmarks of that year. */
function transfersOf({ T }: Constants, { province }: Part): Transfer[] {
  const payer = provinceId(province);
  return Array.from({ length: T }, (_, t) =>
    PURPOSES.map((purpose) => {
      const to = envelopeId(payer, purpose, t);
      return { id: `fill-${to}`, from: envelopeId(payer, null, t), to, mostFen: null };
    }),
  ).flat();
}

function floorsOf({ F }: Instance, { province, counties }: Part): Floor[] {
  return between(counties)
    .map((k) => ({
      id: `floor-${k}`,
      group: countyId(k),
      payer: provinceId(province),
      fen: money(at(F, k)),
    }))
    .filter((floor) => floor.fen > 0);
}

function synergiesOf({ se, sw, sq, eu, ev }: Instance, { villages: [from, to] }: Part): Synergy[] {
  const synergies: Synergy[] = [];
  for (let i = 0; i < se.length; i += 1) {
    const u = at(eu, at(se, i));
    const v = at(ev, at(se, i));
    if (u < from || u >= to) continue;
    synergies.push({
      id: `synergy-${String(i).padStart(7, '0')}`,
      works: [workId(u, at(sw, i)), workId(v, at(sw, i))],
      merit: Math.round(100 * at(sq, i)),
      when: 'same-year',
    });
  }
  return synergies;
}

const FIRST_YEAR = 2026;
const PURPOSES = ['environment', 'road', 'revitalisation'];
const provinceId = (p: number) => `province-${p}`;
const countyId = (k: number) => `county-${k}`;
const placeId = (v: number) => `village-${String(v).padStart(6, '0')}`;
const workId = (v: number, w: number) => `${placeId(v)}-work-${w}`;
const envelopeId = (payer: string, purpose: string | null, t: number) =>
  `${payer}-${purpose ?? 'any'}-${FIRST_YEAR + t}`;
const money = (tenThousandYuan: number): Fen => fen(Math.round(tenThousandYuan * 10_000));
const at = (row: Row, index: number): number => row[index] ?? 0;
const between = ([first, next]: readonly [number, number]): number[] =>
  Array.from({ length: next - first }, (_, i) => first + i);
