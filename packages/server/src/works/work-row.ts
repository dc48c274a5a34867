import type { Work } from '@qianwan/programme/works/work';

const columnOf = {
  type: 'type',
  title: 'title',
  plainNote: 'plain_note',
  needs: 'needs',
  resolution: 'resolution',
  quantity: 'quantity',
  costFen: 'cost_fen',
  householdsServed: 'households_served',
  upkeepFen: 'upkeep_fen',
  upkeepPayer: 'upkeep_payer',
  owner: 'owner',
  carer: 'carer',
  borrowedFen: 'borrowed_fen',
  after: 'after',
} as const satisfies Partial<Record<keyof Work, string>>;

type Proposed = keyof typeof columnOf;

/** The columns of what a village may say of its work; what was left unsaid is left out. */
export function workRow(
  said: { readonly [Name in Proposed]?: Work[Name] | undefined },
): Partial<Record<(typeof columnOf)[Proposed], unknown>> {
  const named = Object.entries(columnOf) as [Proposed, (typeof columnOf)[Proposed]][];
  return Object.fromEntries(
    named
      .filter(([name]) => said[name] !== undefined)
      .map(([name, column]) => [column, said[name]]),
  );
}
