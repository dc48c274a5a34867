import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { needPostgres } from './machine.ts';

export type Postgres = { readonly url: string; readonly stop: () => void };

/** A PostgreSQL server for one run of the tests, in a folder of its own that goes with it. */
export function startPostgres(): Promise<Postgres> {
  return startWith('-c fsync=off');
}

/** The same as an office would run it: what it acknowledges is on the disk. For measuring. */
export function startDurablePostgres(): Promise<Postgres> {
  return startWith('');
}

async function startWith(more: string): Promise<Postgres> {
  const programs = needPostgres();
  const folder = mkdtempSync('/tmp/qianwan-postgres-');
  const asRoot = process.getuid?.() === 0;
  if (asRoot) chownSync(folder, Number(idOf('-u')), Number(idOf('-g')));
  const run = (program: string, ...args: string[]): void => {
    const command = [join(programs, program), ...args];
    // PostgreSQL refuses to run as root; Debian's package has made a user for it.
    const [first = '', ...rest] = asRoot
      ? ['runuser', '-u', 'postgres', '--', ...command]
      : command;
    execFileSync(first, rest, { stdio: ['ignore', 'ignore', 'inherit'], cwd: folder });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=100 ${more}`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  const stop = (): void => {
    run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function idOf(flag: '-u' | '-g'): string {
  return execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}
