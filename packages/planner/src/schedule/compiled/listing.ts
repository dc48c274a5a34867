/**
 * Many short lists in two arrays: list i is `at[start[i]]` up to `at[start[i + 1]]`, and beside each
 * entry its amount.
 */
export type Listing = {
  readonly start: Int32Array;
  readonly at: Int32Array;
  readonly amount: Float64Array;
};

/** Writes one list after the other. */
export type ListingWriter = {
  add(entry: number, amount?: number): void;
  endList(): void;
  listing(): Listing;
};

export function writeListing(): ListingWriter {
  const start = [0];
  const at: number[] = [];
  const amount: number[] = [];
  return {
    add(entry, part = 0) {
      at.push(entry);
      amount.push(part);
    },
    endList() {
      start.push(at.length);
    },
    listing: () => ({
      start: Int32Array.from(start),
      at: Int32Array.from(at),
      amount: Float64Array.from(amount),
    }),
  };
}

/** The lists of plain entries. */
export function listingOf(lists: readonly (readonly number[])[]): Listing {
  const writer = writeListing();
  for (const list of lists) {
    for (const entry of list) writer.add(entry);
    writer.endList();
  }
  return writer.listing();
}
