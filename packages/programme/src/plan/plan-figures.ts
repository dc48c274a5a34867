import { type Draws, drawsOf, type Plan, type Problem } from '@qianwan/planner';
import { ownFenIn } from './own-share.ts';

export type PayerFigure = {
  readonly payer: string;
  readonly year: number;
  readonly drawnFen: number;
  readonly availableFen: number;
};

/** What each payer puts in of each year's money, and what it had: in the order of the problem's envelopes. */
export function payerFigures(problem: Problem, plan: Plan): PayerFigure[] {
  const drawn = new Map<string, number>();
  for (const { draws } of drawsOf(problem, plan))
    for (const draw of draws) drawn.set(draw.envelope, (drawn.get(draw.envelope) ?? 0) + draw.fen);
  const figures = new Map<string, PayerFigure>();
  for (const { id, payer, year, fen } of problem.envelopes) {
    const key = `${payer} ${year}`;
    const { drawnFen, availableFen } = figures.get(key) ?? { drawnFen: 0, availableFen: 0 };
    figures.set(key, {
      payer,
      year,
      drawnFen: drawnFen + (drawn.get(id) ?? 0),
      availableFen: availableFen + fen,
    });
  }
  return [...figures.values()];
}

export type YearFigure = {
  readonly year: number;
  readonly works: number;
  readonly costFen: number;
};

/** How many works are finished in each year, and what is paid for works in it, the villages' own share included. */
export function yearFigures(problem: Problem, plan: Plan): YearFigure[] {
  const outside = outsideByYear(drawsOf(problem, plan));
  const ownFen = ownFenIn(problem);
  return problem.years.map(({ year }) => {
    const finished = plan.choices.filter((choice) => choice.year === year);
    const costFen = finished.reduce((sum, choice) => sum + ownFen(choice), outside.get(year) ?? 0);
    return { year, works: finished.length, costFen };
  });
}

function outsideByYear(all: readonly Draws[]): ReadonlyMap<number, number> {
  const paid = new Map<number, number>();
  for (const { draws } of all)
    for (const { year, fen } of draws) paid.set(year, (paid.get(year) ?? 0) + fen);
  return paid;
}
