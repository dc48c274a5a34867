import { byText } from '@qianwan/base/order';
import type { Order } from './order.ts';
import type { Floor, Pace, Problem, Synergy, Work } from './problem.ts';

/** What places share besides money: paces, floors and synergies, each by id. */
export type CompiledShared = {
  readonly paces: readonly Pace[];
  readonly paceWorks: Float64Array;
  /** The paces that count work w in year t: `paceStart[w * yearCount + t]` and on in `paceAt`. */
  readonly paceStart: Int32Array;
  readonly paceAt: Int32Array;
  readonly floors: readonly Floor[];
  readonly floorFen: Float64Array;
  /** The floors that work w helps to reach, and by how many fen. */
  readonly floorStart: Int32Array;
  readonly floorAt: Int32Array;
  readonly floorPart: Float64Array;
  readonly synergies: readonly Synergy[];
  /** What synergy i earns in year t at `i * yearCount + t`, in thousandths of a point. */
  readonly bonus: Float64Array;
  readonly firstOf: Int32Array;
  readonly secondOf: Int32Array;
  /** The synergies of work w, in `synergyAt`. */
  readonly synergyStart: Int32Array;
  readonly synergyAt: Int32Array;
};

export function compileShared(problem: Problem, order: Order): CompiledShared {
  return {
    ...compilePaces(problem, order),
    ...compileFloors(problem, order),
    ...compileSynergies(problem, order),
  };
}

function compilePaces(problem: Problem, order: Order) {
  const paces = [...problem.paces].sort((a, b) => byText(a.id, b.id));
  const byGroup = indicesBy(paces, (pace) => pace.group);
  const lists = order.works.flatMap((work) => {
    const counting = ofItsGroups(byGroup, order, work).filter((index) => {
      const { crew } = paces[index];
      return crew === null || crew === work.crew;
    });
    return problem.years.map(({ year }) => counting.filter((index) => paces[index].year === year));
  });
  return {
    paces,
    paceWorks: Float64Array.from(paces, (pace) => pace.works),
    paceStart: startsOf(lists),
    paceAt: Int32Array.from(lists.flat()),
  };
}

function compileFloors(problem: Problem, order: Order) {
  const floors = [...problem.floors].sort((a, b) => byText(a.id, b.id));
  const byGroup = indicesBy(floors, (floor) => floor.group);
  const lists = order.works.map((work) =>
    ofItsGroups(byGroup, order, work)
      .map((index) => ({ index, part: paidBy(work, floors[index].payer) }))
      .filter((entry) => entry.part > 0),
  );
  return {
    floors,
    floorFen: Float64Array.from(floors, (floor) => floor.fen),
    floorStart: startsOf(lists),
    floorAt: Int32Array.from(lists.flat(), (entry) => entry.index),
    floorPart: Float64Array.from(lists.flat(), (entry) => entry.part),
  };
}

type ByGroup = ReadonlyMap<string | null, readonly number[]>;

function indicesBy<Row>(rows: readonly Row[], groupOf: (row: Row) => string | null): ByGroup {
  return Map.groupBy(rows.keys(), (index) => groupOf(rows[index]));
}

/** The indices of what is for everyone or for a group of the work's place, ascending. */
function ofItsGroups(byGroup: ByGroup, order: Order, work: Work): number[] {
  const { groups } = order.places[order.placeIndex.get(work.place) ?? -1];
  const names = [null, ...new Set(groups)];
  return names.flatMap((name) => byGroup.get(name) ?? []).sort((a, b) => a - b);
}

function compileSynergies(problem: Problem, order: Order) {
  const synergies = [...problem.synergies].sort((a, b) => byText(a.id, b.id));
  const workOf = (id: string) => order.workIndex.get(id) ?? -1;
  const lists: number[][] = order.works.map(() => []);
  synergies.forEach((synergy, index) => {
    for (const id of synergy.works) lists[workOf(id)].push(index);
  });
  return {
    synergies,
    bonus: Float64Array.from(
      synergies.flatMap((synergy) => problem.years.map(({ worth }) => worth * synergy.merit)),
    ),
    firstOf: Int32Array.from(synergies, (synergy) => workOf(synergy.works[0])),
    secondOf: Int32Array.from(synergies, (synergy) => workOf(synergy.works[1])),
    synergyStart: startsOf(lists),
    synergyAt: Int32Array.from(lists.flat()),
  };
}

function paidBy(work: Work, payer: string | null): number {
  let total = 0;
  for (const share of work.shares) if (payer === null || share.payer === payer) total += share.fen;
  return total;
}

function startsOf(lists: readonly (readonly unknown[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = starts[index] + list.length;
  });
  return starts;
}
