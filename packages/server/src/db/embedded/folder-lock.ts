import { createHash } from 'node:crypto';
import { realpathSync, unlinkSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Holds a folder for this process alone, by listening at an address made from its path. The system
 * frees the address with the process, however it ends, so a crash leaves no stale lock behind.
 * PGlite itself does not guard its folder: two openers lose each other's rows without a word.
 */
export async function lockFolder(folder: string): Promise<Server> {
  const address = lockAddress(realpathSync(folder));
  const first = await listen(address);
  if (first !== null) return first;
  if (address.startsWith('/') && !(await answers(address))) {
    unlinkSync(address);
    const second = await listen(address);
    if (second !== null) return second;
  }
  throw new FolderInUse(folder);
}

/** Said to the person who started a second copy; it is not a bug. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
  constructor(folder: string) {
    super(
      `数据文件夹 ${folder} 正由另一个千万程序使用，请先停止它，或用 QIANWAN_DATA 指定别的文件夹。\n` +
        `The data folder ${folder} is in use by another Qianwan. Stop that one first, or choose another folder with QIANWAN_DATA.`,
    );
  }
}

function lockAddress(folder: string): string {
  const name = `qianwan-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.lock`);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = createConnection(address);
    caller.once('connect', () => {
      caller.destroy();
      resolve(true);
    });
    caller.once('error', () => resolve(false));
  });
}
