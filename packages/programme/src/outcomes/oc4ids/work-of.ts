import { type Day, day } from '@qianwan/base/calendar';
import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { PayerKind } from '#funds/payer';
import { Work } from '#works/work';
import { Project, type Value } from './project.ts';
import type { Building, PublishedPayer, PublishedWork } from './published-work.ts';

export type ProjectCode = 'project-unreadable';

/**
 * Reads one of our projects back from OC4IDS, whole: `workOf(projectOf(work))` is that work. A project
 * that lacks what a work needs is refused with the path of each field that is missing or wrong.
 */
export function workOf(json: unknown): Verdict<PublishedWork, ProjectCode> {
  const parsed = Project.safeParse(json);
  if (!parsed.success) return { ok: false, findings: parsed.error.issues.map(unreadable) };
  const project = parsed.data;
  const work = Work.safeParse(proposalOf(project));
  if (!work.success) return { ok: false, findings: work.error.issues.map(unreadable) };
  return judge<PublishedWork, ProjectCode>(strayPayers(project), () =>
    publishedOf(project, work.data),
  );
}

function unreadable(issue: {
  path: readonly PropertyKey[];
  message: string;
}): Finding<ProjectCode> {
  return stop('project-unreadable', { path: issue.path.map(String).join('.'), why: issue.message });
}

/** Money of somebody whom the project does not list among its parties, with what kind of payer it is. */
function strayPayers(project: Project): Finding<ProjectCode>[] {
  const known = payersOf(project);
  const named = [
    ...breakdownsOf(project).map(({ sourceParty }) => sourceParty.id),
    ...(project.transactions ?? []).map(({ payer }) => payer.id),
  ];
  return named
    .filter((id) => !known.has(id))
    .map((id) => stop('project-unreadable', { path: 'parties', why: id }));
}

function proposalOf(project: Project): unknown {
  const documents = project.documents ?? [];
  const ids = (type: string) =>
    documents.filter(({ documentType }) => documentType === type).map(({ id }) => id);
  const party = (role: string) =>
    project.parties?.find(({ roles }) => roles.includes(role))?.name ?? null;
  const upkeep = project.costMeasurements.find(({ id }) => id === 'upkeep');
  const yearly = upkeep?.costGroups[0]?.costs[0];
  const [loan] = project.budget.finance ?? [];
  return {
    id: project.id,
    village: project.locations[0]?.id,
    type: project.additionalClassifications.find(({ scheme }) => scheme === 'QIANWAN-WORK-TYPE')
      ?.id,
    title: project.title,
    plainNote: project.description ?? '',
    needs: ids('needsAssessment'),
    resolution: ids('minutes')[0] ?? null,
    quantity: plannedOf(project, 'quantity'),
    costFen: fenOf(project.budget.amount),
    householdsServed: plannedOf(project, 'households-served'),
    upkeepFen: yearly && fenOf(yearly.value),
    upkeepPayer: party('upkeepPayer'),
    owner: party('owner'),
    carer: party('carer'),
    borrowedFen: loan ? fenOf(loan.value) : 0,
    after: (project.relatedProjects ?? []).map(({ identifier }) => identifier),
    proposedOn: dayOf(project.identificationPeriod.startDate),
  };
}

function publishedOf(project: Project, work: Work): PublishedWork {
  const [location] = project.locations;
  const [lon, lat] = location?.geometry?.coordinates ?? [];
  const payers = payersOf(project);
  const payer = (id: string) => payers.get(id) as PublishedPayer;
  const plan = project.documents?.find(({ documentType }) => documentType === 'projectPlan');
  const year = project.period?.startDate?.slice(0, 4);
  const prepared = project.preparationPeriod;
  return {
    work,
    villageName: location?.description ?? '',
    point: lon === undefined || lat === undefined ? null : { lon, lat },
    planned: plan ? { plan: plan.id, year: year === undefined ? null : Number(year) } : null,
    admittedOn: prepared ? dayOf(prepared.startDate) : null,
    committed: breakdownsOf(project).map(({ sourceParty, amount, x_qianwan_earmark }) => ({
      payer: payer(sourceParty.id),
      ...x_qianwan_earmark,
      fen: fenOf(amount),
    })),
    payments: (project.transactions ?? []).map((paid) => ({
      entry: paid.id.slice(0, paid.id.lastIndexOf('/')),
      day: dayOf(paid.date),
      payer: payer(paid.payer.id),
      ...paid.x_qianwan_earmark,
      fen: fenOf(paid.value),
    })),
    building: buildingOf(project),
    changedOn: dayOf(project.updated),
  };
}

function buildingOf(project: Project): Building | null {
  const [process] = project.contractingProcesses ?? [];
  if (process === undefined) return null;
  const { tender, suppliers, contractValue, contractPeriod, milestones } = process.summary;
  const { completion } = project;
  return {
    order: process.id,
    route: tender.procurementMethodDetails,
    builder: suppliers[0]?.name ?? '',
    amountFen: fenOf(contractValue),
    orderedOn: dayOf(contractPeriod.startDate),
    dueOn: dayOf(contractPeriod.endDate),
    milestones: (milestones ?? []).map(({ id, dateMet }) => ({
      milestone: id,
      reachedOn: dayOf(dateMet),
    })),
    measured: measuredOf(project),
    acceptedOn: completion ? dayOf(completion.endDate) : null,
    facility: project.identifiers.find(({ scheme }) => scheme === 'QIANWAN-FACILITY')?.id ?? null,
  };
}

function payersOf({ parties }: Project): Map<string, PublishedPayer> {
  const payers = (parties ?? []).flatMap(({ id, name, classifications }) => {
    const kind = classifications?.find(({ scheme }) => scheme === 'QIANWAN-PAYER-KIND')?.id;
    const known = PayerKind.safeParse(kind);
    return known.success ? [{ id, name, kind: known.data }] : [];
  });
  return new Map(payers.map((payer) => [payer.id, payer]));
}

function breakdownsOf({ budget }: Project) {
  return (budget.budgetBreakdowns ?? []).flatMap(({ budgetBreakdown }) => budgetBreakdown);
}

function plannedOf({ metrics }: Project, metric: string): number | undefined {
  const found = metrics.find(({ id }) => id === metric);
  return found?.observations.find(({ id }) => id === 'planned')?.measure;
}

function measuredOf({ metrics }: Project): Building['measured'] {
  const found = metrics.find(({ id }) => id === 'quantity');
  const measured = found?.observations.find(({ id }) => id === 'measured');
  const on = measured?.period?.endDate;
  return measured && on ? { quantity: measured.measure, measuredOn: dayOf(on) } : null;
}

function dayOf(moment: string): Day {
  return day(moment.slice(0, 10));
}

function fenOf({ amount }: Value): number {
  return Math.round(amount * 100);
}
