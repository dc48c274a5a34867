import { type Finding, stop } from '@qianwan/base/verdict';
import { functions } from './functions.ts';
import { parse, Unreadable } from './parse.ts';
import { type ExpressionCode, partsOf, type Tree } from './tree.ts';

/** What a form has that an expression may name. */
export type Known = {
  readonly hasName: (name: string) => boolean;
  readonly hasPath: (path: readonly string[]) => boolean;
  readonly hasList: (name: string) => boolean;
};

/** Everything that keeps an expression from being computed, found when the form is taken in and not in a village. */
export function faultsOf(expression: string, known: Known): Finding<ExpressionCode>[] {
  try {
    return faultsIn(parse(expression), known);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [stop(error.code, { expression, at: error.at + 1 })];
  }
}

function faultsIn(tree: Tree, known: Known): Finding<ExpressionCode>[] {
  const found = tree.kind === 'call' ? faultsOfCall(tree, known) : [];
  if (tree.kind === 'path') {
    const { from, steps } = tree;
    if (from.kind === 'named' && !known.hasName(from.name))
      found.push(stop('name-unknown', { name: from.name }));
    const names = steps.map(({ name }) => name);
    const isPlain = steps.every(({ axis, name }) => axis === 'child' && name !== '*');
    if (from.kind === 'root' && isPlain && !known.hasPath(names))
      found.push(stop('name-unknown', { name: `/${names.join('/')}` }));
  }
  for (const part of partsOf(tree)) found.push(...faultsIn(part, known));
  return found;
}

function faultsOfCall(
  { name, given }: Extract<Tree, { kind: 'call' }>,
  known: Known,
): Finding<ExpressionCode>[] {
  const called = functions[name];
  if (called === undefined) return [stop('function-unknown', { name })];
  if (given.length < called.least || given.length > called.most)
    return [
      stop('function-arguments', {
        name,
        given: given.length,
        least: called.least,
        most: called.most,
      }),
    ];
  const [first] = given;
  if (
    (name === 'instance' || name === 'pulldata') &&
    first?.kind === 'text' &&
    !known.hasList(first.value)
  )
    return [stop('list-unknown', { list: first.value })];
  return [];
}
