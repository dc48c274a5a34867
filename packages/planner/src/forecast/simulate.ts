import { type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import { type Compiled, compile } from './compiled.ts';
import type { ForecastFaultCode } from './faults/fault.ts';
import { isWholeUpTo } from './faults/whole.ts';
import { faultsOfForecast } from './faults.ts';
import { unknownPlaces } from './forecast.ts';
import { fundingOf } from './funding.ts';
import { type Dice, type Paths, pathsOf } from './paths.ts';
import type { ForecastQuestion, StressCase } from './question.ts';
import { type Scope, scopeOf } from './scope.ts';
import type { Span } from './spans.ts';
import { type Spread, spreadOf } from './spread.ts';

export type Simulation = Dice & { readonly cases: readonly SimulatedCase[] };

export type SimulatedCase = {
  readonly case: string;
  readonly plan: readonly SimulatedYear[];
  readonly nothing: readonly SimulatedYear[];
  /** Plan less doing nothing, draw by draw with the same luck. */
  readonly difference: readonly SimulatedYear[];
};

export type SimulatedYear = {
  readonly year: number;
  readonly kinds: readonly {
    readonly kind: string;
    readonly served: Spread;
    readonly working: Spread;
  }[];
};

export type SimulationFaultCode = ForecastFaultCode | 'draws-out-of-range' | 'seed-not-whole';

/**
 * What `forecast` expects, drawn: how far households served and working facilities may lie from their
 * expected numbers. From 1 to 10,000 draws, with every number from the seed; the same seed gives the
 * same answer on every machine. Time grows with facilities × years × cases × draws.
 */
export function simulate(
  question: ForecastQuestion,
  dice: Dice,
  placeIds?: readonly string[],
): Verdict<Simulation, SimulationFaultCode> {
  const faults: Finding<SimulationFaultCode>[] = [
    ...faultsOfForecast(question),
    ...unknownPlaces(question, placeIds ?? []),
    ...faultsOfDice(question, dice),
  ];
  return judge(faults, () => {
    const compiled = compile(question);
    const scope = scopeOf(compiled, placeIds);
    const { seed, draws } = dice;
    const cases = question.cases.map((stress) => caseOf(compiled, stress, scope, dice));
    return { seed, draws, cases };
  });
}

/** A seed has 32 bits, and no more numbers are drawn than the source has before it repeats itself. */
function faultsOfDice(
  { standing, works, yearCount }: ForecastQuestion,
  { seed, draws }: Dice,
): Finding<SimulationFaultCode>[] {
  const faults: Finding<SimulationFaultCode>[] = [];
  if (!isWholeUpTo(seed, 2 ** 32 - 1)) faults.push(stop('seed-not-whole', { seed }));
  const numbers = (standing.length + works.length) * yearCount * draws;
  if (!isWholeUpTo(draws, MOST_DRAWS) || draws === 0 || numbers > 2 ** 32) {
    faults.push(stop('draws-out-of-range', { draws, most: MOST_DRAWS }));
  }
  return faults;
}

const MOST_DRAWS = 10_000;

function caseOf(compiled: Compiled, stress: StressCase, scope: Scope, dice: Dice): SimulatedCase {
  const drawn = (span: Span): Paths =>
    pathsOf(compiled, span, fundingOf(compiled, span, stress), scope.facilities, dice);
  const plan = drawn(compiled.facilities.plan);
  const nothing = drawn(compiled.facilities.nothing);
  const difference: Paths = {
    served: plan.served.map((served, i) => served - nothing.served[i]),
    working: plan.working.map((working, i) => working - nothing.working[i]),
  };
  return {
    case: stress.id,
    plan: yearsOf(compiled, plan, dice.draws),
    nothing: yearsOf(compiled, nothing, dice.draws),
    difference: yearsOf(compiled, difference, dice.draws),
  };
}

function yearsOf(compiled: Compiled, paths: Paths, draws: number): SimulatedYear[] {
  const { yearCount, kindIds, question } = compiled;
  const buffer = new Float64Array(draws);
  const spread = (figure: Float64Array, k: number, t: number): Spread => {
    for (let d = 0; d < draws; d += 1) buffer[d] = figure[(k * draws + d) * yearCount + t];
    return spreadOf(buffer);
  };
  return Array.from({ length: yearCount }, (_, t) => ({
    year: question.firstYear + t,
    kinds: kindIds.map((kind, k) => ({
      kind,
      served: spread(paths.served, k, t),
      working: spread(paths.working, k, t),
    })),
  }));
}
