import type { NeedCategory } from '@qianwan/programme/needs/need';

/** What lists call each category, beside its own name. */
export const categoryNames: Record<NeedCategory, readonly string[]> = {
  waste: ['垃圾'],
  toilet: ['厕所'],
  sewage: ['污水'],
  lane: ['道路', '村道'],
  water: ['饮水', '自来水'],
  river: ['河道', '河塘'],
  lamp: ['路灯'],
  green: ['绿化'],
  housing: ['住房', '农房'],
  public: ['公共设施', '公共服务'],
  other: ['其他'],
};
