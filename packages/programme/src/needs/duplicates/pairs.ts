import { type Day, daysBetween } from '@qianwan/base/calendar';
import { byText } from '@qianwan/base/order';
import type { NeedCategory, NeedId } from '#needs/need';
import { distanceM, type Spot } from './distance.ts';
import { likeness, type Weighed, weigh } from './likeness.ts';
import { olderFirst } from './merge.ts';
import { groupsIn, landmarksIn, plainWords, withoutLandmarks } from './plain-words.ts';

/** What of a need is compared with another. */
export type Comparable = {
  readonly id: NeedId;
  readonly village: string;
  readonly words: string;
  readonly category: NeedCategory;
  /** The natural village or group it was said of; '' where nobody said. */
  readonly hamlet: string;
  readonly facility: string | null;
  readonly spot: Spot | null;
  readonly household: string | null;
  readonly raisedOn: string;
};

/** Why two needs may be one, as a person can check it. */
export type Reasons = {
  /** In thousandths. */
  readonly words: number;
  readonly sameCategory: boolean;
  /** The hamlet or group that both name; null where not both name one. */
  readonly samePlace: string | null;
  readonly sameLandmark: string | null;
  readonly sameFacility: boolean;
  readonly distanceM: number | null;
  readonly daysApart: number;
  readonly sameHousehold: boolean;
};

/** Two needs that may be one, the older first; `score` ranks them, in thousandths. */
export type Pair = {
  readonly older: NeedId;
  readonly newer: NeedId;
  readonly score: number;
  readonly reasons: Reasons;
};

/** From here on a pair is shown to an officer; chosen on seeds that the published figures do not use. */
export const SHOWN_FROM = 340;

/** Pairs of needs that may be one, the likeliest first. Needs of different villages are never compared. */
export function pairsOf(needs: readonly Comparable[], from = SHOWN_FROM): Pair[] {
  const byVillage = Map.groupBy(needs, ({ village }) => village);
  const pairs = [...byVillage.values()].flatMap((block) => pairsWithin(block, from));
  return pairs.sort(byRank);
}

/** Needs of a village that a new one may repeat, the likeliest first. */
export function pairsWith(
  need: Comparable,
  others: readonly Comparable[],
  from = SHOWN_FROM,
): Pair[] {
  const block = [need, ...others.filter(({ village }) => village === need.village)];
  const entries = entriesOf(block);
  const first = entries[0] as Entry;
  const pairs = entries.slice(1).flatMap((entry) => pairOf(first, entry, from) ?? []);
  return pairs.sort(byRank);
}

type Entry = {
  readonly need: Comparable;
  readonly weighed: Weighed;
  /** Where it is said to be: natural villages by name, and numbered groups. */
  readonly hamlets: readonly string[];
  readonly groups: readonly string[];
  readonly landmarks: readonly string[];
};

function byRank(a: Pair, b: Pair): number {
  return b.score - a.score || byText(a.older, b.older) || byText(a.newer, b.newer);
}

/**
 * Every need meets those before it through the pieces that they share (an inverted index): texts without
 * a common piece never meet, and only pairs whose words come near enough are looked at further.
 */
function pairsWithin(block: readonly Comparable[], from: number): Pair[] {
  const entries = entriesOf(block);
  const holders = new Map<string, Holders>();
  const alike = new Float64Array(entries.length);
  const pairs: Pair[] = [];
  for (const [at, entry] of entries.entries()) {
    alike.fill(0, 0, at);
    for (const [piece, weight] of entry.weighed) meet(holders, piece, at, weight, alike);
    for (let other = 0; other < at; other += 1) {
      if ((alike[other] as number) * 1000 + MOST_BESIDE_WORDS < from) continue;
      const pair = pairOf(entries[other] as Entry, entry, from);
      if (pair !== null) pairs.push(pair);
    }
  }
  return pairs;
}

/** The texts that hold a piece, by their place in the block, and its weight in each. */
type Holders = { readonly texts: number[]; readonly weights: number[] };

