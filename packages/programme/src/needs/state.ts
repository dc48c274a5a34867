import { day, daysBetween } from '@qianwan/base/calendar';
import type { Rules } from '#registry/rules-of';
import type { NeedState, NeedStep, StepKind } from './need.ts';

/** Where a step leaves a need; an answer alone leaves it where it was. */
export const stateAfter = {
  verified: 'verified',
  answered: null,
  declined: 'declined',
  'taken-up': 'taken-up',
  built: 'built',
  confirmed: 'solved',
  reopened: 'raised',
} as const satisfies Record<StepKind, NeedState | null>;

/** Where a need stands after its steps, oldest first. */
export function stateOf(steps: readonly Pick<NeedStep, 'step'>[]): NeedState {
  const moved = steps.findLast(({ step }) => stateAfter[step] !== null);
  return moved === undefined ? 'raised' : (stateAfter[moved.step] ?? 'raised');
}

/** Built a while ago and whoever raised it has said nothing: worth a visit, never a closing. */
export function isSilent(steps: readonly NeedStep[], { on, read }: Rules): boolean {
  const patience = read('needs.silence-days')?.value;
  const last = steps.at(-1);
  if (patience === undefined || last === undefined || stateOf(steps) !== 'built') return false;
  return daysBetween(day(last.takenOn), on) >= patience;
}
