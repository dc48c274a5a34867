import type { NeedCategory } from '#needs/need';
import type { WorkType } from './work.ts';

export type Crew =
  | 'sanitation'
  | 'plumbing'
  | 'civil-works'
  | 'earthworks'
  | 'electrical'
  | 'landscape'
  | 'building';

/** What the programme knows of a type of work before any county has set a number. */
export type WorkTypeInfo = {
  /** 1 the basics, 2 what deepens them, 3 scenery: what one sees first and needs last (先洗脸后化妆). */
  readonly layer: 1 | 2 | 3;
  /** What its quantity counts; rates are per unit. */
  readonly unit: 'household' | 'm' | 'm²' | 'lamp';
  /** Which earmarked money it may draw on. */
  readonly purpose: 'environment' | 'road' | 'revitalisation';
  /** Who builds it; a crew can only be in so many places at once. */
  readonly crew: Crew;
  readonly lifeYears: number;
  /** What keeping it costs a year, in percent of its cost: a proposal to begin with, not a gate. */
  readonly upkeepPercent: number;
  /** Types that go first where a village plans both: pipes before paving, cleaning before planting. */
  readonly after: readonly WorkType[];
  /** The needs that it can answer. */
  readonly answers: readonly NeedCategory[];
};

/**
 * The layers follow the programme's own order: waste, lanes, toilets, ditches (2003–2007); then sewage
 * and houses (2008–2010). Its first years planted trees too, but where clean and pretty compete for the
 * same fen, planting and squares wait: they are scenery here. Lives and upkeep are from experience, not
 * verified (lane 15 years, sewer 30, bins 4, lamp 8; civil works 2–4 %, plant 5–8 % a year).
 */
export const workTypes: Readonly<Record<WorkType, WorkTypeInfo>> = {
  waste: {
    layer: 1,
    unit: 'household',
    purpose: 'environment',
    crew: 'sanitation',
    lifeYears: 4,
    upkeepPercent: 5,
    after: [],
    answers: ['waste'],
  },
  toilet: {
    layer: 1,
    unit: 'household',
    purpose: 'environment',
    crew: 'plumbing',
    lifeYears: 20,
    upkeepPercent: 5,
    after: [],
    answers: ['toilet'],
  },
  lane: {
    layer: 1,
    unit: 'm²',
    purpose: 'road',
    crew: 'civil-works',
    lifeYears: 15,
    upkeepPercent: 2,
    after: ['water', 'sewage'],
    answers: ['lane'],
  },
  water: {
    layer: 1,
    unit: 'household',
    purpose: 'environment',
    crew: 'plumbing',
    lifeYears: 20,
    upkeepPercent: 2,
    after: [],
    answers: ['water'],
  },
  river: {
    layer: 1,
    unit: 'm',
    purpose: 'environment',
    crew: 'earthworks',
    lifeYears: 5,
    upkeepPercent: 2,
    after: ['waste'],
    answers: ['river'],
  },
  sewage: {
    layer: 2,
    unit: 'household',
    purpose: 'environment',
    crew: 'plumbing',
    lifeYears: 20,
    upkeepPercent: 5,
    after: ['toilet'],
    answers: ['sewage', 'river'],
  },
  lamp: {
    layer: 2,
    unit: 'lamp',
    purpose: 'road',
    crew: 'electrical',
    lifeYears: 8,
    upkeepPercent: 5,
    after: ['lane'],
    answers: ['lamp'],
  },
  housing: {
    layer: 2,
    unit: 'household',
    purpose: 'revitalisation',
    crew: 'building',
    lifeYears: 30,
    upkeepPercent: 2,
    after: ['water', 'sewage'],
    answers: ['housing'],
  },
  green: {
    layer: 3,
    unit: 'm²',
    purpose: 'environment',
    crew: 'landscape',
    lifeYears: 10,
    upkeepPercent: 2,
    after: ['waste', 'river'],
    answers: ['green'],
  },
  public: {
    layer: 3,
    unit: 'm²',
    purpose: 'revitalisation',
    crew: 'building',
    lifeYears: 25,
    upkeepPercent: 2,
    after: ['waste', 'lane'],
    answers: ['public', 'other'],
  },
};

/**
 * The basics that scenery stands on. Ditches are a basic too, but not every village has one, so a
 * village without may plant; where both are planned, `after` still puts the ditch first.
 */
export const basics = ['waste', 'toilet', 'lane', 'water'] as const satisfies readonly WorkType[];
export type Basic = (typeof basics)[number];
