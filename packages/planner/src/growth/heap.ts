/** A queue of numbered things by a key that may fall while they wait (an indexed binary heap). */
export type Heap = {
  readonly keys: Float64Array;
  readonly items: Int32Array;
  /** Where an item stands; −1 while it does not wait. */
  readonly places: Int32Array;
  size: number;
};

export function openHeap(capacity: number): Heap {
  return {
    keys: new Float64Array(capacity),
    items: new Int32Array(capacity),
    places: new Int32Array(capacity).fill(-1),
    size: 0,
  };
}

/** Puts an item in, or moves one that waits already to its new key. */
export function put(heap: Heap, item: number, key: number): void {
  heap.keys[item] = key;
  let place = heap.places[item] as number;
  if (place < 0) {
    place = heap.size;
    heap.size += 1;
  }
  settle(heap, item, sink(heap, item, rise(heap, item, place)));
}

/** Takes out the item with the least key; −1 when none waits. */
export function take(heap: Heap): number {
  if (heap.size === 0) return -1;
  const least = heap.items[0] as number;
  remove(heap, least);
  return least;
}

export function remove(heap: Heap, item: number): void {
  const place = heap.places[item] as number;
  if (place < 0) return;
  heap.places[item] = -1;
  heap.size -= 1;
  const last = heap.items[heap.size] as number;
  if (last !== item) settle(heap, last, sink(heap, last, rise(heap, last, place)));
}

/** Takes everything out. */
export function clear(heap: Heap): void {
  for (let place = 0; place < heap.size; place += 1) heap.places[heap.items[place] as number] = -1;
  heap.size = 0;
}

function settle(heap: Heap, item: number, place: number): void {
  heap.items[place] = item;
  heap.places[item] = place;
}

function rise(heap: Heap, item: number, from: number): number {
  let place = from;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap.items[parent] as number;
    if (!before(heap, item, above)) break;
    settle(heap, above, place);
    place = parent;
  }
  return place;
}

function sink(heap: Heap, item: number, from: number): number {
  let place = from;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= heap.size) return place;
    const right = child + 1;
    if (
      right < heap.size &&
      before(heap, heap.items[right] as number, heap.items[child] as number)
    ) {
      child = right;
    }
    const below = heap.items[child] as number;
    if (!before(heap, below, item)) return place;
    settle(heap, below, place);
    place = child;
  }
}

/** Equal keys go by number, so that a run is the same everywhere. */
function before(heap: Heap, a: number, b: number): boolean {
  const difference = (heap.keys[a] as number) - (heap.keys[b] as number);
  return difference < 0 || (difference === 0 && a < b);
}
