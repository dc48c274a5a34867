import { assert } from '@qianwan/base/assert';
import { seededRandom } from '@qianwan/base/random';
import { type Finding, no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { audit } from '#audit/audit';
import { certify } from './certificate.ts';
import { type Compiled, compile } from './compiled.ts';
import { type Draft, planValue } from './draft.ts';
import { choicesOf } from './draws.ts';
import type { Effort } from './effort.ts';
import type { FaultCode } from './faults/fault.ts';
import { faultsOf } from './faults.ts';
import { findPrices, type Priced } from './find-prices.ts';
import { firstPlan } from './first-plan.ts';
import { groundsOf } from './grounds.ts';
import { improve } from './improve.ts';
import { createPlaceChooser, type PlaceChooser } from './place-choice.ts';
import type { Plan } from './plan.ts';
import { polish } from './polish.ts';
import { gainsAt, noPrices, type Prices } from './prices.ts';
import type { Problem } from './problem.ts';
import { createRelaxation } from './relaxation.ts';
import { createSettler, type Settler } from './settle-place.ts';
import { createTiming, PRICING_PART, type Timing } from './timing.ts';

export type PlanOptions = {
  /**
   * How long to work, in seconds of a usual server core; counted in steps, so the same wish gives the
   * same plan everywhere. Left out: what a county needs to come near its bound.
   */
  readonly seconds?: number;
  /** A clock in milliseconds. With it `seconds` also ends the search by the wall. */
  readonly clockMs?: () => number;
  /** Another seed draws another plan of about the same worth. */
  readonly seed?: number;
  /** `done` of `total` parts of the work; the best value so far (0: none yet) and the least bound. */
  readonly onProgress?: (done: number, total: number, value: number, bound: number) => void;
};

/** Why a sound problem got no plan. The first is certain; the others say what the search could not find. */
export type NoPlanCode =
  | 'place-cannot-keep-its-promises'
  | 'promise-without-room'
  | 'floor-not-reached';

/**
 * Draws a plan. The answer is a plan that keeps every rule of the problem, with its proof and its
 * grounds; or the problem's faults; or the promises and floors that no place could be found for.
 */
export function makePlan(
  problem: Problem,
  options: PlanOptions = {},
): Verdict<Plan, FaultCode | NoPlanCode> {
  const faults = faultsOf(problem);
  if (faults.length > 0) return no(...faults);

  const compiled = compile(problem);
  const effort: Effort = { steps: 0 };
  const chooser = createPlaceChooser(compiled, effort);
  const stuck = placesThatCannotKeepPromises(compiled, chooser);
  if (stuck.length > 0) return no(...stuck);

  const timing = createTiming(options, effort);
  const report = options.onProgress ?? (() => {});
  const priced = price(compiled, chooser, timing, report);
  const settler = createSettler(compiled, priced.prices, chooser, effort);
  const drafted = draw(compiled, settler, priced, timing, report, options.seed ?? 1);
  if (!drafted.ok) return drafted;

  const plan = writeDown(compiled, chooser, drafted.value, priced.prices);
  const broken = audit(problem, plan);
  assert(broken.length === 0, `the plan passes its audit: ${JSON.stringify(broken[0])}`);
  report(PARTS, PARTS, plan.value, plan.bound);
  return yes(plan);
}

function writeDown(compiled: Compiled, chooser: PlaceChooser, draft: Draft, prices: Prices): Plan {
  const { certificate, bound } = certify(compiled, chooser, prices);
  return {
    format: 'qianwan-plan/1',
    value: planValue(compiled, draft),
    bound,
    choices: choicesOf(compiled, draft.yearOf),
    grounds: groundsOf(compiled, draft, prices),
    certificate,
  };
}

function placesThatCannotKeepPromises(
  compiled: Compiled,
  chooser: PlaceChooser,
): Finding<NoPlanCode>[] {
  const gain = new Float64Array(compiled.workCount * compiled.yearCount);
  const yearOf = new Int8Array(compiled.workCount);
  gainsAt(compiled, noPrices(compiled), gain);
  return compiled.order.places.flatMap((place, p): Finding<NoPlanCode>[] =>
    chooser.choose(p, gain, yearOf) === -Infinity
      ? [stop('place-cannot-keep-its-promises', { place: place.id })]
      : [],
  );
}

function price(compiled: Compiled, chooser: PlaceChooser, timing: Timing, report: Report): Priced {
  return findPrices(compiled, createRelaxation(compiled, chooser), (round, bound) => {
    const part = Math.min(1, timing.pricing(round));
    report(Math.round(PARTS * PRICING_PART * part), PARTS, 0, bound);
    return part === 1;
  });
}

function draw(
  compiled: Compiled,
  settler: Settler,
  { prices, bound }: Priced,
  timing: Timing,
  report: Report,
  seed: number,
): Verdict<Draft, NoPlanCode> {
  const random = seededRandom(seed);
  const { draft, unkept } = firstPlan(compiled, prices, settler, random);
  const placeId = (place: number) => compiled.order.places[place].id;
  if (unkept.length > 0) {
    const findings = unkept.map((place) => stop('promise-without-room', { place: placeId(place) }));
    return no(...findings);
  }

  const elapsed = timing.startImproving();
  let told = -1;
  const onBetter = (value: number) => {
    const done = Math.round(PARTS * (PRICING_PART + (1 - PRICING_PART) * Math.min(1, elapsed())));
    if (done > told) report(done, PARTS, value, bound);
    told = done;
  };
  const onFloors = () => settler.reprice(prices);
  improve(compiled, draft, settler, random, { elapsed, bound, onBetter, onFloors });
  polish(compiled, draft);
  const short = shortFloors(compiled, draft);
  return short.length > 0 ? no(...short) : yes(draft);
}

function shortFloors({ shared }: Compiled, { usage }: Draft): Finding<NoPlanCode>[] {
  return shared.floors.flatMap((floor, i): Finding<NoPlanCode>[] =>
    usage.floors[i] < floor.fen
      ? [stop('floor-not-reached', { floor: floor.id, shortFen: floor.fen - usage.floors[i] })]
      : [],
  );
}

type Report = NonNullable<PlanOptions['onProgress']>;

/** Progress is told in thousandths. */
const PARTS = 1000;
