import type { Known } from '#growth/reductions/reduce';
import type { Graph } from './graph.ts';
import { type Incumbent, incumbentFrom } from './incumbent.ts';
import { type Subproblem, wholeOf, withoutKnown } from './subproblem.ts';
import { type Stamina, type Tightened, tighten } from './tighten.ts';
import { tightenAnywhere } from './tighten-anywhere.ts';
import { richestNodes, type Tree } from './tree.ts';

/** A tree, and a bound below which no tree has its value: the same for the best tree. */
export type Proof = {
  readonly tree: Tree;
  readonly bound: number;
};

/** How far to go: edges looked at by dual ascents, rounds of local search beside each, dice. */
export type ProofEffort = {
  readonly work: number;
  readonly shakes: number;
  readonly seed: number;
};

/**
 * The best tree and the proof that it is, by branch and bound on nodes (Leitner, Ljubić,
 * Luipersbeck, Sinnl 2018), towards a rising target.
 *
 * A target t between bound and value, be it true or not, fixes far more than the value does. If no
 * tree below t is found, t is a bound; if one is, it is the best of all. The first target lies
 * close above the bound to start with, and every next one is four times as far. Amounts must be
 * whole.
 */
export function branchAndBound(graph: Graph, start: Proof, effort: ProofEffort): Proof {
  const incumbent = incumbentFrom(graph, start.tree, effort.seed, effort.work);
  const { upper } = incumbent;
  const whole = wholeOf(graph);
  let { bound } = start;
  let reach = 1 + Math.floor(Math.min((upper - bound) / 32, bound / 10_000));
  incumbent.target = Math.min(upper, bound + reach);
  while (bound < incumbent.upper) {
    bound = Math.max(bound, searched(incumbent, whole, effort));
    if (incumbent.work >= incumbent.limit) break;
    reach *= 4;
    incumbent.target = Math.min(incumbent.upper, bound + reach);
  }
  return { tree: incumbent.tree, bound };
}

/** Best-first search of a part: the least bound that is left, or the target where nothing is. */
function searched(incumbent: Incumbent, part: Subproblem, effort: ProofEffort): number {
  const opens: Tightened[] = [];
  const first = divide(incumbent, part, null, { patience: 2, shakes: effort.shakes });
  if (first !== null) opens.push(first);
  while (incumbent.work < incumbent.limit) {
    const open = takeLeast(opens);
    if (open === null || open.part.bound >= incumbent.target) return incumbent.target;
    for (const child of halvesOf(open)) {
      const divided = divide(incumbent, child.part, child.known, { patience: 1, shakes: 0 });
      if (divided !== null) opens.push(divided);
    }
  }
  let least = incumbent.target;
  for (const { part: open } of opens) least = Math.min(least, open.bound);
  return least;
}

/** Tightens a part, with or without a root, and says where to divide it; null when it is done. */
function divide(
  incumbent: Incumbent,
  part: Subproblem,
  known: Known | null,
  stamina: Stamina,
): Tightened | null {
  if (part.root !== null) return tighten(incumbent, part, part.root, known, stamina);
  const start = known === null ? part : withoutKnown(part, known);
  const anywhere = tightenAnywhere(incumbent, start, stamina.patience + 1);
  if (anywhere === null) return null;
  const { part: smaller, root } = anywhere;
  if (root !== null) return tighten(incumbent, smaller, root, anywhere.known, stamina);
  return { part: smaller, branch: richestNodes(smaller.graph)[0] as number };
}

/** The trees that hold the branching node, and those that do not. */
function halvesOf({
  part,
  branch,
}: Tightened): { readonly part: Subproblem; readonly known: Known | null }[] {
  const { graph } = part;
  const nothing = new Uint8Array(graph.nodeIds.length);
  const marked = nothing.slice();
  marked[branch] = 1;
  const isUnused = new Uint8Array(graph.costs.length);
  const without = { isIn: nothing, isOut: marked, isUnused };
  const within =
    part.root === null
      ? { part: { ...part, root: branch }, known: null }
      : { part, known: { isIn: marked, isOut: nothing, isUnused } };
  return [within, { part, known: without }];
}

function takeLeast(opens: Tightened[]): Tightened | null {
  let least = 0;
  for (let k = 1; k < opens.length; k += 1) {
    if ((opens[k] as Tightened).part.bound < (opens[least] as Tightened).part.bound) least = k;
  }
  return opens.splice(least, 1)[0] ?? null;
}
