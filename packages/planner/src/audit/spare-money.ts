import { groupBy } from '@qianwan/base/group';
import type { Transfer } from '#schedule/problem';
import type { Need } from './purses.ts';
import type { Sheet } from './sheet.ts';

/**
 * What is left in the envelopes beside the plan, and what has moved between them: a flow to which more
 * may be added along ways that are left (Edmonds and Karp 1972). By ids, in fen.
 */
export type SpareMoney = {
  readonly left: ReadonlyMap<string, number>;
  readonly moved: ReadonlyMap<string, number>;
  readonly into: ReadonlyMap<string, readonly Transfer[]>;
  readonly outOf: ReadonlyMap<string, readonly Transfer[]>;
};

/** `needs`: all that the plan pays for. */
export function spareMoneyOf({ problem, plan }: Sheet, needs: readonly Need[]): SpareMoney {
  const { envelopes, transfers } = problem;
  const left = new Map<string, number>(envelopes.map((envelope) => [envelope.id, envelope.fen]));
  const moved = new Map(transfers.map((transfer) => [transfer.id, 0]));
  const transferById = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  for (const { envelope, fen } of needs) if (envelope !== null) add(left, envelope.id, -fen);
  for (const { transfer: id, fen } of plan.moves) {
    const transfer = transferById.get(id);
    if (transfer === undefined) continue;
    add(left, transfer.from, -fen);
    add(left, transfer.to, fen);
    add(moved, id, fen);
  }
  return {
    left,
    moved,
    into: groupBy(transfers, (transfer) => transfer.to),
    outOf: groupBy(transfers, (transfer) => transfer.from),
  };
}

/**
 * Gives back what one work takes and then draws its needs one after another: the first that cannot be
 * met in full and what it lacks; null when all can be.
 */
export function firstUnmet(
  spare: SpareMoney,
  givenBack: readonly Need[],
  asked: readonly Need[],
): { readonly need: Need; readonly short: number } | null {
  const trial: Trial = { spare, left: new Map(), moved: new Map() };
  for (const { envelope, fen } of givenBack) {
    if (envelope !== null) trial.left.set(envelope.id, leftIn(trial, envelope.id) + fen);
  }
  for (const need of asked) {
    const short = need.envelope === null ? need.fen : draw(trial, need.envelope.id, need.fen);
    if (short > 0) return { need, short };
  }
  return null;
}

/** What differs from the plan, for one question; only the few envelopes that it touches. */
type Trial = {
  readonly spare: SpareMoney;
  readonly left: Map<string, number>;
  readonly moved: Map<string, number>;
};

function leftIn({ spare, left }: Trial, envelope: string): number {
  return left.get(envelope) ?? spare.left.get(envelope) ?? 0;
}

function movedAlong({ spare, moved }: Trial, transfer: string): number {
  return moved.get(transfer) ?? spare.moved.get(transfer) ?? 0;
}

/** Takes so much out of the envelope and returns what it could not. */
function draw(trial: Trial, envelope: string, fen: number): number {
  let missing = fen;
  while (missing > 0) {
    const way = wayTo(trial, envelope);
    if (way === null) return missing;
    const { source, steps } = way;
    const amount = Math.min(missing, leftIn(trial, source), ...steps.map((step) => step.room));
    trial.left.set(source, leftIn(trial, source) - amount);
    for (const { id, sign } of steps) trial.moved.set(id, movedAlong(trial, id) + sign * amount);
    missing -= amount;
  }
  return 0;
}

/** The shortest way to the envelope from money that is left; null: there is none. */
function wayTo(trial: Trial, envelope: string): Way | null {
  const stepFrom = new Map<string, Step & { readonly to: string }>();
  const reached = new Set([envelope]);
  for (const at of reached) {
    if (leftIn(trial, at) > 0) {
      const steps: Step[] = [];
      for (let step = stepFrom.get(at); step !== undefined; step = stepFrom.get(step.to)) {
        steps.push(step);
      }
      return { source: at, steps };
    }
    for (const step of stepsTo(trial, at)) {
      if (!reached.has(step.from)) stepFrom.set(step.from, { ...step, to: at });
      reached.add(step.from);
    }
  }
  return null;
}

/** Where fen could come from: along a transfer that has room, or by taking back what was moved on. */
function stepsTo(trial: Trial, envelope: string): Step[] {
  const { into, outOf } = trial.spare;
  const along = (into.get(envelope) ?? []).map(({ id, from, mostFen }) => {
    return { id, from, sign: 1, room: (mostFen ?? Infinity) - movedAlong(trial, id) };
  });
  const back = (outOf.get(envelope) ?? []).map(({ id, to }) => {
    return { id, from: to, sign: -1, room: movedAlong(trial, id) };
  });
  return [...along, ...back].filter((step) => step.room > 0);
}

function add(sums: Map<string, number>, id: string, fen: number): void {
  sums.set(id, (sums.get(id) ?? 0) + fen);
}

type Way = { readonly source: string; readonly steps: readonly Step[] };
type Step = {
  readonly id: string;
  readonly from: string;
  readonly sign: number;
  readonly room: number;
};
