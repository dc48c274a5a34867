/** What can be known of a place, once and for all: unit, names, what uses it, and what would be strange. */
export type Measure = {
  readonly key: string;
  readonly unit: string;
  readonly zh: string;
  readonly en: string;
  /** A number, or one of these words. */
  readonly kind: 'number' | 'words';
  readonly choices?: readonly string[];
  readonly whole?: boolean;
  /** Below the first or above the last, someone has mistyped; both are possible themselves. */
  readonly plausible?: readonly [least: number, most: number];
  /** Impossible beyond these, whatever the village. */
  readonly possible?: readonly [least: number, most: number];
  /** What reads it. A field that nothing uses is not asked for. */
  readonly usedBy: readonly string[];
  /** Other headings under which files bring it. */
  readonly aliases?: readonly string[];
};

const count = { kind: 'number', whole: true, possible: [0, 10_000_000] } as const;
const money = { kind: 'number', unit: 'yuan' } as const;
const score = { kind: 'number', unit: 'score', possible: [0, 1] } as const;
const yesOrNo = { kind: 'number', unit: '0/1', whole: true, possible: [0, 1] } as const;

/** 县域村庄布局规划's five classes of village (中农发〔2018〕, 乡村振兴战略规划 2018–2022, ch. 9). */
export const planClasses = ['集聚提升', '城郊融合', '特色保护', '搬迁撤并', '待定'] as const;

export const measures: readonly Measure[] = [
  {
    ...count,
    key: 'households',
    unit: 'households',
    zh: '户数',
    en: 'Households',
    plausible: [1, 5000],
    usedBy: ['coverage', 'needs', 'ballots', 'plan'],
    aliases: ['总户数', '农户数'],
  },
  {
    ...count,
    key: 'residents',
    unit: 'persons',
    zh: '常住人口',
    en: 'Residents',
    plausible: [1, 30_000],
    usedBy: ['coverage', 'plan'],
    aliases: ['population', 'tot_popula', '人口'],
  },
  {
    ...count,
    key: 'registered',
    unit: 'persons',
    zh: '户籍人口',
    en: 'Registered residents',
    plausible: [1, 30_000],
    usedBy: ['meetings'],
  },
  {
    ...count,
    key: 'adults',
    unit: 'persons',
    zh: '十八周岁以上村民',
    en: 'Adult villagers',
    plausible: [1, 25_000],
    usedBy: ['meetings'],
    aliases: ['成年村民'],
  },
  {
    ...count,
    key: 'representatives',
    unit: 'persons',
    zh: '应到村民代表',
    en: 'Representatives due',
    plausible: [10, 150],
    usedBy: ['meetings'],
    aliases: ['村民代表'],
  },
  {
    key: 'terrain',
    kind: 'words',
    unit: '',
    zh: '地形',
    en: 'Terrain',
    choices: ['平原', '丘陵', '山区', '海岛', '水乡'],
    usedBy: ['gates', 'plan'],
  },
  {
    key: 'plan.class',
    kind: 'words',
    unit: '',
    zh: '村庄分类',
    en: 'Village class',
    choices: planClasses,
    usedBy: ['gates'],
    aliases: ['规划分类'],
  },
  {
    ...yesOrNo,
    key: 'plan.kept',
    zh: '规划保留村',
    en: 'Kept by the plan',
    usedBy: ['gates', 'coverage', 'plan'],
  },
  {
    ...money,
    key: 'income.operating',
    zh: '集体经营性收入（元/年）',
    en: 'Collective operating income (yuan a year)',
    plausible: [0, 50_000_000],
    possible: [0, 10_000_000_000],
    usedBy: ['gates', 'indicators'],
    aliases: ['集体经营性收入', '村集体经营性收入'],
  },
  {
    ...money,
    key: 'income.per-head',
    zh: '农民人均可支配收入（元/年）',
    en: 'Disposable income per head (yuan a year)',
    plausible: [5000, 200_000],
    possible: [0, 10_000_000],
    usedBy: ['indicators'],
    aliases: ['人均可支配收入', '农民人均可支配收入'],
  },
  {
    ...money,
    key: 'debt',
    zh: '村集体债务（元）',
    en: 'Collective debt (yuan)',
    plausible: [0, 50_000_000],
    possible: [0, 10_000_000_000],
    usedBy: ['gates'],
    aliases: ['债务', '村集体债务'],
  },
  {
    ...money,
    key: 'debt.service',
    zh: '每年还本付息（元/年）',
    en: 'Debt service (yuan a year)',
    plausible: [0, 10_000_000],
    possible: [0, 10_000_000_000],
    usedBy: ['gates'],
    aliases: ['还本付息'],
  },
  ...served('sewage', '污水', 'sewage treatment', '污水处理'),
  ...served('toilet', '卫生厕所', 'sanitary toilets', '改厕'),
  ...served('waste', '垃圾分类', 'waste sorting', '垃圾分类处理'),
  ...served('lane', '入户道路硬化', 'a hardened lane', '道路硬化'),
  ...served('water', '自来水', 'tap water', '通自来水'),
  ...served('lamp', '路灯', 'street lamps', '亮化'),
  ...facilities(),
  {
    key: 'road.km',
    kind: 'number',
    unit: 'km',
    zh: '公路里程（公里，按乡镇）',
    en: 'Roads (km, of a township)',
    plausible: [0, 2000],
    possible: [0, 100_000],
    usedBy: ['indicators'],
    aliases: ['公路里程'],
  },
  {
    ...yesOrNo,
    key: 'road.near',
    zh: '1.5公里内有公路',
    en: 'A road within 1.5 km',
    usedBy: ['indicators'],
  },
  {
    ...score,
    key: 'idm.social',
    zh: '社会韧性（IKS）',
    en: 'Social resilience (IKS)',
    usedBy: ['indicators'],
    aliases: ['iks'],
  },
  {
    ...score,
    key: 'idm.economic',
    zh: '经济韧性（IKE）',
    en: 'Economic resilience (IKE)',
    usedBy: ['indicators'],
    aliases: ['ike'],
  },
  {
    ...score,
    key: 'idm.environmental',
    zh: '生态韧性（IKL）',
    en: 'Environmental resilience (IKL)',
    usedBy: ['indicators'],
    aliases: ['ikl'],
  },
];

const byKey = new Map(measures.map((measure) => [measure.key, measure]));

export function measureOf(key: string): Measure | null {
  return byKey.get(key) ?? null;
}

/** What stands in a place for everyone, by what it is for: how many there are, 0 where none. */
function facilities(): Measure[] {
  const kinds = [
    ['education', '教育设施数', 'Schools'],
    ['medical', '医疗设施数', 'Places of medical care'],
    ['transport', '公交站和办公场所数', 'Bus stops and public offices'],
    ['agriculture', '农业服务设施数', 'Storehouses and markets'],
  ] as const;
  return kinds.map(([kind, zh, en]) => ({
    ...count,
    key: `facility.${kind}`,
    unit: 'facilities',
    zh,
    en,
    plausible: [0, 30],
    usedBy: ['indicators'],
  }));
}

/** Households that have something: never more than there are, which the coverage indicators check. */
function served(of: string, zh: string, en: string, alias: string): Measure[] {
  return [
    {
      ...count,
      key: `${of}.households`,
      unit: 'households',
      zh: `${zh}受益户数`,
      en: `Households with ${en}`,
      plausible: [0, 5000],
      usedBy: ['coverage', 'gates', 'plan'],
      aliases: [`${zh}户数`, `${alias}户数`],
    },
  ];
}
