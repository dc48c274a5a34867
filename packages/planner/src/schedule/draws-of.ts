import { assert } from '@qianwan/base/assert';
import { type Fen, fen } from '@qianwan/base/money';
import { byText } from '@qianwan/base/order';
import type { Choice, Plan } from './plan.ts';
import type { Problem } from './problem.ts';

/** Out of whose money one chosen work is paid. */
export type Draws = { readonly work: string; readonly draws: readonly Draw[] };

/** So many fen, paid in `year`, of the money that was put into `envelope`. */
export type Draw = { readonly year: number; readonly envelope: string; readonly fen: Fen };

/**
 * Whose money pays which work once the plan's moves are made: one entry for each choice, in the order
 * of the choices. Money has no name on it, so one order is laid down: works are paid by year of
 * finishing, then by id; the needs of a work by year, then by payer; each out of what was put into its
 * envelope itself, then out of what moved there, by transfer id, wherever that came from. What a work
 * draws in a year is what its shares owe in that year, to the fen; what all draw from an envelope is no
 * more than was put there. Throws where the plan would not pass its audit.
 */
export function drawsOf(problem: Problem, plan: Plan): Draws[] {
  const take = createPurse(problem, plan);
  const needsOf = needsIn(problem);
  const inOrder = plan.choices.toSorted((a, b) => a.year - b.year || byText(a.work, b.work));
  const drawsOfWork = new Map<string, Draw[]>();
  for (const choice of inOrder) {
    const takenIn = new Map<number, Taken>();
    for (const { year, envelope, owed } of needsOf(choice)) {
      const taken: Taken = takenIn.get(year) ?? new Map();
      takenIn.set(year, taken);
      take(envelope, owed, taken);
    }
    const draws = [...takenIn].flatMap(([year, taken]) =>
      [...taken].map(([envelope, part]) => ({ year, envelope, fen: fen(part) })),
    );
    drawsOfWork.set(choice.work, draws);
  }
  return plan.choices.map(({ work }) => ({ work, draws: drawsOfWork.get(work) ?? [] }));
}

type Need = { readonly year: number; readonly envelope: string; readonly owed: number };

/** The needs of a choice by year, then by payer, each with the envelope that it is paid from. */
function needsIn({ works, envelopes }: Problem): (choice: Choice) => Need[] {
  const workById = new Map(works.map((work) => [work.id, work]));
  const keyOf = (payer: string, year: number, purpose: string | null): string =>
    JSON.stringify([payer, year, purpose]);
  const idByKey = new Map(
    envelopes.map(({ id, payer, year, purpose }) => [keyOf(payer, year, purpose), id]),
  );

  return (choice) => {
    const work = workById.get(choice.work);
    const grade = work?.grades.find(({ id }) => id === choice.grade);
    assert(work !== undefined && grade !== undefined, 'a sound plan chooses what the problem has');
    const shares = grade.shares.toSorted((a, b) => byText(a.payer, b.payer));
    const firstYear = choice.year - work.buildYears + 1;
    return Array.from({ length: work.buildYears }, (_, at) => firstYear + at).flatMap((year, at) =>
      shares.flatMap(({ payer, fen: amounts }): Need[] => {
        const owed = amounts[at] ?? 0;
        if (owed === 0) return [];
        const earmark = idByKey.get(keyOf(payer, year, work.purpose));
        const envelope = earmark ?? idByKey.get(keyOf(payer, year, null));
        assert(envelope !== undefined, 'every need of a sound plan has an envelope');
        return [{ year, envelope, owed }];
      }),
    );
  };
}

/** How much of which envelope's money, in the order in which it was taken. */
type Taken = Map<string, number>;

/**
 * Takes money out of an envelope: first its own, then along the moves into it. Transfers never lead in
 * a circle, and no envelope is asked for more than it holds with what moves in; so each call finds its
 * money, whatever was taken before.
 */
function createPurse(
  problem: Problem,
  plan: Plan,
): (envelope: string, amount: number, taken: Taken) => void {
  const left = new Map<string, number>(problem.envelopes.map(({ id, fen: holds }) => [id, holds]));
  const movesInto = movesByTarget(problem, plan);

  function take(envelope: string, amount: number, taken: Taken): void {
    // Its own money first.
    const holds = left.get(envelope) ?? 0;
    const own = Math.min(holds, amount);
    if (own > 0) taken.set(envelope, (taken.get(envelope) ?? 0) + own);
    left.set(envelope, holds - own);

    // The rest out of what moved in, by transfer id.
    let missing = amount - own;
    for (const move of movesInto.get(envelope) ?? []) {
      const part = Math.min(move.left, missing);
      if (part === 0) continue;
      move.left -= part;
      missing -= part;
      take(move.from, part, taken);
    }
    assert(missing === 0, 'no envelope of a sound plan is overdrawn');
  }
  return take;
}

type Inflow = { readonly from: string; readonly to: string; left: number };

/** What moves into each envelope, by transfer id. */
function movesByTarget({ transfers }: Problem, { moves }: Plan): ReadonlyMap<string, Inflow[]> {
  const transferById = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const inflows = moves
    .toSorted((a, b) => byText(a.transfer, b.transfer))
    .map(({ transfer: id, fen: moved }): Inflow => {
      const transfer = transferById.get(id);
      assert(transfer !== undefined, 'a sound plan moves money along transfers of the problem');
      return { from: transfer.from, to: transfer.to, left: moved };
    });
  const into = new Map<string, Inflow[]>();
  for (const inflow of inflows) into.set(inflow.to, [...(into.get(inflow.to) ?? []), inflow]);
  return into;
}
