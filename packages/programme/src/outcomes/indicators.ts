import type { Denominator } from './indicator.ts';

/** How a figure is made of what is known of each village. All of them are a numerator over a denominator. */
export type Formula =
  /** Σ part / Σ whole over the villages that count. */
  | { readonly kind: 'ratio'; readonly part: string; readonly whole: string }
  /** The villages where the measure is at least so much, of all that count. */
  | { readonly kind: 'villages'; readonly measure: string; readonly atLeast: number }
  /** Σ value × weight / Σ weight, over the villages that have said both. */
  | { readonly kind: 'mean'; readonly measure: string; readonly weight: string }
  /** Σ part / Σ whole in thousands, over those that have said both. */
  | { readonly kind: 'per-thousand'; readonly part: string; readonly whole: string };

/** What a figure means. Another meaning is another version: figures are never subtracted across versions. */
export type Indicator = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly unit: 'share' | 'yuan' | 'km';
  readonly better: 'higher' | 'lower';
  /** A township says what no village can say alone; what its villages say is summed for it. */
  readonly over: 'kept-villages' | 'villages' | 'townships';
  readonly denominator: Denominator;
  readonly formula: Formula;
  readonly version: string;
  readonly source: string;
  /** Not asked of every county: left out where nobody has said anything of it. */
  readonly whereSaid?: true;
};

const speeches = '2023年中央“千万工程”经验研究专题报告';

export const indicators: readonly Indicator[] = [
  coverage('sewage', '生活污水治理覆盖率', 'Households with sewage treatment', speeches),
  coverage('toilet', '卫生厕所普及率', 'Households with a sanitary toilet', speeches),
  coverage(
    'waste',
    '垃圾分类覆盖率',
    'Households that sort their waste',
    '浙江省生活垃圾管理条例（2020）',
  ),
  {
    ...coverage('waste', '', '', ''),
    id: 'waste-villages',
    zh: '开展垃圾分类的村',
    en: 'Villages that sort their waste',
    denominator: 'kept-villages',
    formula: { kind: 'villages', measure: 'waste.households', atLeast: 1 },
    source: '浙江2017：41%的村开展垃圾分类',
  },
  coverage('lane', '硬化路到户率', 'Households on a hardened lane', '县级“四优”村标准'),
  coverage('water', '自来水普及率', 'Households with tap water', '县级“四优”村标准'),
  coverage('lamp', '路灯覆盖率', 'Households with street lamps', '本系统'),
  operating(
    'operating-500k',
    500_000,
    '集体经营性收入50万元以上的村',
    '浙江2022年末51.2%，2024年60%',
  ),
  operating('operating-150k', 150_000, '集体经营性收入15万元以上的村', '浙江2024年基本全部达到'),
  {
    id: 'income-per-head',
    zh: '农村居民人均可支配收入',
    en: 'Rural disposable income per head',
    unit: 'yuan',
    better: 'higher',
    over: 'villages',
    denominator: 'residents',
    formula: { kind: 'mean', measure: 'income.per-head', weight: 'residents' },
    version: 'disposable-2013',
    source: '2013年城乡一体化住户调查起为可支配收入；此前为纯收入，不可相减',
  },
  reached('facility.education', 'school-villages', '有学校的村', 'Villages with a school'),
  reached('facility.medical', 'medical-villages', '有医疗点的村', 'Villages with medical care'),
  reached(
    'facility.transport',
    'transport-villages',
    '有公交站或办公场所的村',
    'Villages with a bus stop or a public office',
  ),
  reached(
    'facility.agriculture',
    'market-villages',
    '有农业服务设施的村',
    'Villages with a storehouse or a market',
  ),
  reached('road.near', 'road-villages', '1.5公里内有公路的村', 'Villages within 1.5 km of a road'),
  {
    id: 'road-density',
    zh: '每千名居民的公路里程（公里）',
    en: 'Roads, in km for a thousand residents',
    unit: 'km',
    better: 'higher',
    over: 'townships',
    denominator: 'residents',
    formula: { kind: 'per-thousand', part: 'road.km', whole: 'residents' },
    version: 'roads-without-tracks',
    source: 'PMGSY：按乡镇登记的道路，不含小路',
    whereSaid: true,
  },
];

export function indicatorOf(id: string): Indicator | null {
  return indicators.find((indicator) => indicator.id === id) ?? null;
}

/** Every measure that a formula reads, and what says which villages count. */
export function measuresOf({ formula }: Indicator): string[] {
  switch (formula.kind) {
    case 'ratio':
    case 'per-thousand':
      return [formula.part, formula.whole, KEPT];
    case 'villages':
      return [formula.measure, KEPT];
    case 'mean':
      return [formula.measure, formula.weight, KEPT];
  }
}

/** 1 where the county's plan keeps the village, 0 where it is to be moved or merged. */
export const KEPT = 'plan.kept';

function coverage(type: string, zh: string, en: string, source: string): Indicator {
  return {
    id: `${type}-coverage`,
    zh,
    en,
    unit: 'share',
    better: 'higher',
    over: 'kept-villages',
    denominator: 'households',
    formula: { kind: 'ratio', part: `${type}.households`, whole: 'households' },
    version: 'households-of-kept-villages',
    source,
  };
}

/** Villages where there is at least one; counted where an inventory of facilities or roads is at hand. */
function reached(measure: string, id: string, zh: string, en: string): Indicator {
  return {
    id,
    zh,
    en,
    unit: 'share',
    better: 'higher',
    over: 'villages',
    denominator: 'villages',
    formula: { kind: 'villages', measure, atLeast: 1 },
    version: 'inventory',
    source: 'PMGSY：按居民点逐一登记的设施和道路',
    whereSaid: true,
  };
}

function operating(id: string, atLeast: number, zh: string, source: string): Indicator {
  return {
    id,
    zh,
    en: `Villages with an operating income of ${atLeast / 1000},000 yuan or more`,
    unit: 'share',
    better: 'higher',
    over: 'villages',
    denominator: 'villages',
    formula: { kind: 'villages', measure: 'income.operating', atLeast },
    version: 'operating-without-subsidies',
    source,
  };
}
