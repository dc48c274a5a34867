import { type Token, tokensOf, Unreadable } from './tokens.ts';
import type { Operator, Start, Step, Tree } from './tree.ts';

export { Unreadable } from './tokens.ts';

/** Operators that bind equally, the loosest first (XPath 1.0 §3). */
const levels: readonly (readonly Operator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

/** Beyond these nobody reads a formula, and reading it would use up the stack of a phone. */
const MOST_DEEP = 200;
const MOST_LONG = 10_000;

/** Reads an expression. Throws `Unreadable` with the place where it stops making sense. */
export function parse(expression: string): Tree {
  if (expression.length > MOST_LONG) throw new Unreadable(MOST_LONG, 'expression-unsupported');
  const tokens = tokensOf(expression);
  let at = 0;
  let deep = 0;

  const peek = (): Token => tokens[at] as Token;
  const take = (): Token => {
    const token = peek();
    if (token.kind !== 'end') at += 1;
    return token;
  };
  const isNext = (text: string): boolean =>
    peek().text === text && (peek().kind === 'sign' || peek().kind === 'operator');
  const takeIf = (text: string): boolean => {
    const found = isNext(text);
    if (found) take();
    return found;
  };
  const expect = (text: string): void => {
    if (!takeIf(text)) throw new Unreadable(peek().at);
  };

  function binary(level: number): Tree {
    const operators = levels[level];
    if (operators === undefined) return negative();
    let left = binary(level + 1);
    while (peek().kind === 'operator' && operators.includes(peek().text as Operator)) {
      const operator = take().text as Operator;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function negative(): Tree {
    let isNegative = false;
    let hasSign = false;
    while (takeIf('-')) {
      hasSign = true;
      isNegative = !isNegative;
    }
    const value = union();
    // An even number of signs still makes a number of it.
    if (!hasSign) return value;
    const once: Tree = { kind: 'negative', of: value };
    return isNegative ? once : { kind: 'negative', of: once };
  }

  function union(): Tree {
    let left = path();
    while (takeIf('|')) left = { kind: 'binary', operator: '|', left, right: path() };
    return left;
  }

  function path(): Tree {
    const token = peek();
    if (isNext('//')) throw new Unreadable(token.at, 'expression-unsupported');
    if (isNext('/')) {
      take();
      const hasStep = peek().kind === 'name' || isNext('*') || isNext('.') || isNext('..');
      return made({ kind: 'root' }, hasStep ? steps() : []);
    }
    if (isNext('.') || isNext('..') || isNext('*') || isNext('@') || isStepName())
      return made({ kind: 'here' }, steps());
    return filtered();
  }

  /** A name that is not a function's. */
  function isStepName(): boolean {
    if (peek().kind !== 'name') return false;
    const next = tokens[at + 1];
    return !(next?.kind === 'sign' && next.text === '(') || peek().text === 'node';
  }

  function steps(): Step[] {
    const all = [step()];
    while (takeIf('/')) all.push(step());
    if (isNext('//')) throw new Unreadable(peek().at, 'expression-unsupported');
    return all;
  }

  function step(): Step {
    if (takeIf('.')) return { axis: 'self', name: '*', where: conditions() };
    if (takeIf('..')) return { axis: 'parent', name: '*', where: conditions() };
    if (takeIf('*')) return { axis: 'child', name: '*', where: conditions() };
    const token = take();
    if (token.kind !== 'name')
      throw new Unreadable(
        token.at,
        token.text === '@' ? 'expression-unsupported' : 'expression-broken',
      );
    if (takeIf('::')) return { ...step(), axis: axisOf(token) };
    if (token.text === 'node' && takeIf('(')) {
      expect(')');
      return { axis: 'child', name: '*', where: conditions() };
    }
    return { axis: 'child', name: token.text, where: conditions() };
  }

  function conditions(): Tree[] {
    const all: Tree[] = [];
    while (takeIf('[')) {
      all.push(inner());
      expect(']');
    }
    return all;
  }

  /** A literal, a call, a reference or something in parentheses, and the path that may go on from it. */
  function filtered(): Tree {
    const token = take();
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.kind === 'text') return { kind: 'text', value: token.text };
    if (token.kind === 'reference')
      return onward({ kind: 'named', name: token.text, at: token.at });
    if (token.kind === 'name') {
      expect('(');
      const call: Tree = { kind: 'call', name: token.text, given: given(), at: token.at };
      const goesOn = isNext('/') || isNext('[');
      return goesOn ? onward({ kind: 'given', tree: call }) : call;
    }
    if (token.kind !== 'sign' || token.text !== '(') throw new Unreadable(token.at);
    const tree = inner();
    expect(')');
    return isNext('/') || isNext('[') ? onward({ kind: 'given', tree }) : tree;
  }

  function onward(from: Start): Tree {
    const where = conditions();
    const first: Step[] = where.length > 0 ? [{ axis: 'self', name: '*', where }] : [];
    return made(from, takeIf('/') ? [...first, ...steps()] : first);
  }

  function given(): Tree[] {
    const all: Tree[] = [];
    if (takeIf(')')) return all;
    do all.push(inner());
    while (takeIf(','));
    expect(')');
    return all;
  }

  function inner(): Tree {
    deep += 1;
    if (deep > MOST_DEEP) throw new Unreadable(peek().at, 'expression-unsupported');
    const tree = binary(0);
    deep -= 1;
    return tree;
  }

  const tree = inner();
  if (peek().kind !== 'end') throw new Unreadable(peek().at);
  return tree;
}

function made(from: Start, steps: readonly Step[]): Tree {
  return { kind: 'path', from, steps };
}

function axisOf({ text, at }: Token): Step['axis'] {
  if (text === 'child' || text === 'parent' || text === 'self' || text === 'descendant')
    return text;
  throw new Unreadable(at, 'expression-unsupported');
}
