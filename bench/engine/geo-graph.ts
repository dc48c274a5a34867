import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Graph, readStp } from '@qianwan/planner';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * The geometric village graph of the seeded generator geo.mjs: places in clusters, the edges of
 * their Delaunay triangulation, prizes around hot spots. The generator is run as it is, in a folder
 * of its own where it finds our `delaunator`.
 */
export function geoGraph(generator: string, places: number, seed: number): Graph {
  const folder = mkdtempSync(join(tmpdir(), 'geo-'));
  try {
    for (const file of ['geo.mjs', 'gen.mjs']) {
      copyFileSync(join(dirname(generator), file), join(folder, file));
    }
    symlinkSync(MODULES, join(folder, 'node_modules'));
    const made = join(folder, 'geo.stp');
    const generated = spawnSync(
      process.execPath,
      [join(folder, 'geo.mjs'), `${places}`, `${seed}`, made],
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
