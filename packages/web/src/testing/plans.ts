import type { showFunds } from '@qianwan/contract/funds';
import type { comparePlans } from '@qianwan/contract/plan';
import type { Figure } from '@qianwan/programme/outcomes/indicator';
import type { z } from 'zod';
import type { PlanWorkFacts } from '#public/overview/fate';
import type { PlanFacts } from '#public/plan/plan-facts';
import { countyMapFacts } from './county.ts';
import { planWork } from './records.ts';

const PAYERS = [
  {
    id: 'county-finance',
    nameZh: '县财政',
    nameEn: 'County budget',
    kind: 'government',
    share: 46,
  },
  { id: 'water-bureau', nameZh: '县水利局', nameEn: 'Water bureau', kind: 'department', share: 17 },
  {
    id: 'collectives',
    nameZh: '村集体',
    nameEn: 'Village collectives',
    kind: 'collective',
    share: 19,
  },
  {
    id: 'households',
    nameZh: '农户投工投劳',
    nameEn: 'Households’ labour',
    kind: 'household',
    share: 6,
  },
  { id: 'townspeople', nameZh: '乡贤', nameEn: 'Natives elsewhere', kind: 'society', share: 4 },
  { id: 'bamboo-co', nameZh: '竹业公司', nameEn: 'Bamboo company', kind: 'company', share: 8 },
] as const;
const YEARS = [2026, 2027, 2028, 2029, 2030] as const;
const YEARLY_FEN = [2_860_000_000, 3_120_000_000, 3_040_000_000, 2_610_000_000, 2_180_000_000];

const settings = {
  title: '',
  poorShare: 40,
  worksPerVillage: 2,
  moneyPercent: 100,
  voicePercent: 100,
};

const summary = {
  id: '330523-P1',
  round: '330523-R1',
  title: '安吉县 2026–2030 年村庄建设计划',
  settings,
  value: 18_432_610,
  bound: 18_530_002,
  gap: 0.00526,
  chosen: 611,
  leftOut: 189,
  villages: 214,
  costFen: 13_810_000_000,
  madeOn: '2026-11-20',
  madeBy: '县千万办',
  approvedOn: '2026-11-22',
  problemSha256: '3b1f7c9d2e5a4860b7d1c3e5f708192a3b4c5d6e7f8091a2b3c4d5e6f7081920',
  planSha256: '9c2d4e6f8091a2b3c4d5e6f70819203b1f7c9d2e5a4860b7d1c3e5f708192a3b',
};

/** Names of payers as a Chinese page has them. */
export const payerNames = new Map(PAYERS.map(({ id, nameZh }) => [id as string, nameZh as string]));

export const plan: PlanFacts = {
  ...summary,
  years: YEARS.map((year, at) => ({
    year,
    works: [131, 142, 128, 114, 96][at] ?? 0,
    costFen: YEARLY_FEN[at] ?? 0,
  })),
  payers: YEARS.flatMap((year, at) =>
    PAYERS.map(({ share, ...payer }) => ({
      payer: payer.id,
      nameZh: payer.nameZh,
      nameEn: payer.nameEn,
      kind: payer.kind,
      year,
      drawnFen: Math.round(((YEARLY_FEN[at] ?? 0) * share) / 100),
      availableFen: Math.round(((YEARLY_FEN[at] ?? 0) * share) / 92),
    })),
  ),
};

const TITLES = [
  '污水管网接户',
  '村口到老桥路灯 36 盏',
  '三组至五组道路硬化 620 米',
  '公厕改造',
  '河道清淤 1,200 米',
];
const GROUNDS: PlanWorkFacts['ground'][] = [
  null,
  {
    code: 'envelope-spent',
    grade: 'whole',
    year: 2027,
    by: 'county-finance.environment.2027',
    short: 4_310_000,
  },
  { code: 'pace-full', grade: 'whole', year: 2026, by: 'electrical.2026', short: null },
  { code: 'means-spent', grade: 'whole', year: 2026, by: 'v', short: 120_000 },
  { code: 'outbid', grade: 'whole', year: 2027, by: null, short: null },
];

/** As many of the plan's works as one page lists. */
export function planWorks(count: number): PlanWorkFacts[] {
  const { villages } = countyMapFacts();
  return Array.from({ length: count }, (_, at) => {
    const { code, name } = villages[Math.floor(at / 3)] ?? { code: '330523100200', name: '' };
    const out = at % 5 === 3;
    return planWork(at, {
      work: `${code}-W${(at % 3) + 1}`,
      title: TITLES[at % TITLES.length] ?? '',
      village: code,
      villageName: name,
      year: out ? null : 2026 + (at % 5),
      ground: GROUNDS[at % GROUNDS.length] ?? null,
    });
  });
}

export const comparison: z.output<typeof comparePlans.reply> = {
  plan: summary,
  other: {
    ...summary,
    id: '330523-P2',
    title: '少两成资金的试算',
    settings: { ...settings, moneyPercent: 80 },
    value: 16_012_400,
    bound: 16_101_010,
    gap: 0.0055,
    chosen: 498,
    leftOut: 302,
    villages: 197,
    costFen: 11_020_000_000,
    approvedOn: null,
  },
  changes: planWorks(160).map((work, at) => ({
    ...work,
    otherYear: at % 3 === 0 ? null : (work.year ?? 2028) + 1,
  })),
  villages: countyMapFacts().villages.map(({ code, name }, at) => ({
    village: code,
    villageName: name,
    costFen: 40_000_000 + (at % 7) * 9_000_000,
    otherCostFen: 40_000_000 + (at % 4) * 11_000_000,
  })),
};

export const funds: z.output<typeof showFunds.reply> = {
  payers: PAYERS.map(({ share: _, ...payer }) => payer),
  envelopes: [],
  lines: PAYERS.map(({ id, share }) => ({
    payer: id,
    purpose: null,
    year: 2026,
    promisedFen: share * 31_000_000,
    committedFen: share * 28_600_000,
    paidFen: share * 11_400_000,
  })),
};

export const figures: readonly Figure[] = (
  [
    ['sewage', 0.874, 0.95],
    ['toilet', 0.991, 1],
    ['waste', 0.936, 1],
    ['lane', 0.902, 0.98],
    ['lamp', 0.718, 0.9],
  ] as const
).map(([indicator, value, target]) => ({
  indicator,
  place: '330523',
  on: '2026-11-23',
  value,
  numerator: Math.round(112_408 * value),
  denominator: 112_408,
  known: 291,
  places: 300,
  target: { year: 2027, value: target, source: '县五年计划' },
}));
