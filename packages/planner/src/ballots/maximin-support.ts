import { type Election, votesOf } from './election.ts';
import { addArc, maximumFlow, openNetwork, sourceSide } from './max-flow.ts';
import { compare, type Rational, rational } from './rational.ts';

/**
 * The maximin support rule (Aziz, Lee, Talmon 2018; for costs, 'generalised sequential Phragmén').
 * The cost of what is chosen may be divided among its supporters in any way; the load of a set is
 * the largest share that any voter bears when it is divided best. Always the project that fits
 * the budget and leaves the least load is taken, until none fits. Ties go to the lowest rank.
 */
export function maximinSupport(election: Election, ranks: Int32Array): number[] {
  const votes = votesOf(election);
  const winners: number[] = [];
  let left = election.budgetMinor;
  let load = rational(0n);
  // Loads never fall as the set grows, so an old lower bound still holds.
  const atLeast = new Map<number, Rational>();
  for (const [p, count] of votes.entries()) {
    const cost = BigInt(election.costsMinor[p] as number);
    if (count > 0) atLeast.set(p, rational(cost, BigInt(count)));
  }
  for (;;) {
    for (const p of atLeast.keys()) {
      if ((election.costsMinor[p] as number) > left) atLeast.delete(p);
    }
    const classes = votersByWinners(election, winners);
    let best: { project: number; load: Rational } | null = null;
    for (const [p, low] of [...atLeast].sort((a, b) => compare(a[1], b[1]) || a[0] - b[0])) {
      if (best !== null && compare(low, best.load) > 0) break;
      const known = compare(low, load) > 0 ? low : load;
      const loadWith = leastLoad(election, [...winners, p], classes, known, best?.load ?? null);
      atLeast.set(p, loadWith);
      const order: number = best === null ? -1 : compare(loadWith, best.load);
      const wins = order < 0 || (best !== null && order === 0 && before(ranks, p, best.project));
      if (wins) best = { project: p, load: loadWith };
    }
    if (best === null) return winners;
    winners.push(best.project);
    atLeast.delete(best.project);
    left -= election.costsMinor[best.project] as number;
    load = best.load;
  }
}

function before(ranks: Int32Array, a: number, b: number): boolean {
  return (ranks[a] as number) < (ranks[b] as number);
}

/** Voters who approve the same winners are one class: they can bear load for one another. */
type Classes = { readonly classOf: Int32Array; readonly patterns: readonly (readonly number[])[] };

function votersByWinners(election: Election, winners: readonly number[]): Classes {
  const placeOf = new Map(winners.map((p, place) => [p, place]));
  const classOf = new Int32Array(election.voterIds.length);
  const patterns: number[][] = [];
  const known = new Map<string, number>();
  for (let i = 0; i < classOf.length; i += 1) {
    const pattern: number[] = [];
    const end = election.approvalsFrom[i + 1] as number;
    for (let a = election.approvalsFrom[i] as number; a < end; a += 1) {
      const place = placeOf.get(election.approvals[a] as number);
      if (place !== undefined) pattern.push(place);
    }
    const key = pattern.sort((a, b) => a - b).join();
    const found = known.get(key) ?? patterns.length;
    if (found === patterns.length) {
      known.set(key, found);
      patterns.push(pattern);
    }
    classOf[i] = found;
  }
  return { classOf, patterns };
}

/**
 * The load of a set, by duality the greatest c(S)/|∪N(S)| over its parts S (Dinkelbach 1967); or,
 * where that is above `enough`, some lower bound of it that is above it, too.
 * From a load λ = a/b that is not above it, a minimum cut finds the part with the greatest
 * b·c(S) − a·|∪N(S)|; while that is positive, the part's own load is a better λ.
 * The last of the set is the candidate; the classes tell the approvals of the others.
 */
function leastLoad(
  election: Election,
  set: readonly number[],
  classes: Classes,
  known: Rational,
  enough: Rational | null,
): Rational {
  const isEnough = (load: Rational) => enough !== null && compare(load, enough) > 0;
  if (isEnough(known)) return known;
  const groups = groupsWith(election, set, classes);
  let load = known;
  for (;;) {
    const part = densest(election, set, groups, load);
    if (part.length === 0) return load;
    load = loadOf(election, set, groups, part);
    if (isEnough(load)) return load;
  }
}

/** c(S)/|∪N(S)| of a part of the set. */
function loadOf(
  election: Election,
  set: readonly number[],
  groups: readonly Group[],
  part: readonly number[],
): Rational {
  const inPart = new Set(part);
  let cost = 0n;
  for (const place of part) cost += BigInt(election.costsMinor[set[place] as number] as number);
  let voters = 0n;
  for (const group of groups) {
    if (group.approves.some((place) => inPart.has(place))) voters += group.weight;
  }
  return rational(cost, voters);
}

type Group = { readonly approves: readonly number[]; readonly weight: bigint };

/** Splits every class into those who approve the candidate and those who do not. */
function groupsWith(election: Election, set: readonly number[], classes: Classes): Group[] {
  const { classOf, patterns } = classes;
  const candidate = set[set.length - 1] as number;
  const all = new Float64Array(patterns.length);
  const withIt = new Float64Array(patterns.length);
  for (let i = 0; i < classOf.length; i += 1) {
    const c = classOf[i] as number;
    all[c] = (all[c] as number) + (election.weights[i] as number);
  }
  const end = election.supportersFrom[candidate + 1] as number;
  for (let s = election.supportersFrom[candidate] as number; s < end; s += 1) {
    const voter = election.supporters[s] as number;
    const c = classOf[voter] as number;
    withIt[c] = (withIt[c] as number) + (election.weights[voter] as number);
  }
  const place = set.length - 1;
  return patterns.flatMap((pattern, c) => [
    { approves: pattern, weight: BigInt((all[c] as number) - (withIt[c] as number)) },
    { approves: [...pattern, place], weight: BigInt(withIt[c] as number) },
  ]);
}

/** The places of a part S with the greatest b·c(S) − a·|∪N(S)|; empty where none is positive. */
function densest(
  election: Election,
  set: readonly number[],
  groups: readonly Group[],
  { num, den }: Rational,
): number[] {
  const source = 0;
  const sink = 1 + set.length + groups.length;
  const network = openNetwork(sink + 1);
  let supply = 0n;
  for (const [place, p] of set.entries()) {
    const capacity = BigInt(election.costsMinor[p] as number) * den;
    supply += capacity;
    addArc(network, source, 1 + place, capacity);
  }
  for (const [g, group] of groups.entries()) {
    if (group.weight === 0n) continue;
    for (const place of group.approves) {
      addArc(network, 1 + place, 1 + set.length + g, supply);
    }
    addArc(network, 1 + set.length + g, sink, group.weight * num);
  }
  if (maximumFlow(network, source, sink) === supply) return [];
  const reached = sourceSide(network, source);
  return set.map((_, place) => place).filter((place) => reached(1 + place));
}
