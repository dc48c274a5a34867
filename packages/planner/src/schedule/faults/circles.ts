/**
 * The nodes that lie in a circle of arrows or behind one: takes away what no arrow reaches until
 * nothing more goes; what remains cannot be put into an order (Kahn 1962). Arrows from or to nodes
 * that are not listed are left aside.
 */
export function withoutOrder(
  nodes: readonly string[],
  arrows: readonly (readonly [from: string, to: string])[],
): string[] {
  const waiting = new Map(nodes.map((node) => [node, 0]));
  const reachedFrom = new Map<string, string[]>();
  for (const [from, to] of arrows) {
    const before = waiting.get(to);
    if (before === undefined || !waiting.has(from)) continue;
    waiting.set(to, before + 1);
    const reached = reachedFrom.get(from);
    if (reached === undefined) reachedFrom.set(from, [to]);
    else reached.push(to);
  }
  const free = nodes.filter((node) => waiting.get(node) === 0);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waiting.delete(next);
    for (const to of reachedFrom.get(next) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return [...waiting.keys()];
}
