import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Graph, graphFrom } from './graph.ts';

export type StpCode =
  | 'stp/not-a-number'
  | 'stp/unknown-node'
  | 'stp/loop'
  | 'stp/edge-count'
  | 'stp/too-large'
  | 'stp/no-nodes';

/**
 * Reads a prize-collecting instance in the SteinLib format: `Nodes n`, `E a b cost`, `TP v prize`
 * and, for rooted problems, `RootP v`; nodes are counted from 1. Other lines do not matter.
 * Format: steinlib.zib.de/format.php, and the 11th DIMACS challenge for prizes and roots.
 */
export function readStp(text: string): Verdict<Graph, StpCode> {
  const findings: Finding<StpCode>[] = [];
  const instance: Instance = {
    from: [],
    to: [],
    costs: [],
    prizes: new Float64Array(0),
    root: null,
    edgesSaid: null,
  };
  for (const [index, content] of text.split('\n').entries()) {
    readLine(instance, content.trim().split(/\s+/), index + 1, findings);
  }
  const { from, to, costs, prizes, root, edgesSaid } = instance;
  if (prizes.length === 0) findings.push(stop('stp/no-nodes'));
  if (edgesSaid !== null && edgesSaid !== costs.length) {
    findings.push(stop('stp/edge-count', { said: edgesSaid, found: costs.length }));
  }
  return judge(findings, () =>
    graphFrom(
      Array.from(prizes, (_, v) => `${v + 1}`),
      prizes,
      costs.map((_, e) => `${e + 1}`),
      Int32Array.from(from),
      Int32Array.from(to),
      Float64Array.from(costs),
      root,
    ),
  );
}

/** A hundred times the largest country's villages; beyond it, a file is broken. */
const MOST_NODES = 100_000_000;

type Instance = {
  readonly from: number[];
  readonly to: number[];
  readonly costs: number[];
  prizes: Float64Array;
  root: number | null;
  edgesSaid: number | null;
};

function readLine(
  instance: Instance,
  words: readonly string[],
  line: number,
  findings: Finding<StpCode>[],
): void {
  const amount = (word: string | undefined): number => {
    const value = Number(word ?? Number.NaN);
    if (Number.isFinite(value) && value >= 0) return value;
    findings.push(stop('stp/not-a-number', { line }));
    return 0;
  };
  const node = (word: string | undefined): number => {
    const v = amount(word) - 1;
    if (Number.isInteger(v) && v >= 0 && v < instance.prizes.length) return v;
    findings.push(stop('stp/unknown-node', { line }));
    return 0;
  };
  switch ((words[0] as string).toLowerCase()) {
    case 'nodes':
      if (amount(words[1]) > MOST_NODES) findings.push(stop('stp/too-large', { line }));
      else instance.prizes = new Float64Array(Math.floor(amount(words[1])));
      break;
    case 'edges':
      instance.edgesSaid = amount(words[1]);
      break;
    case 'e':
      instance.from.push(node(words[1]));
      instance.to.push(node(words[2]));
      instance.costs.push(amount(words[3]));
      if (words[1] === words[2]) findings.push(stop('stp/loop', { line }));
      break;
    case 'tp':
      instance.prizes[node(words[1])] = amount(words[2]);
      break;
    case 'rootp':
      instance.root = node(words[1]);
      break;
  }
}
