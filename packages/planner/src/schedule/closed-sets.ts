/**
 * The sets of a place's works that hold every prerequisite of what they hold, smallest number first:
 * the states in which building can leave a place (the ideals of the precedence order; Bienstock and
 * Zuckerberg 2010 build open-pit mines from the same sets). A set is a bit mask over the place's works.
 */
export type ClosedSets = {
  /** How many works the place has. */
  readonly works: number;
  /** The masks, ascending; the first is the empty set. */
  readonly masks: Int32Array;
  /**
   * How each set grows out of smaller ones by one work: for set s, entries `stepStart[s]` to
   * `stepStart[s + 1]` name a smaller closed set (`stepFrom`, by index) and the work added to it.
   */
  readonly stepStart: Int32Array;
  readonly stepFrom: Int32Array;
  readonly stepWork: Int8Array;
};

/** `needs[w]` is the mask of the works that w waits for. Takes 2^works steps: a place has a dozen works. */
export function closedSets(needs: readonly number[]): ClosedSets {
  const masks: number[] = [];
  const indexOf = new Map<number, number>();
  for (let mask = 0; mask < 1 << needs.length; mask += 1) {
    if (!isClosed(mask, needs)) continue;
    indexOf.set(mask, masks.length);
    masks.push(mask);
  }

  const stepStart = new Int32Array(masks.length + 1);
  const stepFrom: number[] = [];
  const stepWork: number[] = [];
  for (const [index, mask] of masks.entries()) {
    for (let work = 0; work < needs.length; work += 1) {
      if (((mask >> work) & 1) === 0) continue;
      const smaller = indexOf.get(mask ^ (1 << work));
      if (smaller === undefined) continue;
      stepFrom.push(smaller);
      stepWork.push(work);
    }
    stepStart[index + 1] = stepFrom.length;
  }
  return {
    works: needs.length,
    masks: Int32Array.from(masks),
    stepStart,
    stepFrom: Int32Array.from(stepFrom),
    stepWork: Int8Array.from(stepWork),
  };
}

function isClosed(mask: number, needs: readonly number[]): boolean {
  return needs.every((need, work) => ((mask >> work) & 1) === 0 || (need & ~mask) === 0);
}
