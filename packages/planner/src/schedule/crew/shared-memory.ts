/** Makes the arrays of a search: in memory that threads share, or in ordinary memory. */
export type Memory = {
  bytes(length: number): Int8Array;
  ints(length: number): Int32Array;
  doubles(length: number): Float64Array;
};

export const ownMemory: Memory = {
  bytes: (length) => new Int8Array(length),
  ints: (length) => new Int32Array(length),
  doubles: (length) => new Float64Array(length),
};

export const sharedMemory: Memory = {
  bytes: (length) => new Int8Array(new SharedArrayBuffer(length)),
  ints: (length) => new Int32Array(new SharedArrayBuffer(4 * length)),
  doubles: (length) => new Float64Array(new SharedArrayBuffer(8 * length)),
};

type Numbers = Int8Array | Uint8Array | Int32Array | Float64Array;

/** The same value with every array of numbers in it moved into memory that threads share. */
export function shared<Value>(value: Value): Value {
  if (isNumbers(value)) return copyOf(value) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, shared(part)]);
  return Object.fromEntries(entries) as Value;
}

function isNumbers(value: unknown): value is Numbers {
  return ArrayBuffer.isView(value);
}

function copyOf(numbers: Numbers): Numbers {
  const Kind = numbers.constructor as new (buffer: SharedArrayBuffer) => Numbers;
  const copy = new Kind(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
}
