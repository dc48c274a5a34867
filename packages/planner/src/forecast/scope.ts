import type { Compiled } from './compiled.ts';

/** What an answer is about: places, and what stands or will stand there; by number. */
export type Scope = {
  readonly places: Int32Array;
  readonly facilities: Int32Array;
};

/** The places that are asked for; all of them where nothing is asked. */
export function scopeOf(compiled: Compiled, asked: readonly string[] | undefined): Scope {
  const { placeIds, facilities } = compiled;
  const wanted = new Set(asked ?? placeIds);
  const isIn = Uint8Array.from(placeIds, (id) => (wanted.has(id) ? 1 : 0));
  const places = Int32Array.from(isIn.keys()).filter((p) => isIn[p] === 1);
  const all = Int32Array.from(facilities.place.keys());
  return { places, facilities: all.filter((f) => isIn[facilities.place[f]] === 1) };
}

/** One scope for each place, in the order of the places. */
export function* scopesByPlace(compiled: Compiled): Generator<Scope> {
  const { placeIds, facilities } = compiled;
  // Facilities are counted into rows, so that those of a place stand together.
  const start = new Int32Array(placeIds.length + 1);
  for (const place of facilities.place) start[place + 1] += 1;
  for (let p = 0; p < placeIds.length; p += 1) start[p + 1] += start[p];
  const next = start.slice();
  const atPlace = new Int32Array(facilities.count);
  facilities.place.forEach((place, f) => {
    atPlace[next[place]] = f;
    next[place] += 1;
  });
  for (let p = 0; p < placeIds.length; p += 1) {
    yield { places: Int32Array.of(p), facilities: atPlace.subarray(start[p], start[p + 1]) };
  }
}
