import type { Choice, Plan } from '#schedule/plan';
import type { Commitment, Envelope, Place, Problem, Work } from '#schedule/problem';

/** Problem and plan side by side, with what is looked up again and again. */
export type Sheet = {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly workById: ReadonlyMap<string, Work>;
  readonly placeById: ReadonlyMap<string, Place>;
  readonly envelopeById: ReadonlyMap<string, Envelope>;
  readonly worksAt: ReadonlyMap<string, readonly Work[]>;
  readonly choiceOf: ReadonlyMap<string, Choice>;
  readonly promiseOf: ReadonlyMap<string, Commitment>;
  /** The envelopes of a payer in a year, by `purseKey`. */
  readonly envelopesOf: ReadonlyMap<string, readonly Envelope[]>;
  /** What the plan draws from each envelope, in fen. */
  readonly drawnFrom: ReadonlyMap<string, number>;
};

export function sheetOf(problem: Problem, plan: Plan): Sheet {
  return {
    problem,
    plan,
    workById: new Map(problem.works.map((work) => [work.id, work])),
    placeById: new Map(problem.places.map((place) => [place.id, place])),
    envelopeById: new Map(problem.envelopes.map((envelope) => [envelope.id, envelope])),
    worksAt: Map.groupBy(problem.works, (work) => work.place),
    choiceOf: new Map(plan.choices.map((choice) => [choice.work, choice])),
    promiseOf: new Map(problem.commitments.map((promise) => [promise.work, promise])),
    envelopesOf: Map.groupBy(problem.envelopes, (row) => purseKey(row.payer, row.year)),
    drawnFrom: drawnFrom(plan),
  };
}

/** The year in which the plan builds the work; null where it does not. */
export function yearOf({ choiceOf }: Sheet, work: string): number | null {
  return choiceOf.get(work)?.year ?? null;
}

export function isInGroup({ placeById }: Sheet, work: Work, group: string): boolean {
  return placeById.get(work.place)?.groups.includes(group) ?? false;
}

/** Whether a promise, if there is one, lets the work be built in that year. */
export function keepsPromise({ promiseOf }: Sheet, work: Work, year: number): boolean {
  const promise = promiseOf.get(work.id);
  return promise === undefined || Math.abs(year - promise.year) <= promise.slack;
}

/** The envelopes from which the payer may pay for the work in that year. */
export function openEnvelopes(sheet: Sheet, work: Work, payer: string, year: number): Envelope[] {
  const all = sheet.envelopesOf.get(purseKey(payer, year)) ?? [];
  return all.filter((row) => row.purpose === null || row.purpose === work.purpose);
}

function purseKey(payer: string, year: number): string {
  return `${year} ${payer}`;
}

function drawnFrom(plan: Plan): Map<string, number> {
  const drawn = new Map<string, number>();
  for (const { draws } of plan.choices) {
    for (const { envelope, fen } of draws) drawn.set(envelope, (drawn.get(envelope) ?? 0) + fen);
  }
  return drawn;
}
