/** Disjoint sets of 0..n−1, each named by one of its members (Tarjan 1975, path halving). */
export type UnionFind = Int32Array;

export function singletons(n: number): UnionFind {
  return Int32Array.from({ length: n }, (_, v) => v);
}

export function find(sets: UnionFind, v: number): number {
  let at = v;
  while (sets[at] !== at) {
    sets[at] = sets[sets[at] as number] as number;
    at = sets[at] as number;
  }
  return at;
}

/** Joins two sets; false where they were one already. */
export function unite(sets: UnionFind, a: number, b: number): boolean {
  const rootA = find(sets, a);
  const rootB = find(sets, b);
  sets[rootA] = rootB;
  return rootA !== rootB;
}
