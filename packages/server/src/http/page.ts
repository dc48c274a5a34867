import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import type { Actor } from '@qianwan/programme/people/actor';
import type { Html } from '@qianwan/web/html';
import type { Language } from '@qianwan/web/words/language';
import type { Tx } from '#db/database';
import type { Operation } from './operation.ts';

/** What a public page may know of the visit: records of one county, read-only, and how to speak. */
export type Visit = {
  readonly tx: Tx;
  readonly county: string;
  /** Parts of the address, `:name` in the path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly today: Day;
  readonly language: Language;
  readonly demo: boolean;
  /** Scheme and host as the visitor sees them, for addresses that are printed. */
  readonly origin: string;
  /** The address of this page without its language, for the switch and for coming back. */
  readonly address: string;
};

/** A page without scripts: loads what it shows, and a pure function of web/public lays it out. Null: no such page. */
export type Page = {
  readonly path: string;
  /** The place or record that the page is about, read off its address. */
  readonly area: (parts: Readonly<Record<string, string>>) => string;
  readonly show: (visit: Visit) => Promise<Html | null>;
};

/**
 * A form on such a page. What it asks goes through the same operation as the interface for programs;
 * a "no" shows the page again, with every reason and with what was typed.
 */
export type Form = {
  readonly path: string;
  readonly operation: Operation;
  readonly input: (fields: Fields, parts: Readonly<Record<string, string>>) => unknown;
  /** Where to go when it is done: an address of ours, without its language. */
  readonly next: (reply: never, fields: Fields) => string;
  readonly again: (
    visit: Visit,
    findings: readonly Finding[],
    fields: Fields,
  ) => Promise<Html | null>;
  readonly area: Page['area'];
};

export type Fields = Readonly<Record<string, string>>;
