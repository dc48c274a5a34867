import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addToAll,
  EMPTY,
  insert,
  lower,
  meld,
  openPairingHeaps,
  withoutFirst,
} from './pairing-heap.ts';

test('what is added to a queue does not touch those who join it later', () => {
  const heaps = openPairingHeaps(3);
  let queue = insert(heaps, EMPTY, 0, 5);
  addToAll(heaps, queue, 10);
  queue = insert(heaps, queue, 1, 7);
  queue = meld(heaps, queue, insert(heaps, EMPTY, 2, 14));
  const order = [];
  for (; queue !== EMPTY; queue = withoutFirst(heaps, queue))
    order.push([queue, heaps.keys[queue]]);
  assert.deepEqual(order, [
    [1, 7],
    [2, 14],
    [0, 15],
  ]);
});

test('law: two queues under any steps give their things in the order of a sorted list', () => {
  const aStep = fc.tuple(
    fc.constantFrom('insert', 'add', 'lower', 'first', 'meld'),
    fc.integer({ min: 0, max: 1 }),
    fc.integer({ min: 0, max: 50 }),
  );
  fc.assert(
    fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
      const heaps = openPairingHeaps(steps.length);
      const queues: [number, number] = [EMPTY, EMPTY];
      // The same by hand: the keys of the things in each queue.
      const lists: [Map<number, number>, Map<number, number>] = [new Map(), new Map()];
      for (const [thing, [step, which, amount]] of steps.entries()) {
        const list = lists[which as 0 | 1];
        const queue = queues[which as 0 | 1];
        const [some] = [...list.keys()].slice(amount % Math.max(1, list.size));
        let next = queue;
        if (step === 'insert') {
          next = insert(heaps, queue, thing, amount);
          list.set(thing, amount);
        } else if (step === 'add') {
          addToAll(heaps, queue, amount);
          for (const [other, key] of list) list.set(other, key + amount);
        } else if (step === 'lower' && some !== undefined) {
          const key = list.get(some) as number;
          next = lower(heaps, queue, some, key, key - amount);
          list.set(some, key - amount);
        } else if (step === 'first' && queue !== EMPTY) {
          next = withoutFirst(heaps, queue);
          list.delete(queue);
        } else if (step === 'meld') {
          next = meld(heaps, queues[0], queues[1]);
          queues[1 - which] = EMPTY;
          for (const [other, key] of lists[1 - which] as Map<number, number>) list.set(other, key);
          lists[(1 - which) as 0 | 1].clear();
        }
        queues[which as 0 | 1] = next;
        assert.deepEqual(firstOf(heaps.keys, queues[0]), leastOf(lists[0]));
        assert.deepEqual(firstOf(heaps.keys, queues[1]), leastOf(lists[1]));
      }
    }),
    { seed: 20261124, numRuns: 500 },
  );
});

function firstOf(keys: Float64Array, queue: number): [number, number] | null {
  return queue === EMPTY ? null : [queue, keys[queue] as number];
}

function leastOf(list: ReadonlyMap<number, number>): [number, number] | null {
  const [least] = [...list].sort(([a, x], [b, y]) => x - y || a - b);
  return least ?? null;
}
