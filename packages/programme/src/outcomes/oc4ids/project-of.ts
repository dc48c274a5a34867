import type { Day } from '@qianwan/base/calendar';
import type { Route } from '#delivery/milestone';
import type { WorkType } from '#works/work';
import { workTypes } from '#works/work-types';
import type { Project, ProjectPackage, ProjectStatus, Value } from './project.ts';
import type {
  Building,
  Funding,
  Payment,
  PublishedPayer,
  PublishedWork,
} from './published-work.ts';

/**
 * The works of a county as an OC4IDS 0.9.5 project package. `origin` is where our pages are (scheme and
 * host), for addresses. A package needs one work at least: the standard knows no empty one.
 */
export function packageOf(
  works: readonly PublishedWork[],
  {
    origin,
    county,
    countyName,
    on,
  }: { origin: string; county: string; countyName: string; on: Day },
): ProjectPackage {
  return {
    uri: `${origin}/${county}/open/oc4ids.json`,
    publishedDate: moment(on),
    version: '0.9',
    publisher: { name: countyName },
    projects: works.map((work) => projectOf(work, origin)),
  };
}

/** A work as an OC4IDS project; `workOf` reads it back whole. */
export function projectOf(published: PublishedWork, origin: string): Project {
  const { work, building, admittedOn, planned } = published;
  return {
    id: work.id,
    updated: moment(published.changedOn),
    language: 'zh',
    identifiers: [
      { scheme: 'QIANWAN', id: work.id },
      ...(building?.facility ? [{ scheme: 'QIANWAN-FACILITY', id: building.facility }] : []),
    ],
    title: work.title,
    ...(work.plainNote === '' ? {} : { description: work.plainNote }),
    status: statusOf(published),
    type: 'construction',
    sector: [sectors[work.type]],
    additionalClassifications: [{ scheme: 'QIANWAN-WORK-TYPE', id: work.type }],
    budget: budgetOf(published),
    ...(planned?.year ? { period: yearPeriod(planned.year) } : {}),
    identificationPeriod: { startDate: moment(work.proposedOn) },
    ...(admittedOn === null ? {} : { preparationPeriod: { startDate: moment(admittedOn) } }),
    ...completionOf(published),
    locations: [locationOf(published)],
    ...filled('parties', partiesOf(published)),
    metrics: metricsOf(published),
    costMeasurements: [
      {
        id: 'upkeep',
        costGroups: [
          {
            id: 'upkeep',
            category: 'maintenance',
            costs: [{ id: 'yearly', value: value(work.upkeepFen) }],
          },
        ],
      },
    ],
    ...filled('relatedProjects', work.after.map(firstWork)),
    ...filled('documents', documentsOf(published, origin)),
    ...filled('contractingProcesses', building === null ? [] : [processOf(building)]),
    ...filled('transactions', published.payments.map(transactionOf)),
  };
}

/** A day as the standard's date-time: the first moment of it in China. */
export function moment(on: string): string {
  return `${on}T00:00:00+08:00`;
}

/** Fen as yuan: two decimals, which a double keeps exactly enough to find the fen again. */
export function value(fen: number): Value {
  return { amount: fen / 100, currency: 'CNY' };
}

/** Where OC4IDS sees the sector of a type of work (codelist projectSector). */
export const sectors: Readonly<Record<WorkType, string>> = {
  waste: 'waterAndWaste',
  toilet: 'waterAndWaste',
  sewage: 'waterAndWaste',
  lane: 'transport.road',
  water: 'waterAndWaste',
  river: 'naturalResources',
  lamp: 'energy',
  green: 'naturalResources',
  housing: 'socialHousing',
  public: 'cultureSportsAndRecreation',
};

/** Open tender, chosen few, or built by the village itself (codelist method, closed). */
export const methods: Readonly<Record<Route, string>> = {
  tender: 'open',
  simple: 'selective',
  'self-built': 'direct',
};

function statusOf({ building, admittedOn }: PublishedWork): ProjectStatus {
  if (building?.acceptedOn) return 'maintenance';
  if (building?.measured) return 'completion';
  if (building) return 'implementation';
  return admittedOn === null ? 'identification' : 'preparation';
}

function budgetOf({ work, committed }: PublishedWork): Project['budget'] {
  const breakdown = {
    id: 'payers',
    description: '按出资方和年度',
    budgetBreakdown: committed.map(breakdownOf),
  };
  const loan = { id: 'loan', title: '借款', assetClass: ['debt'], value: value(work.borrowedFen) };
  return {
    amount: value(work.costFen),
    ...filled('budgetBreakdowns', committed.length === 0 ? [] : [breakdown]),
    ...filled('finance', work.borrowedFen === 0 ? [] : [loan]),
  };
}

