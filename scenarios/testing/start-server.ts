import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Running = {
  readonly address: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/** `npm start` as a newcomer has it, on records of its own and any free port; gone with its folder at the end. */
export async function startServer(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'qianwan-story-'));
  const server = spawn(
    process.execPath,
    ['packages/server/src/main.ts', 'serve', '--demo', '--port', '0'],
    {
      env: { ...process.env, QIANWAN_DATA: join(folder, 'records') },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await addressOf(server);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, folder, stop };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      const found = /http:\S+/.exec(chunk.toString())?.[0];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', (code) =>
      reject(new Error(`the server ended with ${code} before it listened`)),
    );
  });
}
