import type { WorkType } from './work.ts';

/** What the programme knows of a type of work: what money serves it, who builds it, what must stand first. */
export type TypeOfWork = {
  readonly purpose: 'environment' | 'road' | 'revitalisation';
  readonly crew: string;
  readonly layer: 1 | 2 | 3;
  readonly lifeYears: number;
  readonly after: readonly WorkType[];
  readonly unit: string;
};

export const workTypes: Readonly<Record<WorkType, TypeOfWork>> = {
  waste: {
    purpose: 'environment',
    crew: 'sanitation',
    layer: 1,
    lifeYears: 8,
    after: [],
    unit: 'household',
  },
  toilet: {
    purpose: 'environment',
    crew: 'plumbing',
    layer: 1,
    lifeYears: 20,
    after: [],
    unit: 'household',
  },
  sewage: {
    purpose: 'environment',
    crew: 'plumbing',
    layer: 2,
    lifeYears: 30,
    after: ['toilet'],
    unit: 'household',
  },
  lane: { purpose: 'road', crew: 'roads', layer: 1, lifeYears: 15, after: [], unit: 'm²' },
  water: {
    purpose: 'environment',
    crew: 'plumbing',
    layer: 1,
    lifeYears: 30,
    after: [],
    unit: 'household',
  },
  river: {
    purpose: 'environment',
    crew: 'earthworks',
    layer: 2,
    lifeYears: 5,
    after: [],
    unit: 'm³',
  },
  lamp: {
    purpose: 'road',
    crew: 'electrical',
    layer: 2,
    lifeYears: 8,
    after: ['lane'],
    unit: 'lamp',
  },
  green: {
    purpose: 'revitalisation',
    crew: 'landscape',
    layer: 3,
    lifeYears: 10,
    after: ['waste', 'lane'],
    unit: 'm²',
  },
  housing: {
    purpose: 'revitalisation',
    crew: 'building',
    layer: 3,
    lifeYears: 30,
    after: ['toilet'],
    unit: 'm²',
  },
  public: {
    purpose: 'revitalisation',
    crew: 'building',
    layer: 3,
    lifeYears: 30,
    after: ['lane'],
    unit: 'm²',
  },
};
