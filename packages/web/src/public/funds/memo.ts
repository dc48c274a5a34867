import { type Frame, speaker } from '#public/frame/frame';
import { ledgerWords } from '#words/public/books';

/** What an entry is for, as its writer put it; an entry that a plan's approval wrote names the plan. */
export function memoText(frame: Frame, memo: string): string {
  return /^[0-9a-z]+-P[0-9]+$/.test(memo)
    ? speaker(frame)(ledgerWords.byPlan, { plan: memo })
    : memo;
}
