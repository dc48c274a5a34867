/**
 * The projects still in the race, the one with the least bound for ρ on top: a binary heap.
 * Prices never fall, so the bound of a project's last look still holds, and only projects that
 * come up need a fresh look (lazy evaluation; Minoux 1978).
 */
export type Race = { readonly heap: Int32Array; readonly bounds: Float64Array; size: number };

export function openRace(projects: number): Race {
  return { heap: new Int32Array(projects), bounds: new Float64Array(projects), size: 0 };
}

/** The least bound in the race; Infinity when it is over. */
export function leastBound(race: Race): number {
  return race.size === 0
    ? Number.POSITIVE_INFINITY
    : (race.bounds[race.heap[0] as number] as number);
}

export function join(race: Race, project: number, bound: number): void {
  const { heap, bounds } = race;
  bounds[project] = bound;
  let place = race.size;
  race.size += 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = heap[above] as number;
    if ((bounds[other] as number) <= bound) break;
    heap[place] = other;
    place = above;
  }
  heap[place] = project;
}

/** Takes the project with the least bound out of a race that is not over. */
export function leave(race: Race): number {
  const { heap, bounds } = race;
  const first = heap[0] as number;
  race.size -= 1;
  const last = heap[race.size] as number;
  const bound = bounds[last] as number;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= race.size) break;
    const right = below + 1;
    if (
      right < race.size &&
      (bounds[heap[right] as number] as number) < (bounds[heap[below] as number] as number)
    ) {
      below = right;
    }
    const other = heap[below] as number;
    if ((bounds[other] as number) >= bound) break;
    heap[place] = other;
    place = below;
  }
  heap[place] = last;
  return first;
}
