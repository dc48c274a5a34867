import { type Fen, fen } from '@qianwan/base/money';
import type { Grade, Plan, Problem } from '@qianwan/planner';
import type { WorkType } from '#works/work';

/** What is turned to see what would come of it; per cent of what it is, 100 leaves it. */
export type WhatIf = {
  /** Each payer's money; payers that are not named keep theirs. */
  readonly money: Readonly<Record<string, number>>;
  /** What works of a type cost, to everybody who pays for them. */
  readonly cost: Readonly<Partial<Record<WorkType, number>>>;
  /** What works of a type count for. */
  readonly weight: Readonly<Partial<Record<WorkType, number>>>;
  /** The most works that a village may finish in a year; null leaves it. */
  readonly worksPerYear: number | null;
  /** A lean year that lasts: villages can bear this part of the upkeep and debt they can bear now. */
  readonly means: number;
};

export const nothingTurned: WhatIf = {
  money: {},
  cost: {},
  weight: {},
  worksPerYear: null,
  means: 100,
};

/** A fifth less income, everything a fifth dearer: the stress case of the programme (capability 49). */
export const leanYears: WhatIf = {
  ...nothingTurned,
  means: 80,
  cost: {
    waste: 120,
    toilet: 120,
    sewage: 120,
    lane: 120,
    water: 120,
    river: 120,
    lamp: 120,
    green: 120,
    housing: 120,
    public: 120,
  },
};

/**
 * The problem with some of it turned, all else as it was. Floors stay the same part of the money that
 * they were; amounts are rounded to whole fen, money down and costs to the nearest.
 */
export function turned(
  problem: Problem,
  whatIf: WhatIf,
  typeOf: (work: string) => WorkType,
): Problem {
  const { worksPerYear, means } = whatIf;
  const envelopes = problem.envelopes.map((envelope) => ({
    ...envelope,
    fen: part(envelope.fen, whatIf.money[envelope.payer]),
  }));
  return {
    ...problem,
    envelopes,
    floors: problem.floors.map((floor) => {
      const isMeant = ({ payer }: { payer: string }) => (floor.payer ?? payer) === payer;
      const before = sum(problem.envelopes.filter(isMeant));
      const now = sum(envelopes.filter(isMeant));
      return {
        ...floor,
        fen: before === 0 ? floor.fen : fen(Math.floor((floor.fen / before) * now)),
      };
    }),
    places: problem.places.map((place) => ({
      ...place,
      worksPerYear: worksPerYear ?? place.worksPerYear,
      means: place.means.map((row) => ({ ...row, fen: row.fen.map((each) => part(each, means)) })),
    })),
    works: problem.works.map((work) => {
      const type = typeOf(work.id);
      const [cost, weight] = [whatIf.cost[type], whatIf.weight[type]];
      const grades = work.grades.map((grade) => gradeTurned(grade, cost, weight));
      const partners = work.partners.map((row) => ({ ...row, ...burdenTurned(row, cost) }));
      return { ...work, grades, partners };
    }),
  };
}

function gradeTurned(grade: Grade, cost = 100, weight = 100): Grade {
  return {
    ...grade,
    ...burdenTurned(grade, cost),
    merit: Math.round((grade.merit * weight) / 100),
    shares: grade.shares.map(({ payer, fen: years }) => ({
      payer,
      fen: years.map((each) => dearer(each, cost)),
    })),
  };
}

function burdenTurned({ ownFen, upkeepFen, serviceFen }: Burden, cost = 100): Burden {
  return {
    ownFen: dearer(ownFen, cost),
    upkeepFen: dearer(upkeepFen, cost),
    serviceFen: dearer(serviceFen, cost),
  };
}

type Burden = Pick<Grade, 'ownFen' | 'upkeepFen' | 'serviceFen'>;

function part(amount: Fen, percent = 100): Fen {
  return fen(Math.floor((amount * percent) / 100));
}

function dearer(amount: Fen, percent: number): Fen {
  return fen(Math.round((amount * percent) / 100));
}

function sum(rows: readonly { readonly fen: number }[]): number {
  return rows.reduce((total, row) => total + row.fen, 0);
}

/** A work that two plans do not treat alike; a year is null where the plan does not build it. */
export type Moved = {
  readonly work: string;
  readonly year: number | null;
  readonly otherYear: number | null;
};

/** What a plan does otherwise than another, in order of work. */
export function movedBetween(plan: Plan, other: Plan): Moved[] {
  const years = new Map(plan.choices.map(({ work, year }) => [work, year]));
  const otherYears = new Map(other.choices.map(({ work, year }) => [work, year]));
  return [...new Set([...years.keys(), ...otherYears.keys()])]
    .sort()
    .map((work) => ({
      work,
      year: years.get(work) ?? null,
      otherYear: otherYears.get(work) ?? null,
    }))
    .filter(({ year, otherYear }) => year !== otherYear);
}
