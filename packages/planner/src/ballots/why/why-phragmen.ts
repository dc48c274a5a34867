import { type Election, electorate, votesOf } from '#ballots/election';
import { phragmen } from '#ballots/phragmen';
import { type TieArgument, tieRanks } from '#ballots/ties';
import { withCost } from './amend.ts';
import { greatest, least, leastFrom } from './bisect.ts';
import type { Lack } from './least-lacking.ts';
import {
  bear,
  bearersOf,
  loadOf,
  openBearers,
  type PhragmenLoads,
  phragmenLoads,
} from './phragmen-loads.ts';
import { type TieOrder, tieOrder } from './tie-order.ts';
import type { WhyNotWithNewVoters } from './why-not.ts';

/**
 * Why each project that sequential Phragmén did not buy was not bought. Until a project is bought
 * it changes nothing for the others, unless it is the one at which the rule stops: then the others
 * are counted once more without it. All in whole numbers: loads are few, voters are counted by load.
 */
export function whyNotByPhragmen(
  election: Election,
  ties: readonly TieArgument[],
): WhyNotWithNewVoters[] {
  const ranks = tieRanks(election, ties);
  const outcome = outcomeOf(election, phragmen(election, ranks).winners);
  const bought = new Set(outcome.winners);
  const votes = votesOf(election);
  const others = electorate(election);
  const lacks = [...election.projectIds.keys()]
    .filter((p) => !bought.has(p))
    .map((p) => openLack(election, p, votes[p] as number, others));
  const order = tieOrder(election, ties);
  const stopping = stoppers(election, outcome, votes);
  fillLacks(
    election,
    outcome,
    order,
    votes,
    lacks.filter(({ project }) => !stopping.has(project)),
  );
  for (const lack of lacks.filter(({ project }) => stopping.has(project))) {
    // What costs more than the budget takes no part.
    const without = withCost(election, lack.project, election.budgetMinor + 1);
    fillLacks(election, outcomeOf(election, phragmen(without, ranks).winners), order, votes, [
      lack,
    ]);
  }
  return lacks.map((lack) => ({
    project: lack.project,
    largestPriceMinor: lack.largestPriceMinor < 0 ? null : lack.largestPriceMinor,
    fewestApprovals: lack.fewestApprovals > lack.others ? null : lack.fewestApprovals,
    newVoters: lack.newVoters === Number.POSITIVE_INFINITY ? null : lack.newVoters,
    priceRound: lack.priceRound,
    approvalsRound: lack.approvalsRound,
  }));
}

type Outcome = PhragmenLoads & { readonly winners: readonly number[] };

function outcomeOf(election: Election, winners: readonly number[]): Outcome {
  return { winners, ...phragmenLoads(election, winners) };
}

/** What the others lack, and how many new voters would do. */
type LackWithNewVoters = Lack & { newVoters: number };

function openLack(
  election: Election,
  project: number,
  votes: number,
  ballots: number,
): LackWithNewVoters {
  return {
    project,
    costMinor: election.costsMinor[project] as number,
    votes,
    others: ballots - votes,
    largestPriceMinor: -1,
    priceRound: 0,
    fewestApprovals: ballots - votes + 1,
    approvalsRound: 0,
    newVoters: Number.POSITIVE_INFINITY,
  };
}

/** Before a purchase, or after the last. A load is a numerator over the outcome's denominator. */
type Moment = {
  readonly round: number;
  readonly leftMinor: number;
  /** What is bought next; null where the rule ends. */
  readonly next: number | null;
  /** The least load of all others, as `num / (den · denominator)`; null where none is in the race. */
  readonly least: { readonly num: bigint; readonly den: bigint } | null;
};

/** The projects at which the rule stopped: least-loaded, and dearer than what was left. */
function stoppers(election: Election, outcome: Outcome, votes: Float64Array): ReadonlySet<number> {
  const left = outcome.winners.reduce(
    (money, p) => money - (election.costsMinor[p] as number),
    election.budgetMinor,
  );
  const end = loadsAtEnd(election, outcome, votes);
  const stopping = new Set<number>();
  for (const { project, num, den } of end) {
    const isLeast = end.every((other) => num * other.den <= other.num * den);
    if (isLeast && (election.costsMinor[project] as number) > left) stopping.add(project);
  }
  return stopping;
}

type EndLoad = { readonly project: number; readonly num: bigint; readonly den: bigint };

/** The loads of all that are still in the race when the rule ends. */
function loadsAtEnd(election: Election, outcome: Outcome, votes: Float64Array): EndLoad[] {
  const bearers = openBearers(election, outcome.winners.length);
  for (const [round, p] of outcome.winners.entries()) bear(election, bearers, p, round);
  const bought = new Set(outcome.winners);
  return [...votes.keys()]
    .filter((p) => !bought.has(p) && (votes[p] as number) > 0)
    .filter((p) => (election.costsMinor[p] as number) <= election.budgetMinor)
    .map((project) => {
      const own = bearersOf(election, bearers, project);
      const cost = BigInt(election.costsMinor[project] as number) * outcome.denominator;
      return {
        project,
        num: cost + loadOf(own, outcome.loads),
        den: BigInt(votes[project] as number),
      };
    });
}

