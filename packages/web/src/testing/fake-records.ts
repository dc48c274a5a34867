import { COUNTY, dice, villages } from './fake-places.ts';

const CATEGORIES = [
  'lane',
  'sewage',
  'toilet',
  'waste',
  'lamp',
  'water',
  'river',
  'green',
] as const;
const SAID = [
  '下雨天巷子里积水，老人摔过两回，盼着把路修平。',
  '污水直接排到沟里，夏天味道大，窗户都不敢开。',
  '村里公厕冲不了水，来的客人没处去。',
  '垃圾桶离得太远，提着走十几分钟。',
  '晚上从学校回来一段路没有灯，孩子害怕。',
  '高处十几户一到旱天就停水，要下山挑。',
  '河沟让淤泥堵了，一涨水就进院子。',
  '村口空地长满杂草，想种点树。',
];
const TITLES = [
  '巷路硬化',
  '污水接户',
  '公厕改造',
  '垃圾分类点',
  '太阳能路灯',
  '高位水池',
  '河沟清淤',
  '村口绿化',
];
const STATES = ['raised', 'verified', 'raised', 'taken-up', 'built', 'declined', 'solved'] as const;

export const needs = Array.from({ length: 140 }, (_, index) => {
  const village = villages[dice(index, 11) % villages.length] ?? villages[0];
  const state = STATES[dice(index, 12) % STATES.length] ?? 'raised';
  const answered = state !== 'raised';
  const due = dice(index, 14) % 30;
  return {
    id: `${village?.code}-N${index + 1}`,
    village: village?.code ?? '',
    villageName: village?.name ?? '',
    words: SAID[index % SAID.length] ?? '',
    category: CATEGORIES[index % CATEGORIES.length] ?? 'lane',
    nature: 'help',
    natureName: { zh: '求助', en: 'Asking for help' },
    topic: CATEGORIES[index % CATEGORIES.length] ?? 'lane',
    topicName: { zh: '村里的事', en: 'Of the village' },
    hamlet: '',
    facility: null,
    echoes: 0,
    mergedInto: null,
    merged: [],
    photos: 0,
    severity: 1 + (dice(index, 13) % 3),
    channel: (['web', 'visit', 'phone', 'paper'] as const)[index % 4] ?? 'web',
    raisedOn: `2026-11-${String(1 + (due % 22)).padStart(2, '0')}`,
    voices: dice(index, 15) % 60,
    silent: false,
    state,
    clock: {
      dueOn:
        due > 22
          ? `2026-12-0${(due % 8) + 1}`
          : `2026-11-${String(8 + (due % 22)).padStart(2, '0')}`,
      answered,
      overdue: !answered && due < 14,
    },
    steps: answered
      ? [
          {
            step: 'verified' as const,
            words: '到现场看过，情况属实。',
            work: null,
            takenOn: '2026-11-12',
          },
          {
            step: 'answered' as const,
            words: '已列入明年的打算，等村民代表会议。',
            work: null,
            takenOn: '2026-11-15',
          },
        ]
      : [],
  };
});

const WORK_STATES = ['proposed', 'admitted', 'admitted', 'refused', 'admitted'] as const;

export const works = Array.from({ length: 160 }, (_, index) => {
  const village = villages[dice(index, 21) % villages.length] ?? villages[0];
  const kind = index % TITLES.length;
  const state = WORK_STATES[dice(index, 22) % WORK_STATES.length] ?? 'proposed';
  const need = needs.find((each) => each.village === village?.code);
  return {
    id: `${village?.code}-W${index + 1}`,
    village: village?.code ?? '',
    villageName: village?.name ?? '',
    type: (CATEGORIES[kind] ?? 'lane') as Exclude<(typeof CATEGORIES)[number], 'other'>,
    title: `${village?.name}${TITLES[kind]}`,
    plainNote: '从村口老樟树到小学，做平、做排水，不拓宽、不砍树。',
    needs: need === undefined ? [] : [need.id],
    resolution: state === 'admitted' ? `${village?.code}-M1` : null,
    quantity: 120 + dice(index, 23),
    costFen: (80_000 + dice(index, 24) * 900) * 100,
    householdsServed: 20 + (dice(index, 25) % 200),
    upkeepFen: (1200 + dice(index, 26) * 6) * 100,
    upkeepPayer: '村集体',
    owner: '村集体经济合作社',
    carer: '村保洁队',
    borrowedFen: 0,
    after: [],
    proposedOn: '2026-10-18',
    state,
    findings:
      state === 'refused'
        ? [
            { code: 'cost-above-band', level: 'stop' as const, detail: { most: 420 } },
            { code: 'no-upkeep', level: 'stop' as const, detail: {} },
          ]
        : [],
    checkedOn: state === 'proposed' ? null : '2026-11-02',
    admittedOn: state === 'admitted' ? '2026-11-02' : null,
  };
});

