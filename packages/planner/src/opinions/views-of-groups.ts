import { NOT_SAID, type OpinionTable } from './opinion-table.ts';

/** How many of some voters agree, disagree and pass; whoever said nothing is not counted. */
export type Tally = { agree: number; disagree: number; pass: number };

export type Held = {
  readonly statement: number;
  readonly direction: 'agree' | 'disagree';
  readonly own: Tally;
  readonly others: Tally;
};

export type GroupViews = {
  /** For each group what it holds apart from all others, the most telling first. */
  readonly apart: readonly (readonly Held[])[];
  /** What every group holds. */
  readonly shared: readonly { readonly statement: number; readonly direction: Held['direction'] }[];
  /** All voters together, statement by statement. */
  readonly all: readonly Tally[];
};

/** A group holds a statement from three in five on; apart, when the others are a quarter below. */
const HOLDS = 0.6;
const APART = 0.25;

/**
 * What each group holds apart, and what all share. Shares are (said so + 1) / (said anything + 2)
 * (Laplace), so that two voices out of two do not outweigh ninety out of a hundred. A small group is
 * shown like a large one: that is how a minority is seen.
 */
export function viewsOfGroups(
  table: OpinionTable,
  groupOf: Int32Array,
  groups: number,
  most: number,
): GroupViews {
  const tallies = talliesOf(table, groupOf, groups);
  const all = tallies.map((byGroup) =>
    byGroup.reduce(together, { agree: 0, disagree: 0, pass: 0 }),
  );
  const apart = Array.from({ length: groups }, (_, group) =>
    heldApart(tallies, all, group)
      .sort((a, b) => distance(b) - distance(a) || a.statement - b.statement)
      .slice(0, most),
  );
  const shared = tallies.flatMap((byGroup, statement) =>
    (['agree', 'disagree'] as const)
      .filter((direction) => byGroup.every((tally) => shareOf(tally, direction) >= HOLDS))
      .map((direction) => ({ statement, direction })),
  );
  return { apart: groups < 2 ? apart.map(() => []) : apart, shared, all };
}

function heldApart(
  tallies: readonly (readonly Tally[])[],
  all: readonly Tally[],
  group: number,
): Held[] {
  return tallies.flatMap((byGroup, statement) => {
    const own = byGroup[group] as Tally;
    const others = without(all[statement] as Tally, own);
    return (['agree', 'disagree'] as const)
      .map((direction) => ({ statement, direction, own, others }))
      .filter((held) => shareOf(own, held.direction) >= HOLDS && distance(held) >= APART);
  });
}

function distance({ own, others, direction }: Held): number {
  return shareOf(own, direction) - shareOf(others, direction);
}

function shareOf(tally: Tally, direction: Held['direction']): number {
  return (tally[direction] + 1) / (tally.agree + tally.disagree + tally.pass + 2);
}

/** By statement, then by group. */
function talliesOf(
  { voters, statements, said }: OpinionTable,
  groupOf: Int32Array,
  groups: number,
): Tally[][] {
  const tallies = Array.from({ length: statements }, () =>
    Array.from({ length: groups }, () => ({ agree: 0, disagree: 0, pass: 0 })),
  );
  for (let voter = 0; voter < voters; voter += 1) {
    for (let s = 0; s < statements; s += 1) {
      const stance = said[voter * statements + s];
      if (stance === NOT_SAID) continue;
      const tally = tallies[s]?.[groupOf[voter] as number] as Tally;
      if (stance === 1) tally.agree += 1;
      else if (stance === -1) tally.disagree += 1;
      else tally.pass += 1;
    }
  }
  return tallies;
}

function together(a: Tally, b: Tally): Tally {
  return { agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass };
}

function without(all: Tally, own: Tally): Tally {
  return {
    agree: all.agree - own.agree,
    disagree: all.disagree - own.disagree,
    pass: all.pass - own.pass,
  };
}
