import { byText } from '@qianwan/base/order';
import type { Ground } from '@qianwan/planner';
import type { Candidate, Material, VillageMaterial } from './material.ts';
import type { Merit } from './merit.ts';
import { WHOLE } from './planned-work.ts';
import { type Waiting, waitingOf } from './prerequisites.ts';

/** The engine weighs every set of a village's works; beyond so many it would take too long. */
export const MOST_PER_VILLAGE = 15;

export type Settled = { readonly kept: readonly Waiting[]; readonly leftOut: readonly Ground[] };

/**
 * Which of a village's works are put to the engine: those that wait for nothing outside the library,
 * and of more than the engine takes, the promised ones and then those of the most merit.
 */
export function settleVillage(
  village: VillageMaterial,
  candidates: readonly Candidate[],
  { promises, round, built }: Pick<Material, 'promises' | 'round' | 'built'>,
  merits: ReadonlyMap<string, Merit>,
): Settled {
  const waiting = candidates.map((candidate) => waitingOf(candidate, village, candidates, built));
  const leftOut: Ground[] = [];
  const leave = (work: string, code: Ground['code'], by: string | null): void => {
    leftOut.push({ work, grade: WHOLE, year: round.firstYear, code, by, short: null });
  };

  let kept = waiting.filter(({ missing }) => missing === null);
  for (const { candidate, missing } of waiting)
    if (missing !== null) leave(candidate.work.id, 'waits-for', missing);

  const promised = new Set(promises.map(({ work }) => work));
  const rank = (id: string): number => (promised.has(id) ? Infinity : (merits.get(id)?.total ?? 0));
  const best = kept.toSorted((a, b) => {
    const [first, second] = [a.candidate.work.id, b.candidate.work.id];
    return (
      (rank(first) < rank(second) ? 1 : rank(first) > rank(second) ? -1 : 0) ||
      byText(first, second)
    );
  });
  for (const { candidate } of best.slice(MOST_PER_VILLAGE))
    leave(candidate.work.id, 'place-full', village.code);
  kept = best.slice(0, MOST_PER_VILLAGE);

  // Whoever waits for one that is left out is left out too.
  for (;;) {
    const here = new Set(kept.map(({ candidate }) => candidate.work.id));
    const stranded = kept.filter(({ after }) => after.some((id) => !here.has(id)));
    if (stranded.length === 0) return { kept, leftOut };
    for (const { candidate, after } of stranded)
      leave(candidate.work.id, 'waits-for', after.find((id) => !here.has(id)) ?? null);
    kept = kept.filter((one) => !stranded.includes(one));
  }
}
