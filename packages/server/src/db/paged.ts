/** A page of a list, and the key to ask for the next one with; null at the end. */
export type Paged<Row> = { readonly rows: Row[]; readonly next: string | null };

/** Cuts a page out of rows that were read one further than asked, so that the end is known. */
export function paged<Row>(
  rows: readonly Row[],
  most: number,
  keyOf: (row: Row) => string,
): Paged<Row> {
  const page = rows.slice(0, most);
  const last = page.at(-1);
  return { rows: page, next: rows.length > most && last !== undefined ? keyOf(last) : null };
}
