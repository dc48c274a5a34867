import { type Fen, fen } from '@qianwan/base/money';
import type { Envelope, Floor, Place, Problem, Synergy, Transfer, Work } from '@qianwan/planner';

/** What the generator of the reference instances offers; money in 10,000 yuan, indices as it has them. */
export type Generator = {
  readonly W: number;
  readonly T: number;
  readonly PREC: readonly (readonly [number, number])[];
  readonly GROUP: readonly number[];
  readonly MAXPERYEAR: number;
  readonly DISC: readonly number[];
  readonly gen: (villages: number, options: { readonly seed: number }) => Instance;
};

type Row = readonly number[];
type Instance = {
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
  readonly eu: Row;
  readonly ev: Row;
  readonly se: Row;
  readonly sw: Row;
  readonly sq: Row;
  readonly ps: Row;
  readonly vsh: Row;
  readonly B: Row;
  readonly BC: Row;
  readonly F: Row;
};

const FIRST_YEAR = 2026;
const PURPOSES = ['environment', 'road', 'revitalisation'];

export function anchorProblem(generator: Generator, villages: number, seed: number): Problem {
  const instance = generator.gen(villages, { seed });
  const envelopes = envelopesOf(generator, instance);
  return {
    format: 'qianwan-problem/2',
    years: generator.DISC.map((worth, t) => ({
      year: FIRST_YEAR + t,
      worth: Math.round(1000 * worth),
    })),
    places: placesOf(generator, instance),
    works: worksOf(generator, instance),
    envelopes,
    transfers: transfersOf(envelopes),
    paces: [],
    floors: floorsOf(instance),
    matches: [],
    commitments: [],
    synergies: synergiesOf(instance),
  };
}

function placesOf({ MAXPERYEAR, DISC }: Generator, instance: Instance): Place[] {
  return Array.from({ length: instance.V }, (_, v) => ({
    id: placeId(v),
    groups: [`county-${at(instance.county, v)}`],
    worksPerYear: MAXPERYEAR,
    ownFen: DISC.map(() => money(at(instance.debt, v))),
    means: [],
  }));
}

function worksOf({ W, GROUP, PREC }: Generator, instance: Instance): Work[] {
  const works: Work[] = [];
  for (let v = 0; v < instance.V; v += 1) {
    const county = at(instance.county, v);
    const province = at(instance.ps, at(instance.kcls, county));
    const isOpen = (w: number) => ((at(instance.done, v) >> w) & 1) === 0;
    for (let w = 0; w < W; w += 1) {
      if (!isOpen(w)) continue;
      const cost = at(instance.cost, v * W + w);
      const village = at(instance.vsh, w);
      works.push({
        id: workId(v, w),
        place: placeId(v),
        purpose: PURPOSES[at(GROUP, w)] ?? '',
        crew: null,
        claim: 0,
        buildYears: 1,
        grades: [
          {
            id: 'whole',
            merit: Math.round(100 * at(instance.val, v * W + w)),
            shares: [
              { payer: `province-${at(instance.kprov, county)}`, fen: [money(cost * province)] },
              { payer: `county-${county}`, fen: [money(cost * (1 - province - village))] },
            ],
            ownFen: money(cost * village),
            upkeepFen: fen(0),
            serviceFen: fen(0),
          },
        ],
        partners: [],
        after: PREC.filter(([a, b]) => b === w && isOpen(a)).map(([a]) => workId(v, a)),
        notBefore: null,
        notAfter: null,
      });
    }
  }
  return works;
}

function envelopesOf({ T }: Generator, { P, K, B, BC }: Instance): Envelope[] {
  const envelopes: Envelope[] = [];
  for (let t = 0; t < T; t += 1) {
    const year = FIRST_YEAR + t;
    for (let p = 0; p < P; p += 1) {
      for (const [f, purpose] of [...PURPOSES, null].entries()) {
        const id = `province-${p}-${purpose ?? 'any'}-${year}`;
        const amount = money(at(B, (p * 4 + f) * T + t));
        envelopes.push({ id, payer: `province-${p}`, purpose, year, fen: amount });
      }
    }
    for (let k = 0; k < K; k += 1) {
      const id = `county-${k}-${year}`;
      const amount = money(at(BC, k * T + t));
      envelopes.push({ id, payer: `county-${k}`, purpose: null, year, fen: amount });
    }
  }
  return envelopes;
}

/** What a province has for any purpose fills up its earmarks of the year. */
function transfersOf(envelopes: readonly Envelope[]): Transfer[] {
  return envelopes
    .filter(({ purpose }) => purpose === null)
    .flatMap((from) =>
      envelopes
        .filter(({ payer, year }) => payer === from.payer && year === from.year)
        .filter(({ purpose }) => purpose !== null)
        .map((to) => ({ id: `${from.id}>${to.id}`, from: from.id, to: to.id, mostFen: null })),
    );
}

function floorsOf({ K, kprov, F }: Instance): Floor[] {
  return Array.from({ length: K }, (_, k) => ({
    id: `floor-${k}`,
    group: `county-${k}`,
    payer: `province-${at(kprov, k)}`,
    fen: money(at(F, k)),
  })).filter((floor) => floor.fen > 0);
}

function synergiesOf({ se, sw, sq, eu, ev }: Instance): Synergy[] {
  return Array.from(se, (edge, i) => ({
    id: `synergy-${String(i).padStart(7, '0')}`,
    works: [workId(at(eu, edge), at(sw, i)), workId(at(ev, edge), at(sw, i))],
    merit: Math.round(100 * at(sq, i)),
    when: 'same-year',
  }));
}

const placeId = (v: number) => `village-${String(v).padStart(6, '0')}`;
const workId = (v: number, w: number) => `${placeId(v)}-work-${w}`;
const money = (tenThousandYuan: number): Fen => fen(Math.round(tenThousandYuan * 1_000_000));
const at = (row: Row, index: number): number => row[index] ?? 0;
