import { byText } from '@qianwan/base/order';
import type { NeedId } from '#needs/need';
import type { RankWeights } from '#registry/rule-shapes';

/** What is known of a need that says how pressing it is, as facts that anyone can check. */
export type RankFacts = {
  readonly id: NeedId;
  /** Households that say so, and those of the village (0: not known). */
  readonly voices: number;
  readonly households: number;
  /** Of the households that say so, those with someone old, ill or poor. */
  readonly vulnerable: number;
  readonly severity: number;
  /** Nothing of this kind stands in the village. */
  readonly neverServed: boolean;
  /** Null: nobody has estimated it yet. */
  readonly costFen: number | null;
};

export const rankParts = ['households', 'severity', 'vulnerable', 'neverServed', 'cost'] as const;
export type RankPart = (typeof rankParts)[number];

/** A need with its rank and every part of it. */
export type Ranked = RankFacts & {
  readonly rank: number;
  /** Factors of the product; the cost divides, so its factor is one over the cost in 万元. */
  readonly factors: Readonly<Record<RankPart, number>>;
  /** Each part beside the strongest of the list, in thousandths: how long its bar is. */
  readonly bars: Readonly<Record<RankPart, number>>;
  /** Where it would stand if one part weighed half as much, or half as much again. */
  readonly sensitivity: readonly Sensitivity[];
};

export type Sensitivity = { readonly part: RankPart; readonly less: number; readonly more: number };

export const usualWeights: RankWeights = {
  households: 1,
  severity: 1,
  vulnerable: 1,
  neverServed: 1,
  cost: 1,
};

/**
 * Needs by share of households × severity × vulnerable × never served ÷ cost, each part to the power of
 * the county's weight. The most pressing first; ties by id.
 */
export function rankNeeds(facts: readonly RankFacts[], weights: RankWeights): Ranked[] {
  const factors = factorsOf(facts);
  const places = placesOf(facts, factors, weights);
  const changed = rankParts.map((part) => ({
    part,
    less: placesOf(facts, factors, { ...weights, [part]: weights[part] * 0.5 }),
    more: placesOf(facts, factors, { ...weights, [part]: weights[part] * 1.5 }),
  }));
  const strongest = strongestOf(factors);
  const ranked = facts.map((fact, at) => ({
    ...fact,
    rank: places[at] as number,
    factors: factors[at] as Factors,
    bars: each((part) => Math.round((1000 * (factors[at] as Factors)[part]) / strongest[part])),
    sensitivity: changed.map(({ part, less, more }) => ({
      part,
      less: less[at] as number,
      more: more[at] as number,
    })),
  }));
  return ranked.sort((a, b) => a.rank - b.rank);
}

type Factors = Record<RankPart, number>;

function each(value: (part: RankPart) => number): Factors {
  return Object.fromEntries(rankParts.map((part) => [part, value(part)])) as Factors;
}

/** A voice that no household has put its name to weighs as half a household: heard, but behind the first that does. */
const NO_HOUSEHOLD = 0.5;
const FEN_OF_WAN = 1_000_000;

function factorsOf(facts: readonly RankFacts[]): Factors[] {
  const usualCost = medianOf(facts.flatMap(({ costFen }) => costFen ?? []));
  return facts.map((fact) => {
    const { voices, households, vulnerable, severity, neverServed, costFen } = fact;
    const cost = Math.max(costFen ?? usualCost ?? FEN_OF_WAN, FEN_OF_WAN) / FEN_OF_WAN;
    return {
      households: Math.max(voices, NO_HOUSEHOLD) / Math.max(households, voices, 1),
      severity,
      vulnerable: 1 + vulnerable / Math.max(voices, 1),
      neverServed: neverServed ? 2 : 1,
      cost: 1 / cost,
    };
  });
}

/** What nobody has estimated counts as the middle of what was: it gains nothing and loses nothing by that. */
function medianOf(costs: readonly number[]): number | null {
  return costs.toSorted((a, b) => a - b)[Math.floor(costs.length / 2)] ?? null;
}

function strongestOf(factors: readonly Factors[]): Factors {
  return each((part) => factors.reduce((most, each) => Math.max(most, each[part]), 0) || 1);
}

/** The rank of each, in the order of the facts; the best is 1. */
function placesOf(
  facts: readonly RankFacts[],
  factors: readonly Factors[],
  weights: RankWeights,
): number[] {
  const scores = factors.map((parts) =>
    rounded(rankParts.reduce((product, part) => product * parts[part] ** weights[part], 1)),
  );
  const order = facts
    .map(({ id }, at) => ({ id, at, score: scores[at] as number }))
    .sort((a, b) => b.score - a.score || byText(a.id, b.id));
  const places = new Array<number>(facts.length).fill(0);
  for (const [rank, { at }] of order.entries()) places[at] = rank + 1;
  return places;
}

/** To nine figures: powers may differ in the last bit between machines, ranks must not. */
function rounded(score: number): number {
  return Number(score.toPrecision(9));
}
