import { type Finding, stop } from '@qianwan/base/verdict';
import type { Ballot, BallotKind, Voice } from './ballot.ts';

export type MarksCode =
  | 'choice-missing'
  | 'choice-not-asked'
  | 'option-unknown'
  | 'mark-not-possible'
  | 'too-many-points';

/** What keeps a voice from fitting the question. A sheet without any mark is a blank vote, and counts as come. */
export function marksFaults(
  { kind, options, pointsMost }: Pick<Ballot, 'kind' | 'options' | 'pointsMost'>,
  { choice, marks }: Voice,
): Finding<MarksCode>[] {
  const faults: Finding<MarksCode>[] = [];
  if (kind === 'consent' && choice === null) faults.push(stop('choice-missing'));
  if (kind !== 'consent' && choice !== null) faults.push(stop('choice-not-asked'));
  const known = new Set(options.map(({ id }) => id));
  for (const [option, mark] of Object.entries(marks)) {
    if (!known.has(option)) faults.push(stop('option-unknown', { option }));
    else if (!isPossible(kind, mark)) faults.push(stop('mark-not-possible', { option, mark }));
  }
  const given = kind === 'points' ? Object.values(marks).reduce((sum, mark) => sum + mark, 0) : 0;
  if (given > pointsMost) faults.push(stop('too-many-points', { given, most: pointsMost }));
  return faults;
}

function isPossible(kind: BallotKind, mark: number): boolean {
  switch (kind) {
    case 'consent':
      return false;
    case 'approval':
      return mark === 1;
    case 'points':
      return mark > 0;
    case 'opinions':
      return mark === 1 || mark === -1 || mark === 0;
  }
}

export type Difference = {
  readonly option: string;
  readonly first: string;
  readonly second: string;
};

/** Where two readings of one sheet part, option by option in their order; '' stands for no mark. */
export function differencesOf(
  { options }: Pick<Ballot, 'options'>,
  first: Voice,
  second: Voice,
): Difference[] {
  const choices =
    first.choice === second.choice
      ? []
      : [{ option: '', first: first.choice ?? '', second: second.choice ?? '' }];
  const marks = options.flatMap(({ id }) => {
    const [one, other] = [first.marks[id], second.marks[id]];
    return one === other
      ? []
      : [{ option: id, first: String(one ?? ''), second: String(other ?? '') }];
  });
  return [...choices, ...marks];
}
