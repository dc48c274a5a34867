import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Options = Awaited<ReturnType<NodeFS['init']>>['emscriptenOpts'];
type Init = Parameters<NodeFS['init']>;

/**
 * The file system of the embedded database, with a real fsync. As shipped (0.5.16) PGlite never
 * reaches the disk: its NodeFS has no fsync operation, so that a power cut may lose what was
 * acknowledged (electric-sql/pglite issue 1107).
 */
export class DurableFiles extends NodeFS {
  override async init(pg: Init[0], options: Init[1]): Promise<{ emscriptenOpts: Options }> {
    const started = await super.init(pg, options);
    const reachTheDisk: NonNullable<Options['preRun']>[number] = (module) => {
      const files = module as unknown as { NODEFS: { stream_ops: StreamOperations } };
      files.NODEFS.stream_ops.fsync = (stream) => {
        fsyncSync(stream.nfd);
        return 0;
      };
    };
    const preRun = [...(started.emscriptenOpts.preRun ?? []), reachTheDisk];
    return { emscriptenOpts: { ...started.emscriptenOpts, preRun } };
  }
}

/** Makes a freshly created folder durable: initdb itself runs before fsync is on. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

type StreamOperations = { fsync?: (stream: { nfd: number }) => number };
