import type { Verdict } from '@qianwan/base/verdict';
import { type Graph, graphOf, grow, readStp, usualEffort } from '@qianwan/planner';
import { z } from 'zod';
import { type Command, type Given, print, Trouble, WrongUse, wholeNumber } from './command.ts';
import { readText } from './files.ts';
import { readFormat } from './parse-format.ts';
import { listed } from './plan.ts';

const GraphFormat = z.object({
  nodes: z.array(z.object({ id: z.string(), prize: z.number() })),
  edges: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), cost: z.number() })),
  root: z.string().exactOptional(),
});

export const growCommand: Command = {
  usage: 'grow GRAPH.stp|GRAPH.json [--root NODE] [--budget N] [--seconds N]',
  summary: 'Grows a network from points: lines that pay for themselves, with a proven bound',
  options: { root: { type: 'string' }, budget: { type: 'string' }, seconds: { type: 'string' } },
  arguments: 1,
  run: async (given) => {
    const graph = readGraph(given.arguments[0] as string);
    const began = performance.now();
    const network = grow(graph, optionsOf(given, graph));
    const seconds = Math.round(performance.now() - began) / 1000;
    const edges = edgesOf(graph, network.edges);
    const { value, bound, cost, prize, nodes } = network;
    const story = `${network.goal} ${value} (bound ${bound}); ${nodes.length} nodes, ${edges.length} edges, cost ${cost}, prize ${prize}`;
    print(given, { value, bound, edges, nodes, cost, prize, goal: network.goal, seconds }, story);
    return 0;
  },
};

function readGraph(path: string): Graph {
  const verdict: Verdict<Graph> = path.endsWith('.stp')
    ? readStp(readText(path))
    : graphOf(readFormat(path, GraphFormat));
  if (!verdict.ok) throw new Trouble(`${path}: ${listed(verdict.findings)}`);
  return verdict.value;
}

function optionsOf(given: Given, graph: Graph): NonNullable<Parameters<typeof grow>[1]> {
  const { root, budget } = given.values;
  if (typeof root === 'string' && !graph.nodeIds.includes(root))
    throw new WrongUse(`--root ${root} is no node of the graph`);
  const amount = Number(budget ?? 0);
  if (!Number.isFinite(amount) || amount < 0)
    throw new WrongUse(`--budget is an amount from 0 up, not ${budget}`);
  // Effort is counted in rounds of search, about a usual effort for each second, so that results repeat.
  const usual = usualEffort(graph);
  const effort = { ...usual, rounds: usual.rounds * wholeNumber(given, 'seconds', 1, 1) };
  return {
    effort,
    ...(typeof root === 'string' && { root }),
    ...(budget !== undefined && { budget: amount }),
  };
}

type Edge = { id: string; from: string; to: string; cost: number };

function edgesOf(graph: Graph, ids: readonly string[]): Edge[] {
  const numbers = new Map(graph.edgeIds.map((id, number) => [id, number]));
  const node = (number: number | undefined): string => graph.nodeIds[number ?? -1] ?? '';
  return ids.map((id) => {
    const at = numbers.get(id) ?? -1;
    return { id, from: node(graph.from[at]), to: node(graph.to[at]), cost: graph.costs[at] ?? 0 };
  });
}
