/** An expression once read. `at` counts characters from 0. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'negative'; readonly of: Tree }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Tree;
      readonly right: Tree;
    }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly given: readonly Tree[];
      readonly at: number;
    }
  | { readonly kind: 'path'; readonly from: Start; readonly steps: readonly Step[] };

export type Operator =
  | 'or'
  | 'and'
  | '='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '+'
  | '-'
  | '*'
  | 'div'
  | 'mod'
  | '|';

/** Where a path begins: at the root, at the node itself, at the question of a name, or at what an expression gives. */
export type Start =
  | { readonly kind: 'root' }
  | { readonly kind: 'here' }
  | { readonly kind: 'named'; readonly name: string; readonly at: number }
  | { readonly kind: 'given'; readonly tree: Tree };

export type Step = {
  readonly axis: 'child' | 'parent' | 'self' | 'descendant';
  /** A name, or `*` for any. */
  readonly name: string;
  readonly where: readonly Tree[];
};

/** Why an expression cannot be read, and at which character (from 1). */
export type ExpressionCode =
  | 'expression-broken'
  | 'expression-unsupported'
  | 'function-unknown'
  | 'function-arguments'
  | 'name-unknown'
  | 'list-unknown';

/** Every expression directly inside one, the conditions of its steps among them. */
export function partsOf(tree: Tree): Tree[] {
  switch (tree.kind) {
    case 'number':
    case 'text':
      return [];
    case 'negative':
      return [tree.of];
    case 'binary':
      return [tree.left, tree.right];
    case 'call':
      return [...tree.given];
    case 'path': {
      const parts: Tree[] = tree.from.kind === 'given' ? [tree.from.tree] : [];
      for (const step of tree.steps) parts.push(...step.where);
      return parts;
    }
  }
}
