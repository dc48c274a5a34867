import type { Plan } from '#schedule/plan';
import type { Problem, Transfer } from '#schedule/problem';
import type { Need } from './purses.ts';
import type { Sheet } from './sheet.ts';

/** What is left in the envelopes beside the plan, with money moving between them as it may. */
export type SpareMoney = {
  /**
   * Gives back what one work takes and then asks for its needs, one after another: the first that
   * cannot be met in full and what it lacks, or null when all can be. Leaves everything as it was.
   */
  readonly firstUnmet: (
    givenBack: readonly Need[],
    asked: readonly Need[],
  ) => { readonly need: Need; readonly short: number } | null;
};

/** `needs`: all that the plan pays for. */
export function spareMoneyOf({ problem, plan }: Sheet, needs: readonly Need[]): SpareMoney {
  const flow = openFlow(problem);
  payNeeds(flow, needs);
  makeMoves(flow, problem, plan);
  return {
    firstUnmet: (givenBack, asked) => {
      const before = flow.changes.length;
      for (const { envelope, fen } of givenBack) {
        if (envelope !== null) change(flow, flow.left, envelope.id, fen);
      }
      const unmet = firstUnmet(flow, asked);
      undoTo(flow, before);
      return unmet;
    },
  };
}

/** Money between envelopes: what is left in each, and what was moved along each transfer. */
type Flow = {
  readonly left: Sums;
  readonly moved: Sums;
  readonly into: ReadonlyMap<string, readonly Transfer[]>;
  readonly outOf: ReadonlyMap<string, readonly Transfer[]>;
  /** Everything that was changed, in its order, so that it can be undone. */
  readonly changes: Change[];
};

function openFlow({ envelopes, transfers }: Problem): Flow {
  return {
    left: new Map(envelopes.map((envelope) => [envelope.id, envelope.fen])),
    moved: new Map(),
    into: Map.groupBy(transfers, (transfer) => transfer.to),
    outOf: Map.groupBy(transfers, (transfer) => transfer.from),
    changes: [],
  };
}

function payNeeds(flow: Flow, needs: readonly Need[]): void {
  for (const { envelope, fen } of needs) {
    if (envelope !== null) change(flow, flow.left, envelope.id, -fen);
  }
}

function makeMoves(flow: Flow, { transfers }: Problem, { moves }: Plan): void {
  const transferById = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  for (const { transfer: id, fen } of moves) {
    const transfer = transferById.get(id);
    if (transfer === undefined) continue;
    change(flow, flow.left, transfer.from, -fen);
    change(flow, flow.left, transfer.to, fen);
    change(flow, flow.moved, id, fen);
  }
}

function firstUnmet(flow: Flow, asked: readonly Need[]): ReturnType<SpareMoney['firstUnmet']> {
  for (const need of asked) {
    const short = need.envelope === null ? need.fen : take(flow, need.envelope.id, need.fen);
    if (short > 0) return { need, short };
  }
  return null;
}

/** Takes so much out of the envelope and returns what it could not. */
function take(flow: Flow, envelope: string, fen: number): number {
  let missing = fen;
  while (missing > 0) {
    const way = wayTo(flow, envelope);
    if (way === null) return missing;
    const { source, steps } = way;
    const amount = Math.min(missing, flow.left.get(source) ?? 0, ...steps.map(({ room }) => room));
    change(flow, flow.left, source, -amount);
    for (const step of steps) change(flow, flow.moved, step.id, step.sign * amount);
    missing -= amount;
  }
  return 0;
}

/** The shortest way from money that is left to the envelope; null: there is none (Edmonds, Karp 1972). */
function wayTo(flow: Flow, envelope: string): Way | null {
  const stepFrom = new Map<string, Step & { readonly to: string }>();
  const reached = new Set([envelope]);
  for (const at of reached) {
    if ((flow.left.get(at) ?? 0) > 0) {
      const steps: Step[] = [];
      for (let step = stepFrom.get(at); step !== undefined; step = stepFrom.get(step.to)) {
        steps.push(step);
      }
      return { source: at, steps };
    }
    for (const step of sourcesOf(flow, at)) {
      if (!reached.has(step.from)) stepFrom.set(step.from, { ...step, to: at });
      reached.add(step.from);
    }
  }
  return null;
}

/** Where fen could come from: along a transfer that has room, or by taking back what was moved on. */
function sourcesOf({ into, outOf, moved }: Flow, envelope: string): Step[] {
  return [
    ...(into.get(envelope) ?? []).map(({ id, from, mostFen }) => ({
      id,
      from,
      sign: 1,
      room: (mostFen ?? Infinity) - (moved.get(id) ?? 0),
    })),
    ...(outOf.get(envelope) ?? []).map(({ id, to }) => ({
      id,
      from: to,
      sign: -1,
      room: moved.get(id) ?? 0,
    })),
  ].filter((step) => step.room > 0);
}

function change({ changes }: Flow, sums: Sums, id: string, amount: number): void {
  sums.set(id, (sums.get(id) ?? 0) + amount);
  changes.push({ sums, id, amount });
}

/** Undoes all changes but the first so many. */
function undoTo({ changes }: Flow, count: number): void {
  for (const { sums, id, amount } of changes.splice(count)) {
    sums.set(id, (sums.get(id) ?? 0) - amount);
  }
}

type Sums = Map<string, number>;
type Change = { readonly sums: Sums; readonly id: string; readonly amount: number };
type Way = { readonly source: string; readonly steps: readonly Step[] };
type Step = {
  readonly id: string;
  readonly from: string;
  readonly sign: number;
  readonly room: number;
};