/** Walks through the count once for all these losers, none of which stopped it. */
function fillLacks(
  election: Election,
  outcome: Outcome,
  order: TieOrder,
  votes: Float64Array,
  lacks: readonly LackWithNewVoters[],
): void {
  const rounds = outcome.winners.length;
  const bearers = openBearers(election, rounds);
  const end = loadsAtEnd(election, outcome, votes);
  let leftMinor = election.budgetMinor;
  for (let round = 0; round <= rounds; round += 1) {
    const next = outcome.winners[round] ?? null;
    for (const lack of lacks) {
      const least_ =
        next === null
          ? leastOf(end, lack.project)
          : { num: outcome.loads[round] as bigint, den: 1n };
      const own = bearersOf(election, bearers, lack.project);
      const moment: Moment = { round, leftMinor, next, least: least_ };
      improve(moment, { election, outcome, order, votes, all: bearers.ballots, own }, lack);
    }
    if (next === null) break;
    bear(election, bearers, next, round);
    leftMinor -= election.costsMinor[next] as number;
  }
}

function leastOf(end: readonly EndLoad[], except: number): EndLoad | null {
  let found: EndLoad | null = null;
  for (const load of end) {
    if (load.project === except) continue;
    if (found === null || load.num * found.den < found.num * load.den) found = load;
  }
  return found;
}

type Loads = {
  readonly election: Election;
  readonly outcome: Outcome;
  readonly order: TieOrder;
  readonly votes: Float64Array;
  /** Ballots by the purchase whose load they bear, entry 0 for none: of all, and of supporters. */
  readonly all: Float64Array;
  readonly own: Float64Array;
};

/** Notes what this moment allows beyond earlier ones. */
function improve(moment: Moment, loads: Loads, lack: LackWithNewVoters): void {
  const load = loadOf(loads.own, loads.outcome.loads);
  const wins = (costMinor: number, further: number, furtherLoad: bigint) =>
    wouldWin(moment, loads, { ...lack, costMinor }, further, load + furtherLoad);

  const highest = Math.min(lack.costMinor - 1, moment.leftMinor);
  const winsAt = (price: number) => wins(price, 0, 0n);
  if (highest > lack.largestPriceMinor && winsAt(lack.largestPriceMinor + 1)) {
    lack.largestPriceMinor = greatest(lack.largestPriceMinor + 1, highest, winsAt);
    lack.priceRound = moment.round;
  }

  // Those who bear least are the best to win over.
  const fewer = Math.min(lack.fewestApprovals - 1, lack.others);
  const winsWith = (further: number) => wins(lack.costMinor, further, leastLoads(loads, further));
  if (fewer > 0 && winsWith(fewer)) {
    lack.fewestApprovals = least(1, fewer, winsWith);
    lack.approvalsRound = moment.round;
  }

  // New voters bear nothing yet.
  const winsWithNew = (further: number) => wins(lack.costMinor, further, 0n);
  const possible = lack.costMinor <= moment.leftMinor && (moment.least?.num ?? 1n) > 0n;
  const isBetter = lack.newVoters === Number.POSITIVE_INFINITY || winsWithNew(lack.newVoters - 1);
  if (possible && isBetter) lack.newVoters = leastFrom(1, winsWithNew);
}

/** Whether it is bought at this moment: it fits, and (c + Σ ℓ_i)/|N(p)| is the least. */
function wouldWin(
  moment: Moment,
  { election, outcome, order, votes }: Loads,
  { project, costMinor, votes: own }: Pick<Lack, 'project' | 'costMinor' | 'votes'>,
  further: number,
  load: bigint,
): boolean {
  const supporters = own + further;
  if (costMinor > moment.leftMinor || supporters === 0) return false;
  if (moment.least === null) return true;
  const { num, den } = moment.least;
  const mine = (BigInt(costMinor) * outcome.denominator + load) * den;
  const theirs = num * BigInt(supporters);
  if (mine !== theirs) return mine < theirs;
  // Where the rule ends, one of those tied does not fit, and it ends all the same.
  if (moment.next === null) return false;
  const rival = {
    project: moment.next,
    costMinor: election.costsMinor[moment.next] as number,
    votes: votes[moment.next] as number,
  };
  return order({ project, costMinor, votes: supporters }, rival);
}

/** The loads of so many ballots that do not support the project yet, least first. */
function leastLoads({ all, own, outcome }: Loads, howMany: number): bigint {
  let wanted = howMany;
  let sum = 0n;
  for (let bearer = 0; bearer < all.length && wanted > 0; bearer += 1) {
    const ballots = Math.min(wanted, (all[bearer] as number) - (own[bearer] as number));
    wanted -= ballots;
    if (bearer > 0 && ballots > 0) sum += BigInt(ballots) * (outcome.loads[bearer - 1] as bigint);
  }
  return sum;
}
