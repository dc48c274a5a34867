import { groupBy } from '@qianwan/base/group';
import type { Plan } from '#schedule/plan';
import type { Commitment, Place, Problem, Work } from '#schedule/problem';
import { type Built, type Standing, standingsOf } from './built.ts';
import { type Limits, limitsOf } from './limits.ts';
import { type Purses, pursesOf } from './purses.ts';

/** Problem and plan side by side, with what is looked up again and again. */
export type Sheet = {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly workById: ReadonlyMap<string, Work>;
  readonly placeById: ReadonlyMap<string, Place>;
  readonly promiseOf: ReadonlyMap<string, Commitment>;
  readonly purses: Purses;
  readonly limits: Limits;
  /** What the plan builds, by work. */
  readonly builtOf: ReadonlyMap<string, Built>;
  /** What the plan builds at each place, as its own or as a partner's. */
  readonly builtAt: ReadonlyMap<string, readonly Standing[]>;
};

export function sheetOf(problem: Problem, plan: Plan): Sheet {
  const workById = new Map(problem.works.map((work) => [work.id, work]));
  const placeById = new Map(problem.places.map((place) => [place.id, place]));
  const built = plan.choices.flatMap((choice): Built[] => {
    const work = workById.get(choice.work);
    const grade = work?.grades.find((row) => row.id === choice.grade);
    return work === undefined || grade === undefined ? [] : [{ work, grade, year: choice.year }];
  });
  return {
    problem,
    plan,
    workById,
    placeById,
    promiseOf: new Map(problem.commitments.map((promise) => [promise.work, promise])),
    purses: pursesOf(problem),
    limits: limitsOf(problem, placeById),
    builtOf: new Map(built.map((row) => [row.work.id, row])),
    builtAt: groupBy(built.flatMap(standingsOf), (row) => row.place),
  };
}
