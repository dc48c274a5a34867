import type { Verdict } from '@qianwan/base/verdict';
import {
  type ForestOptions,
  type Graph,
  graphOf,
  grow,
  growForest,
  readStp,
  usualEffort,
} from '@qianwan/planner';
import { z } from 'zod';
import { type Command, type Given, print, Trouble, WrongUse, wholeNumber } from './command.ts';
import { readText } from './files.ts';
import { readFormat } from './parse-format.ts';
import { listed } from './plan.ts';

const GraphFormat = z.object({
  nodes: z.array(z.object({ id: z.string(), prize: z.number() })),
  edges: z.array(z.object({ id: z.string(), from: z.string(), to: z.string(), cost: z.number() })),
  root: z.string().exactOptional(),
  parts: z.array(z.object({ name: z.string(), nodes: z.array(z.string()) })).exactOptional(),
});

export const growCommand: Command = {
  usage:
    'grow GRAPH.stp|GRAPH.json [--root NODE] [--budget N | --trees N] [--founding N] [--seconds N]',
  summary: 'Grows a network from points: lines that pay for themselves, with a proven bound',
  options: {
    root: { type: 'string' },
    budget: { type: 'string' },
    trees: { type: 'string' },
    founding: { type: 'string' },
    seconds: { type: 'string' },
  },
  arguments: 1,
  run: async (given) => {
    const graph = readGraph(given.arguments[0] as string);
    const { trees, founding } = given.values;
    if (graph.parts.length > 0 || trees !== undefined || founding !== undefined) {
      return printForest(given, graph);
    }
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

/** Parts that stand and grow apart, and new trees where they are allowed. */
function printForest(given: Given, graph: Graph): number {
  const { root, effort, budget } = optionsOf(given, graph);
  const began = performance.now();
  const rooted = root === undefined ? graph : { ...graph, root: graph.nodeIds.indexOf(root) };
  const { goal, value, bound, parts } = growForest(rooted, {
    ...newTreesOf(given),
    ...(effort !== undefined && { effort }),
    ...(budget !== undefined && { budget }),
  });
  const seconds = Math.round(performance.now() - began) / 1000;
  const told = parts.map(({ edges, ...part }) => ({ ...part, edges: edgesOf(graph, edges) }));
  const names = parts.map(({ name, nodes }) => `${name} (${nodes.length} nodes)`).join(', ');
  const story = `${goal} ${value} (bound ${bound}); ${parts.length} parts: ${names}`;
  print(given, { value, bound, parts: told, goal, seconds }, story);
  return 0;
}

function newTreesOf(given: Given): Pick<ForestOptions, 'newTrees'> {
  const { trees, founding, budget } = given.values;
  if (trees !== undefined && (founding !== undefined || budget !== undefined))
    throw new WrongUse('--trees goes without --founding and --budget');
  if (trees !== undefined) return { newTrees: { most: wholeNumber(given, 'trees', 1, 0) } };
  if (founding === undefined) return {};
  return { newTrees: { foundingCost: amountOf(given, 'founding') } };
}

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
  // Effort is counted in rounds of search, about a usual effort for each second, so that results repeat.
  const usual = usualEffort(graph);
  const effort = { ...usual, rounds: usual.rounds * wholeNumber(given, 'seconds', 1, 1) };
  return {
    effort,
    ...(typeof root === 'string' && { root }),
    ...(budget !== undefined && { budget: amountOf(given, 'budget') }),
  };
}

function amountOf(given: Given, name: string): number {
  const amount = Number(given.values[name]);
  if (Number.isFinite(amount) && amount >= 0) return amount;
  throw new WrongUse(`--${name} is an amount from 0 up, not ${given.values[name]}`);
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
