import type { LedgerEntry } from '@qianwan/contract/funds';
import type { z } from 'zod';
import type { BallotShown } from '#public/meetings/ballot-shown';
import type { NeedFacts } from '#public/needs/need-line';
import type { DeliveryFacts, Fate, PlanWorkFacts, WorkFacts } from '#public/overview/fate';

export const today = '2026-11-23';
export const village = { code: '330523109200', name: '余村村' };

export function need(n: number, over: Partial<NeedFacts> = {}): NeedFacts {
  return {
    id: `${village.code}-N${n}`,
    village: village.code,
    villageName: village.name,
    words: NEEDS[n % NEEDS.length] ?? '',
    category: n % 2 === 0 ? 'lamp' : 'sewage',
    nature: 'help',
    natureName: { zh: '求助', en: 'Asking for help' },
    topic: n % 2 === 0 ? 'lamp' : 'sewage',
    topicName: n % 2 === 0 ? { zh: '路灯', en: 'Street lamps' } : { zh: '污水', en: 'Sewage' },
    hamlet: '',
    facility: null,
    echoes: n % 3,
    mergedInto: null,
    merged: [],
    photos: 0,
    severity: 2,
    channel: 'web',
    raisedOn: '2026-11-03',
    voices: 12 + n,
    state: 'raised',
    clock: { dueOn: '2026-11-27', answered: false, overdue: false },
    silent: false,
    steps: [],
    ...over,
  };
}

const NEEDS = [
  '村口到老桥那段路晚上没有灯，老人不敢走，上个月张家奶奶在那里摔了一跤。',
  '下雨天污水从沟里漫出来，流到门前，味道很大。',
  '垃圾桶离我们这一片太远，提着走要十几分钟。',
];

export const needs: readonly NeedFacts[] = [
  need(1, { clock: { dueOn: '2026-11-17', answered: false, overdue: true } }),
  need(2),
  need(3, {
    state: 'taken-up',
    clock: { dueOn: '2026-11-10', answered: true, overdue: false },
    steps: [
      {
        step: 'verified',
        words: '镇里来人看过，三百米没有灯。',
        work: null,
        takenOn: '2026-11-06',
      },
      { step: 'taken-up', words: '', work: `${village.code}-W3`, takenOn: '2026-11-15' },
    ],
  }),
  need(4, { state: 'solved', clock: { dueOn: '2026-08-10', answered: true, overdue: false } }),
];

export function work(n: number, over: Partial<WorkFacts> = {}): WorkFacts {
  return {
    id: `${village.code}-W${n}`,
    village: village.code,
    villageName: village.name,
    type: 'lamp',
    title: '村口到老桥路灯 36 盏',
    plainNote: '太阳能灯，不用电费，坏了由村里电工老王修。',
    needs: [`${village.code}-N3`],
    resolution: `${village.code}-M1`,
    quantity: 36,
    costFen: 12_960_000,
    householdsServed: 142,
    upkeepFen: 216_000,
    upkeepPayer: '余村村集体',
    owner: '余村村集体',
    carer: '村电工王建国',
    borrowedFen: 0,
    after: [],
    proposedOn: '2026-09-12',
    state: 'admitted',
    findings: [],
    checkedOn: '2026-09-20',
    admittedOn: '2026-09-20',
    ...over,
  };
}

export function planWork(n: number, over: Partial<PlanWorkFacts> = {}): PlanWorkFacts {
  return {
    work: `${village.code}-W${n}`,
    title: '村口到老桥路灯 36 盏',
    type: 'lamp',
    village: village.code,
    villageName: village.name,
    costFen: 12_960_000,
    year: 2028,
    ground: {
      code: 'envelope-spent',
      grade: 'whole',
      year: 2027,
      by: 'county.road.2027',
      short: 4_310_000,
    },
    merit: { served: 1120, voices: 460, neverServed: 474, basics: 474, total: 2528 },
    ...over,
  };
}

export const delivery: DeliveryFacts = {
  work: `${village.code}-W1`,
  title: '六组污水管网',
  village: village.code,
  villageName: village.name,
  state: 'accepted',
  order: {
    id: `${village.code}-O1`,
    work: `${village.code}-W1`,
    contractor: '安吉山水市政工程有限公司',
    route: 'simple',
    amountFen: 46_800_000,
    orderedOn: '2026-03-02',
    dueOn: '2026-08-31',
  },
  committedFen: 46_800_000,
  paidFen: 46_800_000,
  milestones: [
    { milestone: 'started', reachedOn: '2026-03-20', words: '', evidence: [] },
    {
      milestone: 'half',
      reachedOn: '2026-05-28',
      words: '主管铺完，开始接户。',
      evidence: ['a', 'b'],
    },
    { milestone: 'finished', reachedOn: '2026-08-12', words: '', evidence: ['c'] },
  ],
  measured: {
    quantity: 96,
    measuredOn: '2026-08-20',
    measuredBy: ['township', 'supervision-committee'],
  },
  ballot: { id: `${village.code}-B1`, count: { due: 96, yes: 88, no: 3, abstain: 2 } },
  acceptedOn: '2026-09-01',
  facility: `${village.code}-F1`,
  silentDays: 0,
};

