import { fen } from '@qianwan/base/money';
import type { Problem, Work } from '#schedule/problem';

/** One kind of change that could bring a work in, and where. The amounts are counted in its unit. */
export type Change =
  /** More money in an envelope, in fen. */
  | { readonly kind: 'envelope'; readonly id: string }
  /** More own money of a place, in fen, from the first year on. */
  | { readonly kind: 'own-money'; readonly id: string }
  /** More means of a place, in fen a year, in every case and year. */
  | { readonly kind: 'means'; readonly id: string }
  /** More works that a place may finish in a year. */
  | { readonly kind: 'place-works'; readonly id: string }
  /** More works in a pace. */
  | { readonly kind: 'pace'; readonly id: string }
  /** More of the others' money that a payer may follow, per mille. */
  | { readonly kind: 'match'; readonly id: string }
  /** More merit of the work itself, in points, in each of its grades. */
  | { readonly kind: 'merit'; readonly id: string }
  /** Less cost of the work itself to its payers, per mille of each share, rounded down to whole fen. */
  | { readonly kind: 'cost'; readonly id: string };

export type ChangeKind = Change['kind'];

/** The problem after a change by an amount. */
export function changed(problem: Problem, change: Change, amount: number): Problem {
  const { id } = change;
  switch (change.kind) {
    case 'envelope':
      return {
        ...problem,
        envelopes: withRow(problem.envelopes, id, (row) => ({ fen: fen(row.fen + amount) })),
      };
    case 'own-money':
      return {
        ...problem,
        places: withRow(problem.places, id, (row) => ({
          ownFen: row.ownFen.map((own) => fen(own + amount)),
        })),
      };
    case 'means':
      return {
        ...problem,
        places: withRow(problem.places, id, ({ means }) => ({
          means: means.map((row) => ({ ...row, fen: row.fen.map((most) => fen(most + amount)) })),
        })),
      };
    case 'place-works':
      return {
        ...problem,
        places: withRow(problem.places, id, (row) => ({
          worksPerYear: row.worksPerYear + amount,
        })),
      };
    case 'pace':
      return {
        ...problem,
        paces: withRow(problem.paces, id, (row) => ({ works: row.works + amount })),
      };
    case 'match':
      return {
        ...problem,
        matches: withRow(problem.matches, id, (row) => ({ perMille: row.perMille + amount })),
      };
    case 'merit':
      return { ...problem, works: withRow(problem.works, id, (row) => dearer(row, amount)) };
    case 'cost':
      return { ...problem, works: withRow(problem.works, id, (row) => cheaper(row, amount)) };
  }
}

function dearer({ grades }: Work, points: number): Partial<Work> {
  return { grades: grades.map((grade) => ({ ...grade, merit: grade.merit + points })) };
}

function cheaper({ grades }: Work, perMille: number): Partial<Work> {
  const scaled = (amount: number) => fen(Math.floor((amount * (1000 - perMille)) / 1000));
  return {
    grades: grades.map((grade) => ({
      ...grade,
      shares: grade.shares.map((share) => ({ ...share, fen: share.fen.map(scaled) })),
    })),
  };
}

function withRow<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
  change: (row: Row) => Partial<Row>,
): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row));
}
