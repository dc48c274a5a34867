import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Graph, readStp } from '@qianwan/planner';

const CACHE = new URL('../../node_modules/.cache/', import.meta.url).pathname;

/**
 * A made-up graph of village neighbours from the seeded generator geo.mjs, which writes an .stp file.
 * It stands outside and asks for delaunator, so it is run from a copy below our node_modules.
 */
export function geoGraph(generator: string, places: number, seed: number): Graph {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'geo-'));
  try {
    for (const file of ['geo.mjs', 'gen.mjs']) {
      copyFileSync(join(dirname(generator), file), join(folder, file));
    }
    const out = join(folder, 'graph.stp');
    const args = [join(folder, 'geo.mjs'), `${places}`, `${seed}`, out];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`geo.mjs failed: ${stderr}`);
    return readGraph(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads an .stp file that is known to be sound. */
export function readGraph(file: string): Graph {
  const graph = readStp(readFileSync(file, 'latin1'));
  if (!graph.ok) throw new Error(`${file}: ${JSON.stringify(graph.findings.slice(0, 3))}`);
  return graph.value;
}
