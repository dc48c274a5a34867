import type { WorkType } from '@qianwan/programme/works/work';
import type { Words } from '#words/language';

/** What the quantity of a work of each type is counted in. */
export const unitTerms = {
  waste: { zh: '处', en: 'points' },
  toilet: { zh: '户', en: 'households' },
  sewage: { zh: '户', en: 'households' },
  lane: { zh: '米', en: 'm' },
  water: { zh: '户', en: 'households' },
  river: { zh: '米', en: 'm' },
  lamp: { zh: '盏', en: 'lamps' },
  green: { zh: '平方米', en: 'm²' },
  housing: { zh: '户', en: 'households' },
  public: { zh: '平方米', en: 'm²' },
} satisfies Record<WorkType, Words>;
