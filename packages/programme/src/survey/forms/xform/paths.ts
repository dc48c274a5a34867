import type { Prepared } from '#survey/forms/engine/prepare';
import type { Expression, Placed } from '#survey/forms/form';

/** `/data/members/age` of a path. */
export function nodesetOf({ root }: Pick<Prepared, 'root'>, path: readonly string[]): string {
  return `/${[root, ...path].join('/')}`;
}

/**
 * An expression with every `${name}` as a path, as XForms wants it: from the asking question where both
 * stand in one instance of a repeat (`../age`), from the root otherwise.
 */
export function withPaths(
  prepared: Prepared,
  expression: Expression,
  { path, repeats }: Pick<Placed, 'path' | 'repeats'>,
): string {
  let depth = 0;
  let out = '';
  let at = 0;
  while (at < expression.length) {
    const letter = expression.charAt(at);
    const reference = letter === '$' ? /^\$\{\s*([^}\s]+)\s*\}/.exec(expression.slice(at)) : null;
    if (reference !== null) {
      out += pathTo(prepared, reference[1] ?? '', path, repeats, depth > 0);
      at += reference[0].length;
      continue;
    }
    if (letter === '[') depth += 1;
    if (letter === ']') depth -= 1;
    out += letter;
    at += 1;
  }
  return out;
}

function pathTo(
  prepared: Prepared,
  name: string,
  here: readonly string[],
  repeats: Placed['repeats'],
  isInCondition: boolean,
): string {
  const target = prepared.pathOf(name) ?? [name];
  const inner = [...repeats].reverse();
  const shared = inner.find(
    (repeat) => repeat.length < target.length && repeat.every((part, at) => part === target[at]),
  );
  if (shared === undefined) return ` ${nodesetOf(prepared, target)} `;
  const up = '../'.repeat(here.length - shared.length);
  return ` ${isInCondition ? 'current()/' : ''}${up}${target.slice(shared.length).join('/')} `;
}

/** jr:count takes a path only; what is more than one name is computed in a node of its own. */
export function isPlainReference(expression: string): boolean {
  return /^\s*(\$\{[^}]+\}|(\.\.\/|\/)[\w\-./]+)\s*$/.test(expression);
}
