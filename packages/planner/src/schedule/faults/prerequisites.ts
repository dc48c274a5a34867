import { stop } from '@qianwan/base/verdict';
import type { Problem, Work } from '#schedule/problem';
import type { Fault } from './fault.ts';

/** A work waits for known works of its own place, and never, by whatever way, for itself. */
export function faultsOfPrerequisites({ works }: Problem): Fault[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  const ofLinks = works.flatMap((work) =>
    work.after.flatMap((id): Fault[] => {
      const first = byId.get(id);
      if (first === undefined)
        return [stop('unknown-work', { list: 'works', id: work.id, work: id })];
      if (first.place === work.place) return [];
      return [stop('after-elsewhere', { work: work.id, after: id })];
    }),
  );
  return [...ofLinks, ...circles(works, byId)];
}

/** Takes away works that wait for nothing until no more go; what remains waits in a circle (Kahn 1962). */
function circles(works: readonly Work[], byId: ReadonlyMap<string, Work>): Fault[] {
  const waiting = new Map<string, number>();
  const waitedForBy = new Map<string, string[]>();
  for (const work of works) {
    const known = [...new Set(work.after)].filter((id) => byId.has(id));
    waiting.set(work.id, known.length);
    for (const id of known) waitedForBy.set(id, [...(waitedForBy.get(id) ?? []), work.id]);
  }
  const free = works.map((work) => work.id).filter((id) => waiting.get(id) === 0);
  for (let next = free.pop(); next !== undefined; next = free.pop()) {
    waiting.delete(next);
    for (const id of waitedForBy.get(next) ?? []) {
      const left = (waiting.get(id) ?? 0) - 1;
      waiting.set(id, left);
      if (left === 0) free.push(id);
    }
  }
  return [...waiting.keys()].map((work) => stop('after-in-circle', { work }));
}
