import { daysOf } from './days.ts';

/** A node of a filled-in form, or of a list of choices. */
export type DataNode = {
  readonly name: string;
  readonly parent: DataNode | null;
  readonly children: DataNode[];
  /** The answer; '' where there is none, or where the node is not relevant. */
  text: string;
  /** One of the instances of a repeat. */
  readonly repeats: boolean;
};

export type Value = string | number | boolean | readonly DataNode[];

export function isNodes(value: Value): value is readonly DataNode[] {
  return typeof value === 'object';
}

export function toText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return numberText(value);
  const first = value[0];
  return first === undefined ? '' : textOf(first);
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  const text = toText(value).trim();
  if (/^-?(\d+(\.\d*)?|\.\d+)$/.test(text)) return Number(text);
  return (
    daysOf(text) ?? (/^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i.test(text) ? Number(text) : Number.NaN)
  );
}

/**
 * Nodes count as true where one of them is answered. XPath would be content that they exist, which in a
 * form they always do; JavaRosa, which runs in ODK Collect, asks for the answer too.
 */
export function toTruth(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0 && !Number.isNaN(value);
  if (typeof value === 'string') return value !== '';
  return value.some((node) => textOf(node) !== '');
}

/** The answer of a question; of a group, all the answers in it. */
export function textOf(node: DataNode): string {
  if (node.children.length === 0) return node.text;
  return node.children.map(textOf).join('');
}

/** XPath's way of writing a number: never an exponent, no `.0`. */
export function numberText(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  if (Object.is(value, -0)) return '0';
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? value.toFixed(0) : value.toFixed(20).replace(/0+$/, '');
}

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** XPath 1.0 §3.4: of nodes, one pair that holds is enough. */
export function compares(operator: Comparison, left: Value, right: Value): boolean {
  if (isNodes(left)) {
    if (typeof right === 'boolean') return comparesAtoms(operator, toTruth(left), right);
    return left.some((node) => compares(operator, textOf(node), right));
  }
  if (isNodes(right)) {
    if (typeof left === 'boolean') return comparesAtoms(operator, left, toTruth(right));
    return right.some((node) => comparesAtoms(operator, left, textOf(node)));
  }
  return comparesAtoms(operator, left, right);
}

type Atom = string | number | boolean;

function comparesAtoms(operator: Comparison, left: Atom, right: Atom): boolean {
  switch (operator) {
    case '=':
      return areEqual(left, right);
    case '!=':
      return !areEqual(left, right);
    case '<':
      return toNumber(left) < toNumber(right);
    case '<=':
      return toNumber(left) <= toNumber(right);
    case '>':
      return toNumber(left) > toNumber(right);
    case '>=':
      return toNumber(left) >= toNumber(right);
  }
}

function areEqual(left: Atom, right: Atom): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return toTruth(left) === toTruth(right);
  if (typeof left === 'number' || typeof right === 'number')
    return toNumber(left) === toNumber(right);
  return left === right;
}
