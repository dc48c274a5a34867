import type { Hono } from 'hono';
import type { Tx } from '#db/database';
import { insertRow, sha256 } from '#db/write';
import { ha1Of } from '#survey/field-keys/digest';

export const keySecret = 'a-secret-of-the-field-key-that-nobody-guesses';

/** A field key for some places, good for the year in which stories are told. Returns its id. */
export async function fieldKey(
  tx: Tx,
  county: string,
  areas: readonly string[],
  { number = 1, secret = keySecret, until = '2027-01-01' } = {},
): Promise<string> {
  const id = `${county}-K${number}`;
  await insertRow({ tx, county, writes: [] }, 'field_keys', {
    ...{ id, label: 'phone', areas, since: '2026-01-01', until, made_by: 'x' },
    ...{ made_at: '2026-01-01T00:00:00Z', secret_sha256: sha256(secret), ha1: ha1Of(id, secret) },
  });
  return id;
}

export type SentPart = { readonly name: string; readonly content: string | Uint8Array };

/** A multipart body as Collect writes it: the copy first, then its files. */
export function multipart(xml: string | Uint8Array, files: readonly SentPart[] = []): Uint8Array {
  const parts = [
    { field: 'xml_submission_file', name: 'submission.xml', type: 'text/xml', content: xml },
    ...files.map(({ name, content }) => ({ field: name, name, type: 'image/jpeg', content })),
  ];
  const pieces = parts.flatMap(({ field, name, type, content }) => [
    Buffer.from(
      `--FORM\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...pieces, Buffer.from('--FORM--\r\n')]);
}

/** Sends as Collect does. */
export async function send(
  app: Hono,
  address: string,
  body: Uint8Array,
  headers: Record<string, string> = {},
): Promise<Response> {
  return app.request(address, {
    method: 'POST',
    body: new Uint8Array(body),
    headers: {
      'content-type': 'multipart/form-data; boundary=FORM',
      'x-openrosa-version': '1.0',
      ...headers,
    },
  });
}
