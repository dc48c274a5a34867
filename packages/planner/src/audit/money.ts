import { stop } from '@qianwan/base/verdict';
import type { BrokenRule } from './broken-rule.ts';
import { needsOf } from './purses.ts';
import type { Sheet } from './sheet.ts';

/** Rules 8 to 10: money moves only where it may, and every envelope pays what is asked of it. */
export function auditMoney(sheet: Sheet): BrokenRule[] {
  return [...movesAreAllowed(sheet), ...everyNeedHasAnEnvelope(sheet), ...envelopesHoldOut(sheet)];
}

function movesAreAllowed({ problem, plan }: Sheet): BrokenRule[] {
  const mostOf = new Map(problem.transfers.map((row) => [row.id, row.mostFen ?? Infinity]));
  const seen = new Set<string>();
  return plan.moves.flatMap(({ transfer, fen }): BrokenRule[] => {
    const most = mostOf.get(transfer);
    if (most === undefined) return [stop('unknown-transfer', { transfer })];
    const findings: BrokenRule[] = [];
    if (seen.has(transfer)) findings.push(stop('move-twice', { transfer }));
    if (!Number.isSafeInteger(fen) || fen < 1) {
      findings.push(stop('move-not-whole-fen', { transfer, fen }));
    }
    if (fen > most) findings.push(stop('move-too-large', { transfer, fen, most }));
    seen.add(transfer);
    return findings;
  });
}

function everyNeedHasAnEnvelope({ builtOf, purses }: Sheet): BrokenRule[] {
  return [...builtOf.values()].flatMap((built) =>
    needsOf(purses, built)
      .filter((need) => need.envelope === null)
      .map(({ payer, year }) => stop('no-envelope', { work: built.work.id, payer, year })),
  );
}

function envelopesHoldOut(sheet: Sheet): BrokenRule[] {
  const { inOf, outOf } = flowsOf(sheet);
  return sheet.problem.envelopes.flatMap(({ id, fen }) => {
    const out = outOf.get(id) ?? 0;
    const holds = fen + (inOf.get(id) ?? 0);
    return out > holds ? [stop('envelope-overdrawn', { envelope: id, out, holds })] : [];
  });
}

/** What comes into each envelope, and what goes out of it, be it moved on or paid. */
function flowsOf({ problem, plan, builtOf, purses }: Sheet): Record<'inOf' | 'outOf', Sums> {
  const inOf: Sums = new Map();
  const outOf: Sums = new Map();
  const add = (sums: Sums, id: string, fen: number) => sums.set(id, (sums.get(id) ?? 0) + fen);
  const transferById = new Map(problem.transfers.map((row) => [row.id, row]));
  for (const { transfer: id, fen } of plan.moves) {
    const transfer = transferById.get(id);
    if (transfer === undefined) continue;
    add(outOf, transfer.from, fen);
    add(inOf, transfer.to, fen);
  }
  for (const built of builtOf.values()) {
    for (const { envelope, fen } of needsOf(purses, built)) {
      if (envelope !== null) add(outOf, envelope.id, fen);
    }
  }
  return { inOf, outOf };
}

type Sums = Map<string, number>;