function breakdownOf({ payer, purpose, year, fen }: Funding) {
  return {
    id: `${payer.id}/${purpose ?? 'any'}/${year}`,
    amount: value(fen),
    period: yearPeriod(year),
    sourceParty: reference(payer),
    x_qianwan_earmark: { purpose, year },
  };
}

function transactionOf({ entry, day, payer, purpose, year, fen }: Payment, place: number) {
  return {
    id: `${entry}/${place + 1}`,
    date: moment(day),
    value: value(fen),
    payer: reference(payer),
    x_qianwan_earmark: { purpose, year },
  };
}

function completionOf({ building, payments }: PublishedWork): Pick<Project, 'completion'> {
  if (!building?.acceptedOn) return {};
  const paid = payments.reduce((sum, { fen }) => sum + fen, 0);
  return { completion: { endDate: moment(building.acceptedOn), finalValue: value(paid) } };
}

function locationOf({ work, villageName, point }: PublishedWork): Project['locations'][number] {
  const place = { id: work.village, description: villageName };
  if (point === null) return place;
  return { ...place, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } };
}

/** Whoever pays, builds, owns or cares; people and villages of no register are known by their part. */
function partiesOf({
  work,
  committed,
  payments,
  building,
}: PublishedWork): Project['parties'] & {} {
  const payers = new Map(
    [...committed, ...payments].map(({ payer }) => [payer.id, payer] as const),
  );
  const named = [
    ['owner', work.owner],
    ['carer', work.carer],
    ['upkeepPayer', work.upkeepPayer],
    ['supplier', building?.builder ?? null],
  ] as const;
  return [
    ...[...payers.values()].map((payer) => ({
      ...reference(payer),
      roles: ['funder'],
      classifications: [{ scheme: 'QIANWAN-PAYER-KIND', id: payer.kind }],
    })),
    ...named.flatMap(([role, name]) =>
      name === null ? [] : [{ id: `${role}`, name, roles: [role] }],
    ),
  ];
}

function metricsOf({ work, building }: PublishedWork): Project['metrics'] {
  const unit = { name: workTypes[work.type].unit };
  const measured = building?.measured;
  const observations = [
    { id: 'planned', measure: work.quantity, unit },
    ...(measured
      ? [
          {
            id: 'measured',
            measure: measured.quantity,
            unit,
            period: { endDate: moment(measured.measuredOn) },
          },
        ]
      : []),
  ];
  const served = { id: 'planned', measure: work.householdsServed, unit: { name: 'household' } };
  return [
    { id: 'quantity', title: '工程量', observations },
    { id: 'households-served', title: '受益户数', observations: [served] },
  ];
}

function documentsOf({ work, planned }: PublishedWork, origin: string): Project['documents'] & {} {
  const at = (id: string, documentType: string, title: string) => ({
    id,
    documentType,
    title,
    url: `${origin}/${id}`,
  });
  return [
    ...work.needs.map((need) => at(need, 'needsAssessment', '村民需求')),
    ...(work.resolution === null ? [] : [at(work.resolution, 'minutes', '决议')]),
    ...(planned === null ? [] : [at(planned.plan, 'projectPlan', '计划')]),
  ];
}

function processOf(building: Building): (Project['contractingProcesses'] & {})[number] {
  const milestones = building.milestones.map(({ milestone, reachedOn }) => ({
    id: milestone,
    title: milestone,
    dateMet: moment(reachedOn),
    status: 'met' as const,
  }));
  return {
    id: building.order,
    summary: {
      externalReference: building.order,
      nature: ['construction'],
      status: building.acceptedOn === null ? 'active' : 'closed',
      tender: {
        procurementMethod: methods[building.route],
        procurementMethodDetails: building.route,
      },
      suppliers: [{ id: 'supplier', name: building.builder }],
      contractValue: value(building.amountFen),
      contractPeriod: { startDate: moment(building.orderedOn), endDate: moment(building.dueOn) },
      ...filled('milestones', milestones),
    },
  };
}

function firstWork(id: string): (Project['relatedProjects'] & {})[number] {
  return { id, scheme: 'QIANWAN', identifier: id, relationship: 'prerequisite' };
}

function yearPeriod(year: number) {
  return { startDate: moment(`${year}-01-01`), endDate: moment(`${year}-12-31`) };
}

function reference({ id, name }: PublishedPayer) {
  return { id, name };
}

/** The standard forbids empty lists: such a field is left out. */
function filled<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { [key in Name]?: Item[] } {
  if (items.length === 0) return {};
  return { [name]: [...items] } as { [key in Name]: Item[] };
}
