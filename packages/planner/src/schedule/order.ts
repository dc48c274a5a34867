import { byText } from '@qianwan/base/order';
import type { Place, Problem, Work } from './problem.ts';

/** The lists of the problem in the order of their ids; works by place first. */
export type Order = {
  readonly places: readonly Place[];
  readonly works: readonly Work[];
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly workIndex: ReadonlyMap<string, number>;
};

export function orderOf(problem: Problem): Order {
  const places = [...problem.places].sort((a, b) => byText(a.id, b.id));
  const works = [...problem.works].sort((a, b) => byText(a.place, b.place) || byText(a.id, b.id));
  return {
    places,
    works,
    placeIndex: new Map(places.map((place, index) => [place.id, index])),
    workIndex: new Map(works.map((work, index) => [work.id, index])),
  };
}
