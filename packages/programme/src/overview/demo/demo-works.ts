import { type Fen, yuan } from '@qianwan/base/money';
import { between, type Random } from '@qianwan/base/random';
import type { WorkType } from '#works/work';
import type { DemoNeed } from './demo-needs.ts';
import type { DemoVillage, Service } from './demo-village.ts';

/** A proposal as the generator makes it up; some are spoilt, so that the gates have something to say. */
export type DemoWork = {
  readonly village: string;
  readonly type: WorkType;
  readonly title: string;
  readonly plainNote: string;
  readonly need: DemoNeed;
  readonly quantity: number;
  readonly costFen: Fen;
  readonly householdsServed: number;
  readonly upkeepFen: Fen;
  readonly upkeepPayer: string | null;
  readonly carer: string | null;
  readonly borrowedFen: Fen;
};

type Recipe = {
  readonly title: string;
  /** Units for each household that is served. */
  readonly unitsEach: readonly [low: number, high: number];
  /** Yuan a unit. Lane, toilet and sewage inside the bands that were computed from real accounts. */
  readonly yuanEach: readonly [low: number, high: number];
  /** Per cent of the cost, each year. */
  readonly upkeep: number;
  readonly carer: string;
};

const recipes: Record<WorkType, Recipe> = {
  waste: {
    title: '垃圾分类投放点和收运',
    unitsEach: [1, 1],
    yuanEach: [180, 420],
    upkeep: 6,
    carer: '村保洁队',
  },
  toilet: {
    title: '农户卫生厕所改造',
    unitsEach: [1, 1],
    yuanEach: [1080, 1400],
    upkeep: 5,
    carer: '村保洁队',
  },
  lane: {
    title: '入户道路硬化',
    unitsEach: [24, 46],
    yuanEach: [95, 210],
    upkeep: 2,
    carer: '村道管护员',
  },
  water: {
    title: '自来水管网改造',
    unitsEach: [1, 1],
    yuanEach: [1200, 3200],
    upkeep: 3,
    carer: '乡镇水务站',
  },
  river: {
    title: '沟渠清淤和护岸',
    unitsEach: [2, 5],
    yuanEach: [150, 480],
    upkeep: 2,
    carer: '村级河长',
  },
  sewage: {
    title: '生活污水治理',
    unitsEach: [1, 1],
    yuanEach: [4200, 9800],
    upkeep: 5,
    carer: '县污水运维公司',
  },
  lamp: {
    title: '路灯亮化',
    unitsEach: [0.15, 0.3],
    yuanEach: [2200, 3600],
    upkeep: 5,
    carer: '村电工',
  },
  housing: {
    title: '危旧房整治',
    unitsEach: [0.06, 0.12],
    yuanEach: [18_000, 42_000],
    upkeep: 2,
    carer: '村委会',
  },
  green: {
    title: '村口和河边绿化',
    unitsEach: [4, 9],
    yuanEach: [60, 140],
    upkeep: 4,
    carer: '村保洁队',
  },
  public: {
    title: '邻里活动用房',
    unitsEach: [0.5, 1.1],
    yuanEach: [1100, 2200],
    upkeep: 3,
    carer: '老年协会',
  },
};

/** The work that a village proposes for a need; null where nothing was proposed. */
export function demoWork(village: DemoVillage, need: DemoNeed, random: Random): DemoWork | null {
  const type = need.category;
  if (type === 'other' || random() < 0.06) return null;
  const recipe = recipes[type];
  const householdsServed = homesFor(village, type, random);
  const quantity = Math.max(1, Math.round(householdsServed * inside(recipe.unitsEach, random)));
  const spoilt = random();
  const rate = inside(recipe.yuanEach, random) * (spoilt < 0.03 ? 3.4 : 1);
  const costFen = yuan(Math.round((quantity * rate) / 100) * 100);
  const paid = spoilt > 0.06;
  return {
    village: village.code,
    type,
    title: `${village.name}${recipe.title}`,
    plainNote: `${need.words}。这项工程服务${householdsServed}户，村里的联络人可以上门说明。`,
    need,
    quantity,
    costFen,
    householdsServed,
    upkeepFen: yuan(Math.ceil((costFen * recipe.upkeep) / 10_000)),
    upkeepPayer: paid ? '村集体' : null,
    carer: paid ? recipe.carer : null,
    borrowedFen: spoilt > 0.97 ? yuan(Math.round(costFen / 300)) : yuan(0),
  };
}

function homesFor(village: DemoVillage, type: WorkType, random: Random): number {
  const missing = type in village.served ? village.households - village.served[type as Service] : 0;
  if (missing > 0) return missing;
  return Math.max(8, Math.round((village.households * between(random, 12, 45)) / 100));
}

function inside([low, high]: readonly [number, number], random: Random): number {
  return low + (high - low) * random();
}