function meet(
  holders: Map<string, Holders>,
  piece: string,
  at: number,
  weight: number,
  alike: Float64Array,
): void {
  const held = holders.get(piece);
  if (held === undefined) {
    holders.set(piece, { texts: [at], weights: [weight] });
    return;
  }
  const { texts, weights } = held;
  for (let one = 0; one < texts.length; one += 1) {
    const text = texts[one] as number;
    alike[text] = (alike[text] as number) + (weights[one] as number) * weight;
  }
  texts.push(at);
  weights.push(weight);
}

/** Places are compared as places: left in the words, a hamlet's name would make all its troubles alike. */
function entriesOf(block: readonly Comparable[]): Entry[] {
  const known = [...new Set(block.map(({ hamlet }) => hamlet).filter((name) => name !== ''))];
  const weighed = weigh(block.map(({ words }) => whatIsSaid(words, known)));
  return block.map((need, at) => ({
    need,
    weighed: weighed[at] as Weighed,
    hamlets: need.hamlet === '' ? known.filter((name) => need.words.includes(name)) : [need.hamlet],
    groups: groupsIn(plainWords(need.words)),
    landmarks: landmarksIn(need.words),
  }));
}

function whatIsSaid(words: string, hamlets: readonly string[]): string {
  return withoutLandmarks(hamlets.reduce((rest, name) => rest.replaceAll(name, ''), words));
}

function pairOf(one: Entry, other: Entry, from: number): Pair | null {
  const words = likeness(one.weighed, other.weighed);
  const reasons = reasonsOf(one, other, words);
  if (reasons === null) return null;
  const score = scoreOf(reasons);
  if (score < from) return null;
  const [older, newer] = olderFirst(one.need, other.need);
  return { older: older.id, newer: newer.id, score, reasons };
}

/** Null where the two are in different places, whatever their words: another hamlet's lamp is another lamp. */
function reasonsOf(one: Entry, other: Entry, words: number): Reasons | null {
  if (elsewhere(one.hamlets, other.hamlets) || elsewhere(one.groups, other.groups)) return null;
  if (elsewhere(one.landmarks, other.landmarks)) return null;
  const { need: a } = one;
  const { need: b } = other;
  if (a.facility !== null && b.facility !== null && a.facility !== b.facility) return null;
  const apart = a.spot === null || b.spot === null ? null : distanceM(a.spot, b.spot);
  if (apart !== null && apart > FAR_M) return null;
  return {
    words,
    sameCategory: a.category === b.category,
    samePlace: common(one.hamlets, other.hamlets) ?? common(one.groups, other.groups),
    sameLandmark: common(one.landmarks, other.landmarks),
    sameFacility: a.facility !== null && a.facility === b.facility,
    distanceM: apart,
    daysApart: Math.abs(daysBetween(a.raisedOn as Day, b.raisedOn as Day)),
    sameHousehold: a.household !== null && a.household === b.household,
  };
}

function common(a: readonly string[], b: readonly string[]): string | null {
  return a.find((place) => b.includes(place)) ?? null;
}

/** Both say where, and not the same. */
function elsewhere(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && common(a, b) === null;
}

const FAR_M = 1500;
const NEAR_M = 150;
const LONG_AGO_DAYS = 365;

/** The words come first; what else is known moves the balance, in thousandths. */
const beside = {
  sameCategory: 120,
  otherCategory: -100,
  samePlace: 60,
  sameLandmark: 180,
  sameFacility: 200,
  near: 120,
  sameHousehold: 60,
  longApart: -40,
} as const;

const MOST_BESIDE_WORDS = Object.values(beside)
  .filter((part) => part > 0)
  .reduce((sum, part) => sum + part, 0);

function scoreOf(reasons: Reasons): number {
  const near = reasons.distanceM !== null && reasons.distanceM <= NEAR_M;
  const parts = [
    reasons.words,
    reasons.sameCategory ? beside.sameCategory : beside.otherCategory,
    reasons.samePlace === null ? 0 : beside.samePlace,
    reasons.sameLandmark === null ? 0 : beside.sameLandmark,
    reasons.sameFacility ? beside.sameFacility : 0,
    near ? beside.near : 0,
    reasons.sameHousehold ? beside.sameHousehold : 0,
    reasons.daysApart > LONG_AGO_DAYS ? beside.longApart : 0,
  ];
  const score = parts.reduce((sum, part) => sum + part, 0);
  return Math.max(0, Math.min(1000, score));
}
