import { assert } from '@qianwan/base/assert';
import { type Fen, splitFen } from '@qianwan/base/money';
import {
  type Choice,
  type Draw,
  drawsOf,
  type Envelope,
  type Plan,
  type Problem,
} from '@qianwan/planner';
import { commit, type Entry, joined, type Part, pledgeOwn, takeBack } from '#funds/entry';
import { ownPayers } from '#funds/shares';
import type { ShareRule } from '#registry/funding-shapes';
import type { WorkType } from '#works/work';
import { ownFenIn } from './own-share.ts';

/** What approving a plan books: one entry for each work, every draw under the envelope it comes from. */
export function commitmentsOfPlan(
  problem: Problem,
  plan: Plan,
  rule: ShareRule,
  typeOf: (work: string) => WorkType,
  memo: string,
): Entry[] {
  const ownFen = ownFenIn(problem);
  const envelopeById = new Map(problem.envelopes.map((envelope) => [envelope.id, envelope]));
  const drawsByWork = new Map(drawsOf(problem, plan).map(({ work, draws }) => [work, draws]));
  return plan.choices.map((choice) => {
    const own = ownParts(choice, ownFen(choice), rule, typeOf(choice.work));
    const drawn = drawnParts(envelopeById, drawsByWork.get(choice.work) ?? []);
    return joined(commit(choice.work, drawn, memo), pledgeOwn(choice.work, own, memo));
  });
}

/** What works of an earlier plan had been given goes back before the new plan gives it anew. */
export function releaseOf(
  work: string,
  committed: readonly Part[],
  rule: ShareRule,
  memo: string,
): Entry {
  const own = ownPayers(rule);
  return takeBack(
    work,
    committed.filter(({ payer }) => !own.has(payer)),
    committed.filter(({ payer }) => own.has(payer)),
    memo,
  );
}

function drawnParts(envelopeById: ReadonlyMap<string, Envelope>, draws: readonly Draw[]): Part[] {
  return draws.map((draw) => {
    const envelope = envelopeById.get(draw.envelope);
    assert(envelope !== undefined, 'what is drawn comes out of envelopes of the problem');
    const { payer, purpose, year } = envelope;
    return { payer, purpose: purpose as Part['purpose'], year, fen: draw.fen };
  });
}

function ownParts(choice: Choice, amount: Fen, rule: ShareRule, type: WorkType): Part[] {
  const { own } = rule.types[type] ?? rule.usual;
  const weights = own.map(({ weight }) => weight);
  return splitFen(amount, weights).map((part, at) => ({
    payer: own[at]?.payer ?? '',
    purpose: null,
    year: choice.year,
    fen: part,
  }));
}
