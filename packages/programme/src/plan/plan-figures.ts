import type { Plan, Problem } from '@qianwan/planner';

export type PayerFigure = {
  readonly payer: string;
  readonly year: number;
  readonly drawnFen: number;
  readonly availableFen: number;
};

/** What each payer puts in each year, and what it had: in the order of the problem's envelopes. */
export function payerFigures(problem: Problem, plan: Plan): PayerFigure[] {
  const drawn = new Map<string, number>();
  for (const { draws } of plan.choices)
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

/** How many works are built in each year, and what they cost in all, the village's own share included. */
export function yearFigures(problem: Problem, plan: Plan): YearFigure[] {
  const own = new Map(problem.works.map(({ id, ownFen }) => [id, ownFen as number]));
  return problem.years.map(({ year }) => {
    const choices = plan.choices.filter((choice) => choice.year === year);
    const costFen = choices.reduce(
      (sum, { work, draws }) =>
        draws.reduce((part, draw) => part + draw.fen, sum + (own.get(work) ?? 0)),
      0,
    );
    return { year, works: choices.length, costFen };
  });
}
