#!/usr/bin/env node
// The sources are TypeScript, which Node runs as it is from 22.18 on. An older Node on the path starts
// the one that npm installed beside us.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import(main);
} else {
  const bundled = ['x64', 'arm64']
    .map((cpu) =>
      fileURLToPath(new URL(`../../../node_modules/node-linux-${cpu}/bin/node`, import.meta.url)),
    )
    .find(existsSync);
  if (bundled === undefined) {
    process.stderr.write(
      'Qianwan needs Node 22.18 or newer; run `npm ci` first, it brings one along.\n',
    );
    process.exit(2);
  }
  const child = spawn(bundled, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}
