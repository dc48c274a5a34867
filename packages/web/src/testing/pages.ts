import { type Actor, nobody } from '@qianwan/programme/people/actor';
import type { Html } from '#html';
import { countyMap } from '#public/draw/map';
import type { Frame } from '#public/frame/frame';
import { countiesPage } from '#public/front/counties-page';
import { missingPage } from '#public/front/missing-page';
import { ledgerPage } from '#public/funds/ledger-page';
import { ballotPage } from '#public/meetings/ballot-page';
import { sheetsPage } from '#public/meetings/sheets-page';
import { findPage } from '#public/needs/find-page';
import { needPage } from '#public/needs/need-page';
import { receiptPage } from '#public/needs/receipt-page';
import { sayPage } from '#public/needs/say-page';
import { figurePage } from '#public/outcomes/figure-page';
import { countyPage } from '#public/overview/county-page';
import { townshipPage } from '#public/overview/township-page';
import { villagePage } from '#public/overview/village-page';
import { workPage } from '#public/overview/work-page';
import { signInPage } from '#public/people/sign-in-page';
import { comparisonPage } from '#public/plan/comparison-page';
import { planInPage } from '#public/plan/plan-in-page';
import { planPage } from '#public/plan/plan-page';
import { burdenPage } from '#public/survey/burden-page';
import { county, countyMapFacts, seats, townships } from './county.ts';
import { burden } from './forms.ts';
import { comparison, figures, funds, payerNames, plan, planWorks } from './plans.ts';
import {
  countedBallot,
  delivery,
  entries,
  fates,
  needs,
  openBallot,
  resolution,
  today,
  village,
} from './records.ts';

/** Every public page of a large county, by name and address: what tests measure and eyes look at. */
export type Sample = {
  readonly name: string;
  readonly address: string;
  readonly show: (frame: Frame) => Html;
};

export function frameOf(over: Partial<Frame> = {}): Frame {
  return {
    language: 'zh',
    large: false,
    origin: 'http://192.168.1.20:8080',
    address: '/',
    today,
    actor: nobody,
    demo: true,
    county,
    refused: null,
    ...over,
  };
}

