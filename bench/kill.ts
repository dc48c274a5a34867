import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../packages/base/src/random.ts';

// Kills the server at random moments while a client writes, starts it again each time, and then looks
// whether anything that was acknowledged is missing and whether the trail still holds.
// node bench/kill.ts [ROUNDS] [SEED]

const rounds = Number(process.argv[2] ?? 200);
const random = seededRandom(Number(process.argv[3] ?? 1));
const folder = mkdtempSync(join(tmpdir(), 'qianwan-kill-'));
const environment = {
  ...process.env,
  QIANWAN_DATA: join(folder, 'records'),
  QIANWAN_NO_CONSOLE: '1',
};
const main = 'packages/server/src/main.ts';
const VILLAGE = '330523108204';
const acknowledged: string[] = [];
let requests = 0;

for (let round = 0; round < rounds; round += 1) {
  const { server, address } = await start();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const moment = 40 + random() * 900;
  const killer = setTimeout(() => server.kill('SIGKILL'), moment);
  await Promise.all([write(address), write(address), write(address)]);
  clearTimeout(killer);
  server.kill('SIGKILL');
  await ended;
  if ((round + 1) % 20 === 0) progress(round + 1);
}

const { server, address } = await start();
const missing: string[] = [];
for (const id of acknowledged) {
  const reply = await fetch(`${address}api/needs/${id}`);
  if (reply.status !== 200) missing.push(id);
}
server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
const trail = await verify();
process.stdout.write(
  `${JSON.stringify({ bench: 'kill', rounds, requests, acknowledged: acknowledged.length, missing: missing.length, trail })}\n`,
);
rmSync(folder, { recursive: true });
process.exit(missing.length === 0 && trail.ok ? 0 : 1);

function start(): Promise<{ server: ChildProcess; address: string }> {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [main, 'serve', '--demo', '--port', '0'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    server.stdout?.on('data', (chunk: Buffer) => {
      const address = /http:\S+/.exec(chunk.toString())?.[0];
      if (address !== undefined) resolve({ server, address });
    });
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it listened`)),
    );
  });
}

/** Raises needs one after another until the server is gone. */
async function write(address: string): Promise<void> {
  for (;;) {
    requests += 1;
    try {
      const reply = await fetch(`${address}api/needs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ village: VILLAGE, words: `request ${requests}`, category: 'lane' }),
      });
      const { id } = (await reply.json()) as { id?: string };
      if (reply.status === 200 && id !== undefined) acknowledged.push(id);
    } catch {
      return;
    }
  }
}

function verify(): Promise<{ ok: boolean; lines: number }> {
  return new Promise((resolve) => {
    const checker = spawn(process.execPath, [main, 'verify-trail', '--json'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    checker.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    checker.once('exit', () => resolve(JSON.parse(text)));
  });
}

function progress(round: number): void {
  process.stdout.write(
    `${JSON.stringify({ bench: 'kill', round, requests, acknowledged: acknowledged.length })}\n`,
  );
}
