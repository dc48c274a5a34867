import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../packages/base/src/random.ts';
import { end, serve, verifyTrail } from './running.ts';

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
const VILLAGE = '330523108204';
const acknowledged: string[] = [];
let requests = 0;

for (let round = 0; round < rounds; round += 1) {
  const served = await serve(environment);
  const { server, address } = served;
  const moment = 40 + random() * 900;
  const killer = setTimeout(() => server.kill('SIGKILL'), moment);
  await Promise.all([write(address), write(address), write(address)]);
  clearTimeout(killer);
  await end(served, 'SIGKILL');
  if ((round + 1) % 20 === 0) progress(round + 1);
}

const served = await serve(environment);
const missing: string[] = [];
for (const id of acknowledged) {
  const reply = await fetch(`${served.address}api/needs/${id}`);
  if (reply.status !== 200) missing.push(id);
}
await end(served, 'SIGTERM');
const trail = await verifyTrail(environment);
process.stdout.write(
  `${JSON.stringify({ bench: 'kill', rounds, requests, acknowledged: acknowledged.length, missing: missing.length, trail })}\n`,
);
rmSync(folder, { recursive: true });
process.exit(missing.length === 0 && trail.ok ? 0 : 1);

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

function progress(round: number): void {
  process.stdout.write(
    `${JSON.stringify({ bench: 'kill', round, requests, acknowledged: acknowledged.length })}\n`,
  );
}
