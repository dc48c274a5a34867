import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, readStp } from '@qianwan/planner';

const REPOSITORY = new URL('../../', import.meta.url);
const GENERATOR = new URL('../shared/bench/', REPOSITORY);

/**
 * The geometric village graph of ../shared/bench/geo.mjs: `villages` nodes in clusters, the edges
 * of their Delaunay triangulation, prizes around hot spots. The generator is run as it is, in a
 * folder of its own where it finds our `delaunator`.
 */
export function geoGraph(villages: number, seed: number): Graph {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  try {
    for (const file of ['geo.mjs', 'gen.mjs']) {
      if (!existsSync(new URL(file, GENERATOR))) throw new Error(`no ../shared/bench/${file}`);
      copyFileSync(new URL(file, GENERATOR), join(folder, file));
    }
    symlinkSync(fileURLToPath(new URL('node_modules', REPOSITORY)), join(folder, 'node_modules'));
    const made = join(folder, 'geo.stp');
    const generated = spawnSync(
      process.execPath,
      [join(folder, 'geo.mjs'), `${villages}`, `${seed}`, made],
      { encoding: 'utf8' },
    );
    if (generated.status !== 0) throw new Error(generated.stderr);
    const read = readStp(readFileSync(made, 'latin1'));
    if (!read.ok) throw new Error(JSON.stringify(read.findings.slice(0, 5)));
    return read.value;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
