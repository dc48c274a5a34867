import type { Tx } from '#db/database';
import type { Ground } from '#http/perform';
import type { Fault } from './reply.ts';

/** What a read knows: one county's records, and what was asked. */
export type Reading = {
  readonly tx: Tx;
  readonly ground: Ground;
  readonly query: Readonly<Record<string, string>>;
  readonly name: string;
};

/** The answer of a read: a list by its names in XML, or what was wrong. */
export type Read =
  | { readonly ok: true; readonly list: string; readonly item: string; readonly rows: object[] }
  | { readonly ok: false; readonly fault: Fault };
