/** One part of a multipart/form-data body; its content is a view into the body, not a copy. */
export type Part = {
  readonly name: string;
  /** null where the part is a plain field. */
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly content: Uint8Array;
};

/** The boundary that a content type names; null where it is no multipart/form-data. */
export function boundaryOf(contentType: string): string | null {
  const [, quoted, plain] =
    /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(
      contentType,
    ) ?? [];
  return quoted ?? plain ?? null;
}

/**
 * The parts of a multipart/form-data body (RFC 7578) that is wholly here; null where it was cut off or
 * is not built as it says. Views instead of copies, because fifty phones send photos at once.
 */
export function readMultipart(body: Uint8Array, boundary: string): Part[] | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const line = Buffer.from(`\r\n--${boundary}`);
  const parts: Part[] = [];
  let at = bytes.indexOf(line.subarray(2));
  if (at !== 0 && bytes.subarray(0, Math.max(at, 0)).toString('latin1').trim() !== '') return null;
  if (at < 0) return null;
  at += line.length - 2;
  for (;;) {
    if (bytes.subarray(at, at + 2).toString('latin1') === '--') return parts;
    const headersEnd = bytes.indexOf('\r\n\r\n', at);
    const next = headersEnd < 0 ? -1 : bytes.indexOf(line, headersEnd + 2);
    if (next < 0) return null;
    const part = partOf(bytes.subarray(at, headersEnd), bytes.subarray(headersEnd + 4, next));
    if (part === null) return null;
    parts.push(part);
    at = next + line.length;
  }
}

function partOf(head: Buffer, content: Uint8Array): Part | null {
  const headers = head.toString('utf8');
  const disposition = /^content-disposition:\s*form-data\b(.*)$/im.exec(headers)?.[1];
  if (disposition === undefined) return null;
  const name = parameterOf(disposition, 'name');
  if (name === null) return null;
  const mediaType = /^content-type:\s*([^\s;]+)/im.exec(headers)?.[1] ?? 'text/plain';
  return { name, fileName: parameterOf(disposition, 'filename'), mediaType, content };
}

/** Browsers write a quotation mark in a name as %22, older clients as \". */
function parameterOf(disposition: string, parameter: string): string | null {
  const pattern = new RegExp(`;\\s*${parameter}=(?:"((?:\\\\.|[^"\\\\])*)"|([^\\s;]+))`, 'i');
  const [, quoted, plain] = pattern.exec(disposition) ?? [];
  const said = quoted?.replaceAll(/\\(["\\])/g, '$1').replaceAll('%22', '"');
  return said ?? plain ?? null;
}
