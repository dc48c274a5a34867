import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url));
const CONFIG = join(ROOT, 'packages/web/vite.config.ts');
const SOURCES = 'packages/{base,planner,programme,contract,web}/src/**/*.{ts,tsx,js,css,html,svg}';

/**
 * The folder with the built console, built first where its sources have changed since. `tell` hears
 * how far it is, a line at a time. Throws what the build threw.
 */
export async function builtConsole(tell: (line: string) => void): Promise<string> {
  const folder = join(ROOT, '.cache', `console-${await fingerprint()}`);
  if (existsSync(folder)) return folder;
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  tell('building the office console …');
  const begun = performance.now();
  await inWorker(folder, tell);
  tell(`office console built in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return folder;
}

/** One short hash over everything that the build reads: our sources, the settings, the versions of all packages. */
async function fingerprint(): Promise<string> {
  const paths = ['package-lock.json', 'packages/web/vite.config.ts'];
  for await (const path of glob(SOURCES, { cwd: ROOT }))
    if (!path.endsWith('.test.ts')) paths.push(path);
  const hash = createHash('sha256');
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(ROOT, path)));
  return hash.digest('hex').slice(0, 12);
}

const STEPS: Readonly<Record<string, string>> = {
  read: 'office console: sources read, putting them together …',
  written: 'office console: files written',
};

function inWorker(folder: string, tell: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { config: CONFIG, folder },
    });
    worker.on('message', (step: string) => tell(STEPS[step] ?? step));
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`the console's build ended with ${code}`)),
    );
  });
}
