import fc from 'fast-check';
import { type Graph, graphFrom } from '#growth/graph';

/** A graph from prizes and rows of [from, to, cost]. */
export function graphOfRows(
  prizes: readonly number[],
  edges: readonly (readonly number[])[],
  root: number | null = null,
): Graph {
  const column = (k: number) => edges.map((edge) => edge[k] as number);
  return graphFrom(
    prizes.map((_, v) => `v${v}`),
    Float64Array.from(prizes),
    edges.map((_, e) => `e${e}`),
    Int32Array.from(column(0)),
    Int32Array.from(column(1)),
    Float64Array.from(column(2)),
    root,
  );
}

/** Graphs with up to `most` nodes, connected or not, with whole amounts so that sums are exact. */
export function aGraph(most: number): fc.Arbitrary<Graph> {
  return fc.integer({ min: 2, max: most }).chain((n) =>
    fc
      .record({
        prizes: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n, maxLength: n }),
        edges: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 0, max: 15 }),
          ),
          { maxLength: 2 * n },
        ),
        root: fc.option(fc.integer({ min: 0, max: n - 1 })),
      })
      .map(({ prizes, edges, root }) =>
        graphOfRows(
          prizes,
          edges.filter(([a, b]) => a !== b),
          root,
        ),
      ),
  );
}

/** Graphs with a root, denser and with fewer prizes, so that ways lead through places without one. */
export function aRootedGraph(most: number): fc.Arbitrary<Graph> {
  return fc.integer({ min: 3, max: most }).chain((n) =>
    fc
      .record({
        prizes: fc.array(
          fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 30 })),
          { minLength: n, maxLength: n },
        ),
        edges: fc.array(
          fc.tuple(
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 0, max: n - 1 }),
            fc.integer({ min: 1, max: 9 }),
          ),
          { minLength: n, maxLength: 3 * n },
        ),
      })
      .map(({ prizes, edges }) =>
        graphOfRows(
          prizes,
          edges.filter(([a, b]) => a !== b),
          0,
        ),
      ),
  );
}
