import { judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { Facility, PlannedFacility } from './question.ts';

/** A row of a plan of whatever version: this work stands at that place from that year on. */
export type WorkOfPlan = {
  readonly work: string;
  readonly place: string;
  readonly year: number;
};

/** What a plan does not say about a work. */
export type WorkTraits = Omit<Facility, 'id' | 'place'> & { readonly replaces: string | null };

/**
 * The works of a plan as facilities to forecast. `year` is the first in which the work serves and owes
 * its upkeep. A work that nobody has described is refused, and every such work is named.
 */
export function standingWorks(
  plan: readonly WorkOfPlan[],
  traitsOf: ReadonlyMap<string, WorkTraits>,
): Verdict<PlannedFacility[], 'unknown-work'> {
  const unknown = plan.filter((row) => !traitsOf.has(row.work));
  return judge(
    unknown.map(({ work, place }) => stop('unknown-work', { work, place })),
    () =>
      plan.flatMap(({ work, place, year }) => {
        const traits = traitsOf.get(work);
        return traits === undefined ? [] : [{ ...traits, id: work, place, standsFrom: year }];
      }),
  );
}