export const payers = [
  ['province-fund', '省级专项', 'Provincial fund', 'government'],
  ['county-budget', '县财政', 'County budget', 'government'],
  ['transport-bureau', '交通局', 'Transport bureau', 'department'],
  ['village-collectives', '村集体', 'Village collectives', 'collective'],
  ['households', '农户筹资筹劳', 'Households', 'household'],
  ['charity', '慈善总会', 'Charity federation', 'society'],
  ['bamboo-company', '竹业公司', 'Bamboo company', 'company'],
].map(([id, nameZh, nameEn, kind]) => ({ id, nameZh, nameEn, kind }));

const PURPOSES = ['environment', 'road', null] as const;
export const YEARS = [2027, 2028, 2029, 2030, 2031];

export const envelopes = payers.flatMap((payer, at) =>
  PURPOSES.flatMap((purpose, of) =>
    YEARS.filter(() => (at + of) % 3 !== 1).map((year) => ({
      id: `${payer.id}-${purpose ?? 'any'}-${year}`,
      payer: payer.id ?? '',
      purpose,
      year,
      amountFen: (600_000 + dice(at * 7 + of, year % 100) * 6_000) * 100,
      setOn: '2026-11-01',
    })),
  ),
);

export const planWorks = works
  .filter(({ state }) => state === 'admitted')
  .map((work, index) => {
    const year = index % 4 === 3 ? null : (YEARS[dice(index, 31) % 5] ?? 2027);
    const codes = ['envelope-spent', 'outbid', 'place-full', 'waits-for'] as const;
    return {
      work: work.id,
      title: work.title,
      type: work.type,
      village: work.village,
      villageName: work.villageName,
      merit: { served: 1000, voices: 320, neverServed: 396, basics: 792, total: 2508 },
      costFen: work.costFen,
      year,
      ground:
        year === 2027
          ? null
          : {
              code: codes[index % 4] ?? 'outbid',
              grade: 'whole',
              year: year === null ? 2027 : year - 1,
              by: index % 4 === 0 ? 'county-budget:environment:2027' : null,
              short: index % 4 === 0 ? 12_340_000 : index % 4 === 1 ? 35 : null,
            },
    };
  });

export const PLAN_IDS = [`${COUNTY}-P1`, `${COUNTY}-P2`] as const;

export function planSummary(id: string) {
  const chosen = planWorks.filter(({ year }) => year !== null);
  return {
    id,
    round: `${COUNTY}-R1`,
    title: id === PLAN_IDS[0] ? '照常的一份' : '多照顾薄弱村的一份',
    settings: {
      title: '照常',
      poorShare: 40,
      worksPerVillage: 2,
      moneyPercent: 100,
      voicePercent: 100,
    },
    value: 48_233_000,
    bound: 48_410_000,
    gap: 0.00366,
    chosen: chosen.length,
    leftOut: planWorks.length - chosen.length,
    villages: new Set(chosen.map(({ village }) => village)).size,
    costFen: chosen.reduce((sum, { costFen }) => sum + costFen, 0),
    madeOn: '2026-11-20',
    madeBy: '周明（县千万办）',
    approvedOn: null,
    problemSha256: 'a3f1c09d'.repeat(8),
    planSha256: '77be01c4'.repeat(8),
  };
}
