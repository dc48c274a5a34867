import { byText } from '@qianwan/base/order';
import type { Grade, Partner, Place, Problem, Work } from '#schedule/problem';

/** The lists of the problem in the order of their ids, so that the order given never changes a plan. */
export type Order = {
  readonly years: readonly number[];
  readonly places: readonly Place[];
  readonly works: readonly Work[];
  readonly placeIndex: ReadonlyMap<string, number>;
  readonly workIndex: ReadonlyMap<string, number>;
  /** For each place what it decides on, by work id: its own works and its parts of joint works. */
  readonly slots: readonly (readonly Slot[])[];
};

/** A work as one place sees it. As a partner the place has no say in the grade. */
export type Slot = {
  readonly work: number;
  readonly sides: readonly (Grade | Partner)[];
  readonly isPart: boolean;
};

export function orderOf(problem: Problem): Order {
  const places = [...problem.places].sort((a, b) => byText(a.id, b.id));
  const works = [...problem.works].sort((a, b) => byText(a.id, b.id));
  const placeIndex = new Map(places.map((place, index) => [place.id, index]));
  const slots: Slot[][] = places.map(() => []);
  const slotsAt = (place: string) => slots[placeIndex.get(place) ?? -1];
  works.forEach((work, index) => {
    slotsAt(work.place).push({ work: index, sides: work.grades, isPart: false });
    for (const partner of work.partners) {
      slotsAt(partner.place).push({ work: index, sides: [partner], isPart: true });
    }
  });
  return {
    years: problem.years.map((row) => row.year),
    places,
    works,
    placeIndex,
    workIndex: new Map(works.map((work, index) => [work.id, index])),
    slots,
  };
}
