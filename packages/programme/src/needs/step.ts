import { type Finding, stop } from '@qianwan/base/verdict';
import type { NeedState, NeedStep } from './need.ts';
import { stateOf } from './state.ts';

export type NeedCode =
  | 'already-counted'
  | 'answer-needs-words'
  | 'decline-needs-words'
  | 'need-already-verified'
  | 'need-already-declined'
  | 'need-has-a-work'
  | 'need-solved'
  | 'not-the-raiser'
  | 'nothing-to-reopen';

/** What is wrong with a need as it is said. */
export type SayCode =
  | 'said-already'
  | 'said-in-future'
  | 'said-today-only'
  | 'facility-not-here'
  | 'photo-not-an-image'
  | 'photo-too-large'
  | 'photos-enough'
  | 'echoes-enough';

type OfficerStep = { readonly step: 'verified' | 'answered' | 'declined'; readonly words: string };

/** What keeps an officer from a step. Words to the person are part of an answer and of a "no". */
export function stepFaults(
  { step, words }: OfficerStep,
  steps: readonly NeedStep[],
): Finding<NeedCode>[] {
  const faults: NeedCode[] = [];
  if (step === 'answered' && words === '') faults.push('answer-needs-words');
  if (step === 'declined' && words === '') faults.push('decline-needs-words');
  const late = tooLateFor(step, stateOf(steps));
  if (late !== null) faults.push(late);
  return faults.map((code) => stop(code));
}

function tooLateFor(step: OfficerStep['step'], state: NeedState): NeedCode | null {
  if (step === 'answered') return null;
  if (state === 'solved') return 'need-solved';
  if (state === 'raised') return null;
  if (step === 'verified') return state === 'declined' ? null : 'need-already-verified';
  if (state === 'declined') return 'need-already-declined';
  return state === 'verified' ? null : 'need-has-a-work';
}

type Confirmation = { readonly solved: boolean; readonly byRaiser: boolean };

/** Only who raised a need says that it is solved, whatever was built; or, once told something, that it is not. */
export function confirmationFaults(
  { solved, byRaiser }: Confirmation,
  steps: readonly NeedStep[],
): Finding<NeedCode>[] {
  if (!byRaiser) return [stop('not-the-raiser')];
  if (solved) return stateOf(steps) === 'solved' ? [stop('need-solved')] : [];
  const last = steps.at(-1)?.step;
  return last === undefined || last === 'reopened' ? [stop('nothing-to-reopen')] : [];
}