const names = new Map([
  ['county', '县财政'],
  [`${village.code}-W1`, '六组污水管网接户'],
]);

export const fates: readonly Fate[] = [
  {
    work: work(1, { title: '六组污水管网接户', type: 'sewage', costFen: 46_800_000, quantity: 96 }),
    plan: planWork(1, { year: 2026, ground: null }),
    delivery,
    voices: 41,
    names,
  },
  { work: work(3), plan: planWork(3), delivery: null, voices: 28, names },
  {
    work: work(4, { title: '老街文化礼堂修缮', type: 'public', costFen: 180_000_000 }),
    plan: planWork(4, {
      year: null,
      ground: {
        code: 'waits-for',
        grade: 'whole',
        year: 2028,
        by: `${village.code}-W1`,
        short: null,
      },
    }),
    delivery: null,
    voices: 9,
    names,
  },
  {
    work: work(5, {
      title: '入村景观大门',
      type: 'green',
      state: 'refused',
      findings: [
        { code: 'no-fitting-need', level: 'stop', detail: {} },
        { code: 'no-resolution', level: 'stop', detail: {} },
      ],
      admittedOn: null,
      resolution: null,
    }),
    plan: null,
    delivery: null,
    voices: 0,
    names,
  },
];

type Entry = z.output<typeof LedgerEntry>;

export function entries(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => {
    const pays = at % 2 === 0;
    const from = pays ? 'committed' : 'available';
    const line = { payer: 'county', purpose: 'environment' as const, year: 2026 };
    const amount = 15_600_000 + at * 101;
    return {
      id: `330523-L${count - at}`,
      day: '2026-09-02',
      memo: pays ? '六组污水管网：按进度付款' : '六组污水管网：定给工程',
      work: `${village.code}-W1`,
      counters: at === 4 ? '330523-L2' : null,
      byActor: 'officer:li',
      lines: [
        { ...line, account: pays ? 'paid' : 'committed', amountFen: amount },
        { ...line, account: from, amountFen: -amount },
      ],
    };
  });
}

export const resolution = {
  id: `${village.code}-M1`,
  village: village.code,
  body: 'representatives' as const,
  matter: '提出村口到老桥路灯工程，村里出两成',
  needs: [`${village.code}-N3`],
  noticeOn: '2026-09-01',
  heldOn: '2026-09-09',
  minutes: '',
  kind: 'public-good' as const,
  makeup: { representatives: null, women: null, people: null, householdsSigned: null },
  channel: 'meeting' as const,
  due: 42,
  present: 37,
  householdsDue: 0,
  householdsPresent: 0,
  yes: 34,
  no: 2,
  abstain: 1,
  valid: true,
  findings: [],
};

/** A vote over works, still open; and what it came to. */
export const openBallot: BallotShown = {
  id: `${village.code}-B2`,
  village: village.code,
  villageName: village.name,
  about: village.code,
  question: '明年先办哪几件？',
  openedOn: '2026-11-20',
  closesOn: '2026-11-30',
  kind: 'approval',
  options: [
    { id: 'lane', title: '村口到祠堂的路', costFen: 26_000_000 },
    { id: 'lamps', title: '后山路灯', costFen: 9_000_000 },
    { id: 'water', title: '自来水管改造', costFen: 18_000_000 },
    { id: 'hall', title: '文化礼堂', costFen: 42_000_000 },
  ],
  budgetFen: 60_000_000,
  pointsMost: 0,
  onPaper: true,
  count: { due: 300, yes: 0, no: 0, abstain: 0 },
  cast: 187,
  turnout: [
    { channel: 'paper', votes: 90 },
    { channel: 'web', votes: 97 },
  ],
  quorum: { cast: 187, needed: 200, reached: false },
  closing: null,
};

export const countedBallot: BallotShown = {
  ...openBallot,
  cast: 240,
  quorum: { cast: 240, needed: 200, reached: true },
  closing: {
    closedOn: '2026-12-01',
    due: 300,
    cast: 240,
    quorum: { cast: 240, needed: 200, reached: true },
    published: true,
    fileSha256: '5f'.repeat(32),
    countedBy: {
      satisfaction: 'cost',
      completion: 'add1u',
      convention: 'exact-start',
      comparison: null,
    },
    winners: ['lane', 'water', 'lamps'],
    costFen: 53_000_000,
    options: [
      { id: 'lane', votes: 160, points: 0, won: true, votesMissing: null, wouldWinAtFen: null },
      { id: 'lamps', votes: 90, points: 0, won: true, votesMissing: null, wouldWinAtFen: null },
      { id: 'water', votes: 120, points: 0, won: true, votesMissing: null, wouldWinAtFen: null },
      { id: 'hall', votes: 70, points: 0, won: false, votesMissing: 110, wouldWinAtFen: 7_000_000 },
    ],
    opinions: null,
    carried: null,
    recounted: 10,
    agreed: 10,
  },
};
