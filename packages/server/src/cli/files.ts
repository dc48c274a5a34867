import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Trouble } from './command.ts';

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Trouble(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

export function readJson(path: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Trouble(`${path} is not JSON: ${(error as Error).message}`);
  }
}

/** Written aside and renamed, so that a file is never half there. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${process.pid}.part`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    throw new Trouble(`${path} cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}
