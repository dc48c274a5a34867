import { assert } from '@qianwan/base/assert';
import { fen, splitFen } from '@qianwan/base/money';
import type { Choice, Plan, Problem } from '@qianwan/planner';
import { commit, type Entry, joined, type Part, pledgeOwn, takeBack } from '#funds/entry';
import { ownPayers } from '#funds/shares';
import type { ShareRule } from '#registry/funding-shapes';
import type { WorkType } from '#works/work';

/** What approving a plan books: one entry for each work, every draw under the envelope it comes from. */
export function commitmentsOfPlan(
  problem: Problem,
  plan: Plan,
  rule: ShareRule,
  typeOf: (work: string) => WorkType,
  memo: string,
): Entry[] {
  const ownFen = new Map(problem.works.map((work) => [work.id, work.ownFen]));
  return plan.choices.map((choice) => {
    const own = ownParts(choice, ownFen.get(choice.work) ?? 0, rule, typeOf(choice.work));
    return joined(
      commit(choice.work, drawnParts(problem, choice), memo),
      pledgeOwn(choice.work, own, memo),
    );
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

function drawnParts(problem: Problem, { draws }: Choice): Part[] {
  return draws.map((draw) => {
    const envelope = problem.envelopes.find(({ id }) => id === draw.envelope);
    assert(envelope !== undefined, 'an audited plan draws on envelopes of its problem');
    const { payer, purpose, year } = envelope;
    return { payer, purpose: purpose as Part['purpose'], year, fen: draw.fen };
  });
}

function ownParts(choice: Choice, amount: number, rule: ShareRule, type: WorkType): Part[] {
  const { own } = rule.types[type] ?? rule.usual;
  const weights = own.map(({ weight }) => weight);
  return splitFen(fen(amount), weights).map((part, at) => ({
    payer: own[at]?.payer ?? '',
    purpose: null,
    year: choice.year,
    fen: part,
  }));
}
