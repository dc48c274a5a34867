import { type ChildProcess, spawn } from 'node:child_process';

const main = 'packages/server/src/main.ts';

export type Served = { readonly server: ChildProcess; readonly address: string };

/** The product with its demo, in a process that a bench may kill; ready when it says its address. */
export function serve(environment: NodeJS.ProcessEnv): Promise<Served> {
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

/** Ends a server and waits until it is gone. */
export async function end({ server }: Served, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill(signal);
  await ended;
}

export type TrailVerdict = { readonly ok: boolean; readonly lines: number };

/** What the command line finds of the trail, with the server gone. */
export function verifyTrail(environment: NodeJS.ProcessEnv): Promise<TrailVerdict> {
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
