import { type Fen, fen, sumFen } from '@qianwan/base/money';
import type { Choice, Problem } from '@qianwan/planner';

/** What the places themselves pay for a chosen work, the partners of a joint work included. */
export function ownFenIn({ works }: Problem): (choice: Choice) => Fen {
  const workById = new Map(works.map((work) => [work.id, work]));
  return (choice) => {
    const work = workById.get(choice.work);
    const lead = work?.grades.find(({ id }) => id === choice.grade)?.ownFen ?? fen(0);
    return sumFen([lead, ...(work?.partners ?? []).map(({ ownFen }) => ownFen)]);
  };
}
