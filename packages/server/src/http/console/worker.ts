import { rename, rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { build } from 'vite';

// Builds the console beside the server, so that requests are answered meanwhile.

const { config, folder } = workerData as { readonly config: string; readonly folder: string };
const beside = `${folder}.${process.pid}`;
await build({
  configFile: config,
  logLevel: 'silent',
  build: { outDir: beside },
  plugins: [
    {
      name: 'qianwan-progress',
      buildEnd: () => parentPort?.postMessage('read'),
      writeBundle: () => parentPort?.postMessage('written'),
    },
  ],
});
// A folder with its final name is always whole. Whoever comes second finds it there and throws theirs away.
await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }));
