import { functions } from './functions.ts';
import type { Scope, World } from './scope.ts';
import type { Operator, Step, Tree } from './tree.ts';
import {
  compares,
  type DataNode,
  isNodes,
  toNumber,
  toText,
  toTruth,
  type Value,
} from './value.ts';

export function scopeAt(node: DataNode, world: World): Scope {
  return { node, origin: node, position: 1, size: 1, world };
}

export function evaluate(tree: Tree, scope: Scope): Value {
  switch (tree.kind) {
    case 'number':
    case 'text':
      return tree.value;
    case 'negative':
      return -toNumber(evaluate(tree.of, scope));
    case 'binary':
      return joined(tree.operator, tree.left, tree.right, scope);
    case 'path':
      return nodesAt(tree, scope);
    case 'call': {
      const found = functions[tree.name];
      // Checked when the form was taken in (check.ts).
      if (found === undefined) throw new Error(`no function ${tree.name}`);
      return found.run(tree.given, scope, evaluate);
    }
  }
}

function joined(operator: Operator, left: Tree, right: Tree, scope: Scope): Value {
  if (operator === 'or') return toTruth(evaluate(left, scope)) || toTruth(evaluate(right, scope));
  if (operator === 'and') return toTruth(evaluate(left, scope)) && toTruth(evaluate(right, scope));
  const a = evaluate(left, scope);
  const b = evaluate(right, scope);
  switch (operator) {
    case '+':
      return toNumber(a) + toNumber(b);
    case '-':
      return toNumber(a) - toNumber(b);
    case '*':
      return toNumber(a) * toNumber(b);
    case 'div':
      return toNumber(a) / toNumber(b);
    case 'mod':
      return toNumber(a) % toNumber(b);
    case '|':
      return isNodes(a) && isNodes(b) ? [...a, ...b.filter((node) => !a.includes(node))] : [];
    default:
      return compares(operator, a, b);
  }
}

type Path = Extract<Tree, { kind: 'path' }>;

function nodesAt({ from, steps }: Path, scope: Scope): Value {
  switch (from.kind) {
    case 'here':
      return walk([scope.node], steps, scope);
    case 'root':
      return walkDown(steps, scope);
    case 'named': {
      const path = scope.world.pathOf(from.name) ?? [];
      return walk(nodesOf(path, scope), steps, scope);
    }
    case 'given': {
      const value = evaluate(from.tree, scope);
      if (steps.length === 0) return value;
      return isNodes(value) ? walk(value, steps, scope) : [];
    }
  }
}

/** The nodes of a question, seen from the node that asks: in the same instance of every repeat that both stand in. */
export function nodesOf(path: readonly string[], scope: Scope): DataNode[] {
  const steps = path.map((name): Step => ({ axis: 'child', name, where: [] }));
  return descend([scope.world.root], steps, scope);
}

/** From the root, whose own name comes first. `/` alone is the root. */
function walkDown(steps: readonly Step[], scope: Scope): DataNode[] {
  const { root } = scope.world;
  const [first, ...rest] = steps;
  if (first === undefined) return [root];
  return first.name === root.name || first.name === '*' ? descend([root], rest, scope) : [];
}

function descend(from: readonly DataNode[], steps: readonly Step[], scope: Scope): DataNode[] {
  let nodes: readonly DataNode[] = from;
  steps.forEach((step, at) => {
    const next = stepFrom(nodes, step, scope);
    const isLast = at === steps.length - 1;
    nodes = isLast || step.where.length > 0 ? next : ownInstance(next, scope.origin);
  });
  return [...nodes];
}

/** Of the instances of a repeat, the one that the asking node stands in; all where it stands in none. */
function ownInstance(nodes: readonly DataNode[], origin: DataNode): readonly DataNode[] {
  if (!nodes.some(({ repeats }) => repeats)) return nodes;
  for (let at: DataNode | null = origin; at !== null; at = at.parent)
    if (nodes.includes(at)) return [at];
  return nodes;
}

function walk(from: readonly DataNode[], steps: readonly Step[], scope: Scope): DataNode[] {
  let nodes: readonly DataNode[] = from;
  for (const step of steps) nodes = stepFrom(nodes, step, scope);
  return [...nodes];
}

function stepFrom(from: readonly DataNode[], step: Step, scope: Scope): DataNode[] {
  const found: DataNode[] = [];
  for (const node of from) {
    let nodes = alongAxis(node, step);
    for (const condition of step.where) nodes = kept(nodes, condition, scope);
    for (const each of nodes) if (step.axis === 'child' || !found.includes(each)) found.push(each);
  }
  return found;
}

function alongAxis(node: DataNode, { axis, name }: Step): DataNode[] {
  const isNamed = (each: DataNode): boolean => name === '*' || each.name === name;
  switch (axis) {
    case 'self':
      return isNamed(node) ? [node] : [];
    case 'parent':
      return node.parent !== null && isNamed(node.parent) ? [node.parent] : [];
    case 'child':
      return node.children.filter(isNamed);
    case 'descendant': {
      const below: DataNode[] = [];
      for (const child of node.children) {
        if (isNamed(child)) below.push(child);
        below.push(...alongAxis(child, { axis, name, where: [] }));
      }
      return below;
    }
  }
}

function kept(nodes: readonly DataNode[], condition: Tree, scope: Scope): DataNode[] {
  const size = nodes.length;
  return nodes.filter((node, at) => {
    const value = evaluate(condition, { ...scope, node, position: at + 1, size });
    return typeof value === 'number' ? value === at + 1 : toTruth(value);
  });
}

/** The text that an expression gives; a number that is none gives none. */
export function textIn(tree: Tree, scope: Scope): string {
  const value = evaluate(tree, scope);
  return typeof value === 'number' && Number.isNaN(value) ? '' : toText(value);
}

export function holds(tree: Tree, scope: Scope): boolean {
  return toTruth(evaluate(tree, scope));
}
