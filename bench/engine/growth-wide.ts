// Measures growth at size: `npx node bench/engine/growth-wide.ts [villages…]`, 20,000 and 500,000 where
// none is named, each in a process of its own so that peaks of memory are its own. Needs ../shared/bench.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { goemansWilliamson } from '../../packages/planner/src/growth/goemans-williamson.ts';
import { growWide } from '../../packages/planner/src/growth/grow-wide.ts';
import { mergingAscent } from '../../packages/planner/src/growth/merging-ascent.ts';
import { treeValue } from '../../packages/planner/src/growth/tree.ts';
import { sayFor } from '../measure.ts';
import { geoGraph } from './geo-graph.ts';

const GENERATOR = fileURLToPath(new URL('../../../shared/bench/geo.mjs', import.meta.url));
const SEED = 1;
const REPEATS = 3;
const [first, ...others] = process.argv.slice(2).map(Number);

if (first === undefined || others.length > 0) {
  const program = fileURLToPath(import.meta.url);
  for (const villages of first === undefined ? [20_000, 500_000] : [first, ...others]) {
    spawnSync(process.execPath, [program, `${villages}`], { stdio: 'inherit' });
  }
} else measure(first);

function measure(villages: number): void {
  const say = sayFor('growth-wide', SEED);
  const graph = geoGraph(GENERATOR, villages, SEED);
  say({ nodes: villages, edges: graph.costs.length, step: 'read', ...memory() });

  const moats = repeated(() => goemansWilliamson(graph));
  const value = treeValue(graph, moats.result);
  say({ nodes: villages, step: 'moats', cpuSeconds: moats.cpuSeconds, value, ...memory() });

  const ascent = repeated(() => mergingAscent(graph));
  const { bound } = ascent.result;
  say({ nodes: villages, step: 'ascent', cpuSeconds: ascent.cpuSeconds, bound, ...memory() });

  const wide = repeated(() => growWide(graph));
  const grown = wide.result;
  say({
    nodes: villages,
    step: 'certified',
    cpuSeconds: wide.cpuSeconds,
    value: grown.value,
    bound: grown.bound,
    gapPercent: Math.round((1e5 * (grown.value - grown.bound)) / grown.value) / 1e3,
    ...memory(),
  });
}

/** The smallest CPU time of some runs, for the machine is shared. */
function repeated<Result>(run: () => Result): { result: Result; cpuSeconds: number } {
  let cpuSeconds = Number.POSITIVE_INFINITY;
  let result = run();
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const started = process.cpuUsage();
    result = run();
    const { user, system } = process.cpuUsage(started);
    cpuSeconds = Math.min(cpuSeconds, (user + system) / 1e6);
  }
  return { result, cpuSeconds: Math.round(1e3 * cpuSeconds) / 1e3 };
}

function memory(): { peakMegabytes: number } {
  return { peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) };
}
