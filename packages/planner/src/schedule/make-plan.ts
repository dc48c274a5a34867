import { assert } from '@qianwan/base/assert';
import { seededRandom } from '@qianwan/base/random';
import { type Finding, no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import { audit } from '#audit/audit';
import { compile, type Sheet } from './compiled/compile.ts';
import { continueFrom, draftFrom } from './continue-from.ts';
import { type Crew, crewOfMany, crewOfOne, openControl, sendHome } from './crew/crew.ts';
import { type PlanJob, planHands, WALK } from './crew/plan-job.ts';
import { ownMemory, shared, sharedMemory } from './crew/shared-memory.ts';
import type { FaultCode } from './faults/fault.ts';
import { MOST_ITEMS } from './faults/places.ts';
import { faultsOf } from './faults.ts';
import type { Plan } from './plan.ts';
import { openDualMemory } from './prices/dual-memory.ts';
import { findPrices, startingPrices } from './prices/find-prices.ts';
import { createPricer, type Pricer } from './prices/gains.ts';
import { createPlaceChooser } from './prices/place-choice.ts';
import { dearest, noPrices, type Prices, pricesOn } from './prices/prices.ts';
import type { Problem } from './problem.ts';
import { bestStart } from './search/best-start.ts';
import { type Books, emptyDraft, openBooks } from './search/books.ts';
import { finesAt } from './search/fines.ts';
import { improve } from './search/improve.ts';
import { polish } from './search/polish.ts';
import { openWalkMemory } from './search/walk-memory.ts';
import { createTiming, type TimeLimit, type Timing } from './timing.ts';
import { writePlan } from './write-plan.ts';

export type PlanOptions = TimeLimit & {
  /** Another seed draws another plan of about the same worth. */
  readonly seed?: number;
  /** A plan to go on from, for this problem or one much like it: its prices, and its choices as far as they fit. */
  readonly from?: Plan;
  /** Other threads; the plan is the same with and without them. */
  readonly helpers?: Helpers;
  /** `done` of `total` parts of the work; the best value so far (0: none yet) and the least bound (Infinity: none yet). */
  readonly onProgress?: (done: number, total: number, value: number, bound: number) => void;
};

/** Threads that wait to be called. Memory is shared, so they must belong to this process. */
export type Helpers = {
  readonly count: number;
  /** Has every helper call `helpPlan(job, member)` with its number, from 1. */
  call(job: PlanJob): void;
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
  const sheet = compile(problem);
  const stuck = placesThatCannotKeepPromises(sheet);
  if (stuck.length > 0) return no(...stuck);

  const timing = createTiming(sheet.compiled, options);
  const { job, crew, end } = assemble(sheet, options.helpers);
  const drafted = endAfter(end, () => draw(sheet, job, crew, timing, options));
  if (!drafted.ok) return drafted;
  const { books, pricer, prices } = drafted.value;
  const plan = writePlan(sheet, books, pricer, prices);
  const broken = audit(problem, plan);
  assert(broken.length === 0, `the plan passes its audit: ${JSON.stringify(broken[0])}`);
  options.onProgress?.(PARTS, PARTS, plan.value, plan.bound);
  return yes(plan);
}

/** Helpers wait for the next task, so they must be sent home whatever happens. */
function endAfter<Outcome>(end: () => void, act: () => Outcome): Outcome {
  try {
    return act();
  } finally {
    end();
  }
}

/** Lays the problem out where all members can reach it, and calls the helpers. */
function assemble(
  { compiled: own }: Sheet,
  helpers: Helpers | undefined,
): { readonly job: PlanJob; readonly crew: Crew; readonly end: () => void } {
  const count = helpers?.count ?? 0;
  const memory = count > 0 ? sharedMemory : ownMemory;
  const compiled = count > 0 ? shared(own) : own;
  const job: PlanJob = {
    compiled,
    dual: openDualMemory(compiled, memory, count + 1),
    walk: openWalkMemory(compiled, memory),
    control: count > 0 ? openControl() : new Int32Array(0),
  };
  const hands = planHands(job, 0);
  if (helpers === undefined || count === 0) return { job, crew: crewOfOne(hands), end: () => {} };
  helpers.call(job);
  return {
    job,
    crew: crewOfMany(hands, job.control, count),
    end: () => sendHome(job.control),
  };
}

type Drafted = { readonly books: Books; readonly pricer: Pricer; readonly prices: Prices };

function draw(
  sheet: Sheet,
  job: PlanJob,
  crew: Crew,
  timing: Timing,
  options: PlanOptions,
): Verdict<Drafted, NoPlanCode> {
  const { compiled } = sheet;
  const report = tellOnce(options.onProgress);
  const start = pricesOn(compiled, job.dual.all);
  if (options.from === undefined) startingPrices(compiled, start);
  else continueFrom(sheet, options.from, start);
  const partGone = (round: number, least: number) => {
    const part = Math.min(1, timing.pricing(round));
    report(Math.round(PARTS * PRICING_PARTS * part), PARTS, 0, least);
    return part;
  };
  const { prices, bound } = findPrices(compiled, job.dual, crew, timing.rounds, partGone);
  dearest(compiled, prices.envelopes, job.dual.dear);

  const pricer = createPricer(compiled, prices, job.dual.dear);
  const books = openBooks(compiled, emptyDraft(compiled), finesAt(compiled, prices, job.dual.dear));
  const pricing = { prices, dear: job.dual.dear, pricer, chooser: createPlaceChooser(compiled) };
  const random = seededRandom(options.seed ?? 1);
  const isStarted = options.from !== undefined && draftFrom(sheet, options.from, books);
  const unkept = isStarted ? [] : bestStart(compiled, books, pricing, random, timing.isStartDue);
  if (unkept.length > 0) {
    const placeId = (place: number) => sheet.order.places[place].id;
    return no(...unkept.map((place) => stop('promise-without-room', { place: placeId(place) })));
  }

  improve(compiled, books, job.walk, crew, WALK, {
    triesIn: timing.triesIn,
    stretches: timing.stretches,
    expectedTries: timing.expectedTries,
    bound,
    seed: options.seed ?? 1,
    onBetter: (value, stretch) => {
      const part = PRICING_PARTS + (1 - PRICING_PARTS) * ((stretch + 1) / timing.stretches);
      report(Math.min(PARTS - 1, Math.round(PARTS * part)), PARTS, value, bound);
    },
  });
  polish(compiled, books);
  const short = shortLines(sheet, books);
  return short.length > 0 ? no(...short) : yes({ books, pricer, prices });
}

function placesThatCannotKeepPromises({ compiled, order }: Sheet): Finding<NoPlanCode>[] {
  const chooser = createPlaceChooser(compiled);
  const prices = noPrices(compiled);
  const dear = new Float64Array(compiled.money.fen.length);
  const pricer = createPricer(compiled, prices, dear);
  const gain = new Float64Array(MOST_ITEMS * compiled.yearCount);
  const yearOf = new Int8Array(compiled.itemCount);
  return order.places.flatMap((place, p): Finding<NoPlanCode>[] => {
    pricer.gainsAt(p, gain);
    const isStuck = chooser.choose(p, gain, yearOf) === -Infinity;
    return isStuck ? [stop('place-cannot-keep-its-promises', { place: place.id })] : [];
  });
}

function shortLines({ compiled, limits }: Sheet, { asked }: Books): Finding<NoPlanCode>[] {
  return limits.floors.flatMap((floor, i): Finding<NoPlanCode>[] => {
    const shortFen = compiled.lineLeast[i] - asked.lines[i];
    return shortFen > 0 ? [stop('floor-not-reached', { floor: floor.id, shortFen })] : [];
  });
}

/** Tells each thousandth at most once. */
function tellOnce(tell: PlanOptions['onProgress']): NonNullable<PlanOptions['onProgress']> {
  let told = -1;
  return (done, total, value, bound) => {
    if (done > told) tell?.(done, total, value, bound);
    told = Math.max(told, done);
  };
}

/** Progress is told in thousandths. */
const PARTS = 1000;
const PRICING_PARTS = 0.3;
