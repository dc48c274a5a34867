import { byText } from '@qianwan/base/order';
import { workTypes } from '#works/work-types';
import type { Candidate, VillageMaterial } from './material.ts';

/** The works of the same village that a work has to wait for. */
export type Waiting = {
  readonly candidate: Candidate;
  readonly after: readonly string[];
  /** A work it was said to follow that neither stands nor is in the library; null: there is none. */
  readonly missing: string | null;
};

/**
 * What must stand first: the works that the proposal names, and, for each type that its own type builds
 * on and of which nothing stands yet, the work of that type that serves the most households. Where the
 * library has none, the gates have already judged that the village has the basics.
 */
export function waitingOf(
  candidate: Candidate,
  village: VillageMaterial,
  neighbours: readonly Candidate[],
  built: ReadonlySet<string>,
): Waiting {
  const { work } = candidate;
  const here = new Set(neighbours.map((other) => other.work.id));
  const named = work.after.filter((id) => !built.has(id));
  const missing = named.find((id) => !here.has(id)) ?? null;
  const types = workTypes[work.type].after.filter((type) => !village.standing.includes(type));
  const byType = types.flatMap((type) => {
    const first = neighbours
      .filter((other) => other.work.type === type && !other.work.after.includes(work.id))
      .toSorted(
        (a, b) => b.work.householdsServed - a.work.householdsServed || byText(a.work.id, b.work.id),
      )[0];
    return first === undefined ? [] : [first.work.id];
  });
  return { candidate, after: [...new Set([...named, ...byType])].sort(byText), missing };
}
