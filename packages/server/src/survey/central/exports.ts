import { inArea } from '#db/area';
import { findPublishedForm } from '#survey/forms/store';
import {
  csvPieces,
  type Export,
  exportedUpTo,
  tableOfForm,
  zipEntries,
} from '#survey/submissions/export';
import { formOf } from '#survey/submissions/known-forms';
import { zipStream } from '#survey/submissions/zip-stream';
import { type Asked, readableArea } from './caller.ts';

/** Every copy as CSV, with the files that came unless `attachments=false`; made while it is sent. */
export async function exportZip(asked: Asked): Promise<Response | null> {
  const wanted = await exportOf(asked);
  if (wanted === null) return null;
  const files = asked.context.req.query('attachments') === 'false' ? 'tables-only' : 'with-files';
  const headers = headersOf(wanted, 'csv.zip', 'application/zip');
  return new Response(zipStream(zipEntries(wanted, files)), { headers });
}

/** The form's own table alone. */
export async function exportCsv(asked: Asked): Promise<Response | null> {
  const wanted = await exportOf(asked);
  if (wanted === null) return null;
  const pieces = csvPieces(wanted, tableOfForm(wanted));
  const body = ReadableStream.from(pieces) as unknown as ReadableStream<Uint8Array>;
  return new Response(body, { headers: headersOf(wanted, 'csv', 'text/csv; charset=utf-8') });
}

async function exportOf(asked: Asked): Promise<Export | null> {
  const { ground, context, county } = asked;
  const name = context.req.param('form') ?? '';
  return inArea(ground.db, county, async (tx) => {
    const version = await findPublishedForm(tx, name);
    if (version === null) return null;
    const manyAs =
      context.req.query('splitSelectMultiples') === 'true' ? 'column-each' : 'one-column';
    const upTo = await exportedUpTo(tx, name);
    const form = await formOf(tx, version);
    return { ground, county, area: readableArea(asked), form, upTo, manyAs };
  });
}

function headersOf({ form }: Export, ending: string, type: string): Record<string, string> {
  const name = encodeURIComponent(`${form.id}.${ending}`);
  return {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
    'cache-control': 'no-store',
  };
}
