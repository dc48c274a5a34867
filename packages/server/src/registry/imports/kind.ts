import type { Day } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import type { ImportKind as KindName } from '@qianwan/contract/registry';
import type { Fault, FaultCode } from '@qianwan/programme/registry/import-fault';
import type { z } from 'zod';
import type { Tx } from '#db/database';
import type { TableName } from '#db/tables';
import type { Writer } from '#db/write';

/** A column by its key, with the names it may have in a file. A `code` column gets the file's prefix. */
export type Column = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly required?: true;
  readonly code?: true;
};

/** What a row says, by column key; columns that the file lacks are not there. */
export type Cells = Readonly<Record<string, string>>;

export type CellFault = Finding<FaultCode> & { readonly column: string };

/** Where and when a file is taken in. */
export type Scope = {
  /** Every code begins so: a county, or a province and more where `countyLength` is given. */
  readonly area: string;
  /** How many characters of a code are its county; null where the area itself is the county. */
  readonly countyLength: number | null;
  /** The day of facts where the file names none. */
  readonly day: Day | null;
  readonly fileName: string;
  readonly by: string;
  readonly today: Day;
  readonly now: string;
};

export type Sited<Row> = { readonly sheet: string; readonly row: number; readonly value: Row };

/** What a row came to: none or several records, and what is wrong with its cells. */
export type Parsed<Row> = { readonly rows: readonly Row[]; readonly faults: readonly CellFault[] };

/** Rows to write out, and the key to go on after; null at the end. */
export type Leaf = { readonly rows: Record<string, string>[]; readonly next: string | null };

/**
 * What the machinery must know of a kind of import. Each stage tells it for its own records, so that
 * the registry reads files without knowing what needs or works are.
 */
export type Kind<Row> = {
  readonly kind: z.infer<typeof KindName>;
  readonly columns: readonly Column[];
  /** The columns that an export writes, by key. */
  readonly exported: readonly string[];
  readonly parse: (cells: Cells, scope: Scope) => Parsed<Row>;
  /** The place of a record: its county is where the record goes. */
  readonly placeOf: (row: Row) => string;
  /** What only all rows together, or the records, can tell. Reads as the area may. */
  readonly check: (tx: Tx, rows: readonly Sited<Row>[], scope: Scope) => Promise<readonly Fault[]>;
  readonly load: (
    writer: Writer,
    importId: string,
    rows: readonly Row[],
    scope: Scope,
  ) => Promise<void>;
  /** Counties that the rows themselves bring: code to name. */
  readonly counties?: (rows: readonly Row[]) => ReadonlyMap<string, string>;
  /** Tables that an import of this kind fills, in the order of filling. */
  readonly tables: readonly TableName[];
  readonly dump: (tx: Tx, area: string, after: string, most: number) => Promise<Leaf>;
};

/** A kind whose rows are nobody's business but its own. */
export type ImportKind = Kind<never>;

export function importKind<Row>(kind: Kind<Row>): ImportKind {
  return kind as unknown as ImportKind;
}
