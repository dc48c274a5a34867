import type { Graph } from './graph.ts';
import type { StpInstance } from './stp-read.ts';

/** What goes into a file beside the graph. */
export type StpExtras = Partial<Omit<StpInstance, 'graph'>>;

/**
 * A graph in the SteinLib format: `TP` with prizes, or `T` with merits where there are any. Nodes
 * are numbered from 1 in the graph's order, for the format has no names; amounts are written so
 * that reading gives the same numbers. Parts that stand cannot be told in it.
 */
export function writeStp(graph: Graph, extras: StpExtras = {}): string {
  const { comments = [], merits = null, coordinates = null } = extras;
  const n = graph.nodeIds.length;
  const lines = ['33D32945 STP File, STP Format Version 1.0', ''];
  if (comments.length > 0) {
    section(
      lines,
      'Comment',
      comments.map(([word, said]) => `${word} "${said}"`),
    );
  }
  const edges = [`Nodes ${n}`, `Edges ${graph.costs.length}`];
  for (let e = 0; e < graph.costs.length; e += 1) {
    const ends = `E ${(graph.from[e] as number) + 1} ${(graph.to[e] as number) + 1}`;
    edges.push(merits === null ? `${ends} ${graph.costs[e]}` : ends);
  }
  section(lines, 'Graph', edges);
  const amounts = merits ?? graph.prizes;
  const terminals: string[] = [];
  for (let v = 0; v < n; v += 1) {
    if (merits !== null) terminals.push(`T ${v + 1} ${amounts[v]}`);
    else if ((amounts[v] as number) > 0) terminals.push(`TP ${v + 1} ${amounts[v]}`);
  }
  const root = graph.root === null ? [] : [`RootP ${graph.root + 1}`];
  section(lines, 'Terminals', [`Terminals ${terminals.length}`, ...root, ...terminals]);
  if (coordinates !== null) {
    const places = coordinates.map((at, v) => `${'D'.repeat(at.length)} ${v + 1} ${at.join(' ')}`);
    section(lines, 'Coordinates', places);
  }
  lines.push('EOF', '');
  return lines.join('\n');
}

function section(lines: string[], name: string, content: readonly string[]): void {
  lines.push(`SECTION ${name}`);
  for (const line of content) lines.push(line);
  lines.push('END', '');
}
