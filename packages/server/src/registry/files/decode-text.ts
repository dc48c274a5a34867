import { UnreadableFile } from './table.ts';

/**
 * The text of a file. UTF-8 where it is that (with or without a mark at its head), UTF-16 where the
 * mark says so, else GB 18030, which is what Chinese office programs write and which contains GBK.
 */
export function decodeText(file: Uint8Array): string {
  if (file[0] === 0xff && file[1] === 0xfe) return decoded(file, 'utf-16le') ?? unknown();
  return decoded(file, 'utf-8') ?? decoded(file, 'gb18030') ?? unknown();
}

function decoded(file: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

function unknown(): never {
  throw new UnreadableFile('encoding-unknown');
}