export function samples(outline?: unknown): readonly Sample[] {
  const map = countyMapFacts(outline);
  const look = {
    placeName: '安吉县',
    seats,
    here: null,
    demonstration: new Set<string>(),
    span: 'county' as const,
  };
  const atBallot = { path: [], findings: [], typed: {}, thanks: false };
  const villager: Actor = {
    ...nobody,
    role: 'villager',
    area: village.code,
    household: `${village.code}-H1`,
  };
  const path = [
    { name: '安吉县', address: '/330523' },
    { name: '天荒坪镇', address: '/330523109' },
    { name: village.name, address: `/${village.code}` },
    { name: '…', address: null },
  ];
  const place = placeFacts();
  const inTownship = {
    ...map,
    villages: map.villages.filter(({ code }) => code.startsWith('330523109')),
  };
  const township = {
    ...place,
    code: '330523109',
    name: '天荒坪镇',
    level: 'township' as const,
    above: place.above.slice(0, 1),
  };
  const drawn = (frame: Frame) => countyMap(frame, map, look);
  const works = {
    address: `/${plan.id}`,
    rows: planWorks(60),
    after: '',
    next: 'x',
    payers: payerNames,
  };
  const others = [{ ...plan, id: '330523-P2', title: '少两成资金的试算' }];
  const [need, , taken] = needs;
  const fate = fates[1];
  const built = fates[0];
  const refused = fates[3];
  if (!need || !taken || !fate || !built || !refused)
    throw new Error('the fixture has its records');
  const work = { planId: plan.id, path, resolution, ledger: entries(6), needs: [taken] };
  const say = { village, path, findings: [], typed: {} };
  return [
    {
      name: 'county',
      address: '/330523',
      show: (frame) =>
        countyPage(frame, {
          place: {
            ...place,
            code: '330523',
            name: '安吉县',
            level: 'county',
            above: [],
            facilities: [],
          },
          map,
          seats,
          townships,
          needs: { raised: 1248, answered: 1103, overdue: 7, solved: 642 },
          works: { building: 58, built: 73 },
          builtByYear: [{ year: 2026, built: 73 }],
          figures,
          plan,
          funds,
        }),
    },
    {
      name: 'township',
      address: '/330523109',
      show: (frame) =>
        townshipPage(frame, { place: township, map: inTownship, seats: seats.slice(9, 10) }),
    },
    {
      name: 'village',
      address: `/${village.code}`,
      show: (frame) =>
        villagePage(frame, {
          place,
          map: inTownship,
          seats: seats.slice(9, 10),
          needs,
          ballots: [{ ...openBallot, closedOn: null }],
          resolutions: [resolution],
          works: fates,
          ledger: entries(8),
          formMinutes: 1570,
        }),
    },
    {
      name: 'burden',
      address: `/${village.code}/forms`,
      show: (frame) => burdenPage(frame, { place: village, path, ...burden }),
    },
    {
      name: 'say',
      address: `/${village.code}/say`,
      show: (frame) => sayPage(frame, { ...say, category: null, similar: [], isSaid: false }),
    },
    {
      name: 'say-words',
      address: `/${village.code}/say?category=lamp`,
      show: (frame) =>
        sayPage(frame, { ...say, category: 'lamp', similar: needs.slice(1, 3), isSaid: false }),
    },
    {
      name: 'find',
      address: `/${village.code}/find?number=1`,
      show: (frame) => findPage(frame, { place: village.code, path, number: '1' }),
    },
    {
      name: 'say-said',
      address: `/${village.code}/say`,
      show: (frame) =>
        sayPage(frame, {
          ...say,
          category: 'lamp',
          similar: needs.slice(1, 2),
          isSaid: true,
          typed: { words: '祠堂前那盏灯不亮了' },
        }),
    },
    {
      name: 'receipt',
      address: `/${need.id}/receipt?code=7KQ2MXP4HT`,
      show: (frame) => receiptPage(frame, { need, path, code: '7KQ2MXP4HT', findings: [] }),
    },
    {
      name: 'need',
      address: `/${taken.id}`,
      show: (frame) => needPage(frame, { need: taken, path, findings: [], typed: {} }),
    },
    {
      name: 'need-overdue',
      address: `/${need.id}`,
      show: (frame) => needPage(frame, { need, path, findings: [], typed: {} }),
    },
    {
      name: 'ballot',
      address: `/${openBallot.id}`,
      show: (frame) => ballotPage(frame, { ...atBallot, ballot: openBallot }),
    },
    {
      name: 'ballot-voting',
      address: `/${openBallot.id}`,
      show: (frame) =>
        ballotPage({ ...frame, actor: villager }, { ...atBallot, ballot: openBallot }),
    },
    {
      name: 'ballot-counted',
      address: `/${countedBallot.id}`,
      show: (frame) => ballotPage(frame, { ...atBallot, ballot: countedBallot }),
    },
    {
      name: 'sheets',
      address: `/${openBallot.id}/sheets`,
      show: (frame) =>
        sheetsPage(frame, {
          ballot: openBallot,
          path,
          sheets: Array.from({ length: 60 }, (_, at) => ({
            household: `${village.code}-H${at + 1}`,
            label: `${at + 1}号`,
            check: '7KQ2MX',
          })),
        }),
    },
    {
      name: 'work',
      address: `/${fate.work.id}`,
      show: (frame) => workPage(frame, { ...work, fate, ledger: [] }),
    },
    {
      name: 'work-built',
      address: `/${built.work.id}`,
      show: (frame) => workPage(frame, { ...work, fate: { ...built, delivery } }),
    },
    {
      name: 'work-refused',
      address: `/${refused.work.id}`,
      show: (frame) =>
        workPage(frame, {
          ...work,
          fate: refused,
          planId: null,
          ledger: [],
          needs: [],
          resolution: null,
        }),
    },
    {
      name: 'plan',
      address: `/${plan.id}`,
      show: (frame) =>
        planPage(frame, {
          plan,
          path: path.slice(0, 1).concat(path.slice(3)),
          map: drawn(frame),
          townships,
          works,
          others,
        }),
    },
    {
      name: 'plan-in',
      address: `/${plan.id}/in/330523109`,
      show: (frame) =>
        planInPage(frame, {
          plan,
          place: township,
          path,
          map: drawn(frame),
          works: { ...works, address: `/${plan.id}/in/330523109` },
        }),
    },
    {
      name: 'comparison',
      address: `/${plan.id}/against/330523-P2`,
      show: (frame) => comparisonPage(frame, comparison, path),
    },
    {
      name: 'ledger',
      address: '/330523/ledger',
      show: (frame) =>
        ledgerPage(frame, {
          place: { code: '330523', name: '安吉县' },
          path,
          funds,
          entries: entries(50),
          after: '',
          next: '2026-09-02.1',
          withBalances: true,
        }),
    },
    {
      name: 'figure',
      address: '/330523/figures/sewage',
      show: (frame) =>
        figurePage(frame, {
          place: { code: '330523', name: '安吉县' },
          path,
          figure: figures[0] ?? neverFigure(),
          sources: sources(),
          after: '',
          next: '330523104200',
        }),
    },
    {
      name: 'sign-in',
      address: '/sign-in',
      show: (frame) => signInPage({ ...frame, county: null }),
    },
    { name: 'missing', address: '/330523999', show: (frame) => missingPage(frame) },
    {
      name: 'counties',
      address: '/',
      show: (frame) => countiesPage({ ...frame, county: null }, [county]),
    },
  ];
}

function neverFigure(): never {
  throw new Error('the fixture has figures');
}

function placeFacts() {
  return {
    code: village.code,
    name: village.name,
    level: 'village' as const,
    kind: 'village',
    parent: '330523109',
    validFrom: '2023-06-30',
    validTo: null,
    parentName: '天荒坪镇',
    point: null,
    households: 280,
    residents: 1050,
    planClass: '集聚提升',
    above: [
      { code: '330523', name: '安吉县' },
      { code: '330523109', name: '天荒坪镇' },
    ],
    facilities: [
      {
        id: `${village.code}-F1`,
        village: village.code,
        type: 'sewage',
        work: `${village.code}-W1`,
        builtOn: '2026-09-01',
        lifeYears: 20,
        owner: '余村村集体',
        carer: '余村保洁队，陈师傅',
        upkeepFen: 1_180_000,
        upkeepPayer: 'collective',
        checkMonths: 3,
        complaintPhone: '0572-505 0001',
        householdsServed: 96,
      },
    ],
  };
}

function sources() {
  return countyMapFacts()
    .villages.slice(0, 50)
    .map(({ code, name, households }, at) => ({
      village: code,
      villageName: name,
      numerator: Math.round((households ?? 0) * 0.87),
      denominator: households ?? 0,
      facts: ['sewage.households', 'households'].map((measure, nth) => ({
        id: at * 2 + nth,
        place: code,
        measure,
        value: Math.round((households ?? 0) * (nth === 0 ? 0.87 : 1)),
        words: null,
        day: '2026-06-30',
        source: '入户调查',
        author: 'officer:li',
        recordedAt: '2026-07-02T01:00:00Z',
        supersedes: null,
      })),
    }));
}
