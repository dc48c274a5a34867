import type { Words } from '#words/language';

/** What an indicator is called where villagers read it; the measure behind it begins its id. */
const KNOWN: Readonly<Record<string, Words>> = {
  sewage: { zh: '生活污水有处理的户', en: 'Households with sewage treatment' },
  toilet: { zh: '用上卫生厕所的户', en: 'Households with a sanitary toilet' },
  waste: { zh: '垃圾分类的户', en: 'Households that sort waste' },
  lane: { zh: '硬化路通到家的户', en: 'Households on a hardened lane' },
  water: { zh: '用上自来水的户', en: 'Households with tap water' },
  lamp: { zh: '门前有路灯的户', en: 'Households with street lamps' },
};

export function indicatorName(indicator: string): Words {
  const stem = indicator.split(/[.-]/)[0] ?? indicator;
  return KNOWN[indicator] ?? KNOWN[stem] ?? { zh: indicator, en: indicator };
}

export const denominatorWords: Readonly<Record<string, Words>> = {
  'kept-villages': { zh: '规划保留村', en: 'villages kept by the plan' },
  villages: { zh: '村', en: 'villages' },
  households: { zh: '户', en: 'households' },
  residents: { zh: '人', en: 'residents' },
};
