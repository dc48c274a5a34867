/**
 * Many queues over the things 0..n−1, each thing in one of them at a time: pairing heaps (Fredman,
 * Sedgewick, Sleator, Tarjan 1986), of which two become one in one step. A queue is named by its
 * first thing; −1 is an empty one. An amount can be added to all keys of a queue in one step: it
 * is kept at its first thing and handed down when that leaves (lazy addition).
 */
export type PairingHeaps = {
  /** A thing's key, but for what those above it have still to hand down. */
  readonly keys: Float64Array;
  /** What all below a thing have still to be given. */
  readonly owed: Float64Array;
  readonly firstBelow: Int32Array;
  readonly nextBeside: Int32Array;
  /** The thing before it in its row; for the first of a row, the one above. */
  readonly before: Int32Array;
};

export const EMPTY = -1;

export function openPairingHeaps(capacity: number): PairingHeaps {
  return {
    keys: new Float64Array(capacity),
    owed: new Float64Array(capacity),
    firstBelow: new Int32Array(capacity).fill(EMPTY),
    nextBeside: new Int32Array(capacity).fill(EMPTY),
    before: new Int32Array(capacity).fill(EMPTY),
  };
}

/** Puts a thing that is in no queue into one. Returns the queue. */
export function insert(heaps: PairingHeaps, queue: number, thing: number, key: number): number {
  heaps.keys[thing] = key;
  heaps.owed[thing] = 0;
  heaps.firstBelow[thing] = EMPTY;
  heaps.nextBeside[thing] = EMPTY;
  heaps.before[thing] = EMPTY;
  return meld(heaps, queue, thing);
}

/** Makes one queue of two. Equal keys go by number, so that a run is the same everywhere. */
export function meld(heaps: PairingHeaps, a: number, b: number): number {
  if (a === EMPTY) return b;
  if (b === EMPTY) return a;
  const { keys, owed, firstBelow, nextBeside, before } = heaps;
  const difference = (keys[a] as number) - (keys[b] as number);
  const aFirst = difference < 0 || (difference === 0 && a < b);
  const upper = aFirst ? a : b;
  const lower = aFirst ? b : a;
  // It owes nothing for what was added before it came.
  keys[lower] = (keys[lower] as number) - (owed[upper] as number);
  owed[lower] = (owed[lower] as number) - (owed[upper] as number);
  const beside = firstBelow[upper] as number;
  nextBeside[lower] = beside;
  if (beside !== EMPTY) before[beside] = lower;
  before[lower] = upper;
  firstBelow[upper] = lower;
  return upper;
}

/** Adds an amount to all keys of a queue. */
export function addToAll(heaps: PairingHeaps, queue: number, amount: number): void {
  if (queue === EMPTY) return;
  heaps.keys[queue] = (heaps.keys[queue] as number) + amount;
  heaps.owed[queue] = (heaps.owed[queue] as number) + amount;
}

/** Takes the first thing out of a queue. Returns the queue that is left. */
export function withoutFirst(heaps: PairingHeaps, queue: number): number {
  const { owed, firstBelow, nextBeside } = heaps;
  const due = owed[queue] as number;
  // From left to right, pair by pair; the pairs are kept in a row that runs back.
  let paired = EMPTY;
  for (let a = firstBelow[queue] as number; a !== EMPTY; ) {
    const b = nextBeside[a] as number;
    const next = b === EMPTY ? EMPTY : (nextBeside[b] as number);
    release(heaps, a, due);
    if (b !== EMPTY) release(heaps, b, due);
    const pair = meld(heaps, a, b);
    nextBeside[pair] = paired;
    paired = pair;
    a = next;
  }
  // From right to left, all into one.
  let left = EMPTY;
  while (paired !== EMPTY) {
    const next = nextBeside[paired] as number;
    nextBeside[paired] = EMPTY;
    left = meld(heaps, left, paired);
    paired = next;
  }
  firstBelow[queue] = EMPTY;
  return left;
}

/** Makes a thing a queue of its own, and pays what it is due. */
function release({ keys, owed, nextBeside, before }: PairingHeaps, thing: number, due: number) {
  keys[thing] = (keys[thing] as number) + due;
  owed[thing] = (owed[thing] as number) + due;
  nextBeside[thing] = EMPTY;
  before[thing] = EMPTY;
}

/**
 * Lowers a thing's key. What it is now, with all that was added to its queue since it came, must
 * be told: finding out would mean asking everyone above it. Returns the queue.
 */
export function lower(
  heaps: PairingHeaps,
  queue: number,
  thing: number,
  fromKey: number,
  toKey: number,
): number {
  const { keys, owed, nextBeside, before, firstBelow } = heaps;
  if (thing === queue) {
    keys[thing] = toKey;
    return queue;
  }
  const left = before[thing] as number;
  const right = nextBeside[thing] as number;
  if (firstBelow[left] === thing) firstBelow[left] = right;
  else nextBeside[left] = right;
  if (right !== EMPTY) before[right] = left;
  nextBeside[thing] = EMPTY;
  before[thing] = EMPTY;
  owed[thing] = (owed[thing] as number) + fromKey - (keys[thing] as number);
  keys[thing] = toKey;
  return meld(heaps, queue, thing);
}
