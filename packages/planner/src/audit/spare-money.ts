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
  const { envelopes, transfers } = problem;
  const left = new Map<string, number>(envelopes.map((envelope) => [envelope.id, envelope.fen]));
  const moved = new Map(transfers.map((transfer) => [transfer.id, 0]));
  const into = Map.groupBy(transfers, (transfer) => transfer.to);
  const outOf = Map.groupBy(transfers, (transfer) => transfer.from);
  const transferById = new Map(transfers.map((transfer) => [transfer.id, transfer]));
  const add = (sums: Map<string, number>, id: string, fen: number) =>
    sums.set(id, (sums.get(id) ?? 0) + fen);

  for (const { envelope, fen } of needs) if (envelope !== null) add(left, envelope.id, -fen);
  for (const { transfer: id, fen } of plan.moves) {
    const transfer = transferById.get(id);
    if (transfer === undefined) continue;
    add(left, transfer.from, -fen);
    add(left, transfer.to, fen);
    add(moved, id, fen);
  }

  /** Where fen could come from: along a transfer that has room, or by taking back what was moved on. */
  function sourcesOf(envelope: string): Step[] {
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

  /** The shortest way from money that is left to the envelope; null: there is none (Edmonds, Karp 1972). */
  function wayTo(envelope: string): { readonly source: string; readonly steps: Step[] } | null {
    const stepFrom = new Map<string, Step & { readonly to: string }>();
    const reached = new Set([envelope]);
    for (const at of reached) {
      if ((left.get(at) ?? 0) > 0) {
        const steps: Step[] = [];
        for (let step = stepFrom.get(at); step !== undefined; step = stepFrom.get(step.to)) {
          steps.push(step);
        }
        return { source: at, steps };
      }
      for (const step of sourcesOf(at)) {
        if (!reached.has(step.from)) stepFrom.set(step.from, { ...step, to: at });
        reached.add(step.from);
      }
    }
    return null;
  }

  /** Takes so much out of the envelope and returns what it could not. */
  function take(envelope: string, fen: number, changes: Change[]): number {
    const change = (sums: Map<string, number>, id: string, amount: number) => {
      add(sums, id, amount);
      changes.push({ sums, id, amount });
    };
    let missing = fen;
    while (missing > 0) {
      const way = wayTo(envelope);
      if (way === null) return missing;
      const { source, steps } = way;
      const amount = Math.min(missing, left.get(source) ?? 0, ...steps.map((step) => step.room));
      change(left, source, -amount);
      for (const step of steps) change(moved, step.id, step.sign * amount);
      missing -= amount;
    }
    return 0;
  }

  return {
    firstUnmet: (givenBack, asked) => {
      const changes: Change[] = [];
      for (const { envelope, fen } of givenBack) {
        if (envelope === null) continue;
        add(left, envelope.id, fen);
        changes.push({ sums: left, id: envelope.id, amount: fen });
      }
      let unmet: ReturnType<SpareMoney['firstUnmet']> = null;
      for (const need of asked) {
        const short = need.envelope === null ? need.fen : take(need.envelope.id, need.fen, changes);
        if (short > 0) {
          unmet = { need, short };
          break;
        }
      }
      for (const { sums, id, amount } of changes) add(sums, id, -amount);
      return unmet;
    },
  };
}

type Step = {
  readonly id: string;
  readonly from: string;
  readonly sign: number;
  readonly room: number;
};
type Change = { readonly sums: Map<string, number>; readonly id: string; readonly amount: number };
