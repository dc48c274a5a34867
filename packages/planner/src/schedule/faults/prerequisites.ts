import { stop } from '@qianwan/base/verdict';
import type { Problem, Work } from '#schedule/problem';
import { withoutOrder } from './circles.ts';
import type { Fault } from './fault.ts';

/** A work waits for known works that stand at its own place, and never, by whatever way, for itself. */
export function faultsOfPrerequisites({ works }: Problem): Fault[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const ofLinks = works.flatMap((work) =>
    work.after.flatMap((id): Fault[] => {
      const first = byId.get(id);
      if (first === undefined) {
        return [stop('unknown-work', { list: 'works', id: work.id, work: id })];
      }
      return standsAt(first, work.place)
        ? []
        : [stop('after-elsewhere', { work: work.id, after: id })];
    }),
  );
  const arrows = works.flatMap((work) => work.after.map((id) => [id, work.id] as const));
  const inCircle = withoutOrder([...byId.keys()], arrows);
  return [...ofLinks, ...inCircle.map((work) => stop('after-in-circle', { work }))];
}

function standsAt(work: Work, place: string): boolean {
  return work.place === place || work.partners.some((partner) => partner.place === place);
}
