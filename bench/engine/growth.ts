// Measures grow without a budget: `node bench/engine/growth.ts [PCSTP-FOLDER] [GEO.MJS] [only]`.
// PCSTP-FOLDER holds sets of .stp files and best-known.json, GEO.MJS is the seeded generator of
// neighbour graphs; `only` is the beginning of a set's name, or of `geo`. Seconds are of processor
// time; of small graphs the least of five runs, the first of which also warms the machine up.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Graph, grow, readStp } from '@qianwan/planner';
import { geoGraph } from './geo-graph.ts';

const [folder = '../shared/data/pcstp', generator = '../shared/bench/geo.mjs', only = ''] =
  process.argv.slice(2);

for (const set of ['JMP', 'cologne1', 'ACTMODPC', 'HAND_SMALL_ICERM']) {
  if (set.startsWith(only)) measureSet(set);
}
for (const [places, seed] of [
  [500, 1],
  [500, 2],
  [500, 3],
  [500, 4],
  [500, 5],
  [2000, 1],
  [2000, 2],
  [2000, 3],
  [20_000, 1],
  [20_000, 2],
] as const) {
  if (!'geo'.startsWith(only)) continue;
  const graph = geoGraph(generator, places, seed);
  const runs = Array.from({ length: places <= 2000 ? 5 : 1 }, () => measure(graph));
  const [first] = runs as [Measured];
  print({
    places,
    ways: graph.costs.length,
    seed,
    value: first.value,
    bound: first.bound,
    gapPercent: percent(first.value, first.bound),
    cpuSeconds: Math.min(...runs.map((run) => run.seconds)).toFixed(3),
    cpuSecondsFirst: first.seconds.toFixed(3),
  });
}

function measureSet(set: string): void {
  const best = JSON.parse(readFileSync(join(folder, 'best-known.json'), 'utf8')) as Record<
    string,
    { readonly ub: number }
  >;
  const rows = readdirSync(join(folder, set))
    .sort()
    .map((file) => {
      const known = best[file.replace('.stp', '')]?.ub ?? Number.NaN;
      const { value, bound, seconds } = measure(readGraph(join(folder, set, file)));
      return { file, gap: value / known - 1, boundGap: 1 - bound / known, seconds, known };
    });
  // The best-known values are rounded to a millionth.
  const isBest = (row: (typeof rows)[number]) => Math.abs(row.gap) * row.known <= 2e-6;
  const isProven = (row: (typeof rows)[number]) => isBest(row) && row.boundGap * row.known <= 2e-6;
  print({
    set,
    instances: rows.length,
    optimal: rows.filter(isBest).length,
    proven: rows.filter(isProven).length,
    meanGapPercent: (100 * mean(rows.map((row) => row.gap))).toFixed(5),
    largestGapPercent: (100 * Math.max(...rows.map((row) => row.gap))).toFixed(5),
    meanBoundGapPercent: (100 * mean(rows.map((row) => row.boundGap))).toFixed(5),
    meanCpuSeconds: mean(rows.map((row) => row.seconds)).toFixed(3),
    slowest: slowestOf(rows),
  });
}

/** Reads an .stp file that is known to be sound. */
function readGraph(file: string): Graph {
  const graph = readStp(readFileSync(file, 'latin1'));
  if (!graph.ok) throw new Error(`${file}: ${JSON.stringify(graph.findings.slice(0, 3))}`);
  return graph.value;
}

type Measured = { readonly value: number; readonly bound: number; readonly seconds: number };

function measure(graph: Graph): Measured {
  const started = process.cpuUsage();
  const { value, bound } = grow(graph);
  const used = process.cpuUsage(started);
  return { value, bound, seconds: (used.user + used.system) / 1e6 };
}

function slowestOf(rows: readonly { readonly file: string; readonly seconds: number }[]): string {
  const [slowest] = [...rows].sort((a, b) => b.seconds - a.seconds);
  return `${slowest?.file} ${slowest?.seconds.toFixed(2)} s`;
}

function mean(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
}

function percent(value: number, bound: number): string {
  return ((100 * (value - bound)) / value).toFixed(5);
}

function print(row: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
