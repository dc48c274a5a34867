import { partsOf, type Step, type Tree } from './tree.ts';

/** How the items of a form are found by name and by where they stand. */
export type Places = {
  readonly pathOf: (name: string) => readonly string[] | null;
  readonly root: string;
};

/**
 * The paths (names from the root, joined by '/') of everything that an expression at `here` reads. Inside
 * a condition names are the columns of a list or stand beside it; what cannot be a path of the form is
 * harmless, because nothing waits for it.
 */
export function referencesIn(tree: Tree, here: readonly string[], places: Places): string[] {
  const found: string[] = [];
  collect(tree, here, here, places, found);
  return found;
}

function collect(
  tree: Tree,
  here: readonly string[] | null,
  origin: readonly string[],
  places: Places,
  found: string[],
): void {
  if (tree.kind !== 'path') {
    for (const part of partsOf(tree)) collect(part, here, origin, places, found);
    return;
  }
  const { from, steps } = tree;
  let at = startOf(tree, here, origin, places);
  if (from.kind === 'given') collect(from.tree, here, origin, places, found);
  for (const step of from.kind === 'root' ? steps.slice(1) : steps) {
    at = at === null ? null : moved(at, step);
    for (const condition of step.where) collect(condition, at, origin, places, found);
  }
  if (at !== null && at.length > 0) found.push(at.join('/'));
}

function startOf(
  tree: Extract<Tree, { kind: 'path' }>,
  here: readonly string[] | null,
  origin: readonly string[],
  { pathOf, root }: Places,
): readonly string[] | null {
  const { from, steps } = tree;
  switch (from.kind) {
    case 'here':
      return here;
    case 'named':
      return pathOf(from.name);
    case 'root':
      return steps[0]?.name === root || steps[0]?.name === '*' ? [] : null;
    case 'given':
      return from.tree.kind === 'call' && from.tree.name === 'current' ? origin : null;
  }
}

function moved(at: readonly string[], { axis, name }: Step): readonly string[] | null {
  if (axis === 'parent') return at.length === 0 ? null : at.slice(0, -1);
  if (axis === 'self') return at;
  return name === '*' ? at : [...at, name];
}
