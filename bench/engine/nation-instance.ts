import { parentPort, workerData } from 'node:worker_threads';
import { type Constants, type Instance, loadGenerator } from './anchor-problem.ts';

// A thread that draws an instance into memory that threads share, tells it, and takes the rest with it.

export type Drawing = { readonly places: number; readonly seed: number };

export type Drawn = { readonly instance: Instance; readonly generator: Constants };

const { places, seed } = workerData as Drawing;
const generator = await loadGenerator();
const drawn: Drawn = {
  instance: shared(generator.gen(places, { seed })),
  generator: constantsOf(generator),
};
parentPort?.postMessage(drawn);

/** All threads read the same numbers. */
function shared(own: Instance): Instance {
  const rows = Object.entries(own).map(([key, row]) => [key, onSharedMemory(row)]);
  return Object.fromEntries(rows) as Instance;
}

function onSharedMemory(row: Instance[keyof Instance]): unknown {
  if (!ArrayBuffer.isView(row)) return row;
  const Kind = row.constructor as new (memory: SharedArrayBuffer) => Uint8Array | Float64Array;
  const copy = new Kind(new SharedArrayBuffer(row.byteLength));
  copy.set(row);
  return copy;
}

/** Without the function beside them, which cannot be sent. */
function constantsOf({ W, T, PREC, GROUP, MAXPERYEAR, DISC }: Constants): Constants {
  return { W, T, PREC, GROUP, MAXPERYEAR, DISC };
}
