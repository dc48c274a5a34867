import { addDays, type Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import { z } from 'zod';
import { PlaceCode, recordId } from '#registry/place-code';
import type { ProcedureStep, ProcedureTemplate } from '#registry/procedure-shapes';

export const ProcedureId = recordId('K');

/** A matter on its way through the steps of a procedure. */
export const Procedure = z.object({
  id: ProcedureId,
  village: PlaceCode,
  /** Which one: procedure.<template> of the county's rules, as they stood on the day it began. */
  template: z.string().regex(/^[a-z0-9-]+$/),
  matter: z.string().trim().min(2).max(300),
  /** The records it is about: needs, works. */
  about: z.array(z.string()).max(50),
  startedOn: z.string(),
});
export type Procedure = z.infer<typeof Procedure>;

/** A step that was taken, with its proof. */
export const TakenStep = z.object({
  step: z.string(),
  doneOn: z.iso.date(),
  resolution: recordId('M').nullable(),
  /** Papers by the kind that the step asks for. */
  papers: z.array(z.object({ kind: z.string(), paper: recordId('A') })),
  signed: z.array(z.string()),
});
export type TakenStep = z.infer<typeof TakenStep>;

export type ProcedureCode =
  | 'procedure-unknown'
  | 'step-unknown'
  | 'step-out-of-turn'
  | 'step-done-later-than-today'
  | 'step-before-disclosure-ended'
  | 'step-needs-resolution'
  | 'step-resolution-elsewhere'
  | 'step-resolution-of-wrong-body'
  | 'step-resolution-invalid'
  | 'step-resolution-too-early'
  | 'step-papers-missing'
  | 'step-signatures-missing';

/** What a meeting resolved, as far as a step looks at it. */
export type StepResolution = {
  readonly village: string;
  readonly body: string;
  readonly heldOn: string;
  readonly valid: boolean;
};

/** Where each step stands, in order; the one that is next says by when, and what it still asks. */
export type StepStand = {
  readonly step: ProcedureStep;
  readonly is: 'done' | 'on-the-board' | 'next' | 'later';
  readonly taken: TakenStep | null;
  /** The last day that its paper hangs on the board; null where it hangs on none. */
  readonly hangsUntil: string | null;
  /** The first day on which the step may be taken; null for steps that are done. */
  readonly notBefore: string | null;
};

export function standOf(
  template: ProcedureTemplate,
  taken: readonly TakenStep[],
  today: Day,
): StepStand[] {
  let open = true;
  let from: Day | null = null;
  return template.steps.map((step) => {
    const done = taken.find((each) => each.step === step.key) ?? null;
    if (done !== null) {
      const hangsUntil = hangsUntilOf(step, done);
      from = hangsUntil === null ? null : addDays(hangsUntil, 1);
      const is = hangsUntil !== null && today <= hangsUntil ? 'on-the-board' : 'done';
      return { step, is, taken: done, hangsUntil, notBefore: null };
    }
    const stand = { step, is: open ? 'next' : 'later', taken: null, hangsUntil: null } as const;
    const notBefore = open ? from : null;
    open = false;
    return { ...stand, notBefore };
  });
}

/** Whether the matter is settled: every step up to the deciding one is done, and has hung on the board. */
export function isSettled(
  template: ProcedureTemplate,
  taken: readonly TakenStep[],
  today: Day,
): boolean {
  const last = template.steps.findIndex(({ key }) => key === template.settledBy);
  return standOf(template, taken, today)
    .slice(0, last + 1)
    .every(({ is }) => is === 'done');
}

/** What keeps a step from being taken; everything that is missing at once. */
export function stepFaults(
  template: ProcedureTemplate,
  taken: readonly TakenStep[],
  asked: TakenStep,
  {
    resolution,
    today,
    village,
  }: { resolution: StepResolution | null; today: Day; village: string },
): Finding<ProcedureCode>[] {
  const stand = standOf(template, taken, today).find(({ step }) => step.key === asked.step);
  if (stand === undefined) return [stop('step-unknown', { step: asked.step })];
  if (stand.is !== 'next') return [stop('step-out-of-turn', { step: stand.step.name.zh })];
  const { step, notBefore } = stand;
  const faults: Finding<ProcedureCode>[] = [];
  if (asked.doneOn > today) faults.push(stop('step-done-later-than-today'));
  if (notBefore !== null && asked.doneOn < notBefore)
    faults.push(stop('step-before-disclosure-ended', { day: notBefore }));
  return [
    ...faults,
    ...resolutionFaults(step, asked, resolution, village),
    ...paperFaults(step, asked),
  ];
}

function resolutionFaults(
  { bodies }: ProcedureStep,
  asked: TakenStep,
  resolution: StepResolution | null,
  village: string,
): Finding<ProcedureCode>[] {
  if (bodies.length === 0) return [];
  if (resolution === null) return [stop('step-needs-resolution')];
  const faults: Finding<ProcedureCode>[] = [];
  if (resolution.village !== village) faults.push(stop('step-resolution-elsewhere'));
  if (!bodies.includes(resolution.body)) faults.push(stop('step-resolution-of-wrong-body'));
  if (!resolution.valid) faults.push(stop('step-resolution-invalid'));
  if (resolution.heldOn > asked.doneOn)
    faults.push(stop('step-resolution-too-early', { day: resolution.heldOn }));
  return faults;
}

function paperFaults(step: ProcedureStep, { papers, signed }: TakenStep): Finding<ProcedureCode>[] {
  const lacking = step.papers.filter(({ key }) => !papers.some(({ kind }) => kind === key));
  const unsigned = step.signers.filter(({ key }) => !signed.includes(key));
  return [
    ...(lacking.length > 0
      ? [stop<ProcedureCode>('step-papers-missing', { papers: namesOf(lacking) })]
      : []),
    ...(unsigned.length > 0
      ? [stop<ProcedureCode>('step-signatures-missing', { signers: namesOf(unsigned) })]
      : []),
  ];
}

function namesOf(parts: readonly { readonly name: { readonly zh: string } }[]): string {
  return parts.map(({ name }) => name.zh).join('、');
}

/** A paper hangs for so many full days after the day of the step. */
function hangsUntilOf({ disclosureDays }: ProcedureStep, { doneOn }: TakenStep): Day | null {
  return disclosureDays === 0 ? null : addDays(doneOn as Day, disclosureDays);
}
