import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Graph, graphFrom } from './graph.ts';

export type StpCode =
  | 'stp/not-a-number'
  | 'stp/unknown-node'
  | 'stp/loop'
  | 'stp/edge-count'
  | 'stp/no-nodes';

/**
 * Reads a prize-collecting instance in the SteinLib format: `Nodes n`, `E a b cost`, `TP v prize`
 * and, for rooted problems, `RootP v`; nodes are counted from 1. Other lines do not matter.
 * Format: steinlib.zib.de/format.php, and the 11th DIMACS challenge for prizes and roots.
 */
export function readStp(text: string): Verdict<Graph, StpCode> {
  const findings: Finding<StpCode>[] = [];
  const ends: [number[], number[]] = [[], []];
  const costs: number[] = [];
  let prizes = new Float64Array(0);
  let root: number | null = null;
  let edgesSaid = -1;
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const words = content.trim().split(/\s+/);
    const number = (place: number) => {
      const value = Number(words[place] ?? Number.NaN);
      if (Number.isFinite(value) && value >= 0) return value;
      findings.push(stop('stp/not-a-number', { line }));
      return 0;
    };
    const node = (place: number) => {
      const v = number(place) - 1;
      if (Number.isInteger(v) && v >= 0 && v < prizes.length) return v;
      findings.push(stop('stp/unknown-node', { line }));
      return 0;
    };
    switch ((words[0] as string).toLowerCase()) {
      case 'nodes':
        prizes = new Float64Array(number(1));
        break;
      case 'edges':
        edgesSaid = number(1);
        break;
      case 'e':
        ends[0].push(node(1));
        ends[1].push(node(2));
        if (words[1] === words[2]) findings.push(stop('stp/loop', { line }));
        costs.push(number(3));
        break;
      case 'tp':
        prizes[node(1)] = number(2);
        break;
      case 'rootp':
        root = node(1);
        break;
    }
  }
  if (prizes.length === 0) findings.push(stop('stp/no-nodes'));
  if (edgesSaid >= 0 && edgesSaid !== costs.length) {
    findings.push(stop('stp/edge-count', { said: edgesSaid, found: costs.length }));
  }
  return judge(findings, () =>
    graphFrom(
      Array.from(prizes, (_, v) => `${v + 1}`),
      prizes,
      costs.map((_, e) => `${e + 1}`),
      Int32Array.from(ends[0]),
      Int32Array.from(ends[1]),
      Float64Array.from(costs),
      root,
    ),
  );
}
