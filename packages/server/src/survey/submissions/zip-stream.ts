import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of an archive, made piece by piece while it is sent. */
export type ZipEntry = {
  readonly name: string;
  /** Photos are packed already; packing them again costs time and saves nothing. */
  readonly packed: 'deflate' | 'as-is';
  readonly pieces: AsyncIterable<Uint8Array>;
};

/** The same content gives the same archive, byte for byte: no clock stands in it. */
const NO_TIME = new Date(1980, 0, 1);

/** An archive that holds no more in memory than the piece it is at: the reader sets the pace. */
export function zipStream(entries: AsyncIterable<ZipEntry>): ReadableStream<Uint8Array> {
  const pieces = zipPieces(entries);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* zipPieces(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, undefined> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    made.push(piece);
  });
  for await (const { name, packed, pieces } of entries) {
    const file =
      packed === 'deflate' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* made.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
  return undefined;
}
