import { evaluate } from './evaluate.ts';
import type { Scope } from './scope.ts';
import type { Tree } from './tree.ts';
import { isNodes, textOf } from './value.ts';

/**
 * A filter with what does not depend on the choice put in as text, so that over thousands of choices the
 * form is looked at once. Only sides of comparisons that are exactly one node: there text says the same.
 */
export function settled(tree: Tree, scope: Scope): Tree {
  if (tree.kind !== 'binary') return tree;
  const { operator, left, right } = tree;
  const joins = operator === 'and' || operator === 'or';
  if (joins) return { ...tree, left: settled(left, scope), right: settled(right, scope) };
  const compares = ['=', '!=', '<', '<=', '>', '>='].includes(operator);
  return compares ? { ...tree, left: asText(left, scope), right: asText(right, scope) } : tree;
}

function asText(tree: Tree, scope: Scope): Tree {
  if (tree.kind !== 'path' || (tree.from.kind !== 'named' && tree.from.kind !== 'root'))
    return tree;
  if (tree.steps.some(({ where }) => where.length > 0)) return tree;
  const value = evaluate(tree, scope);
  const [only] = isNodes(value) && value.length === 1 ? value : [];
  return only === undefined ? tree : { kind: 'text', value: textOf(only) };
}
