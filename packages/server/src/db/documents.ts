import { here } from './area.ts';
import type { Tx } from './database.ts';
import { insertRow, sha256, type Writer } from './write.ts';

/** Keeps a file under its content's name; the same content twice is one document. */
export async function keepDocument(
  writer: Writer,
  content: Uint8Array,
  mediaType: string,
): Promise<string> {
  const name = sha256(content);
  const before = await writer.tx
    .selectFrom('documents')
    .select('sha256')
    .where('county', '=', here)
    .where('sha256', '=', name)
    .executeTakeFirst();
  if (before === undefined)
    await insertRow(writer, 'documents', { sha256: name, media_type: mediaType, content });
  return name;
}

/** The very bytes; null where they are gone or no longer what they are named after. */
export async function readDocument(tx: Tx, name: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('documents')
    .select('content')
    .where('county', '=', here)
    .where('sha256', '=', name)
    .executeTakeFirst();
  if (row === undefined) return null;
  const content = Buffer.from(row.content);
  return sha256(content) === name ? content : null;
}
