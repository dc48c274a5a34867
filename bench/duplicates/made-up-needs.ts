import { addDays, day } from '@qianwan/base/calendar';
import { between, type Random, seededRandom, shuffle } from '@qianwan/base/random';
import { olderFirst } from '@qianwan/programme/needs/duplicates/merge';
import type { Comparable } from '@qianwan/programme/needs/duplicates/pairs';
import {
  endings,
  hamletHeads,
  hamletTails,
  howLong,
  openings,
  sayings,
  slips,
  spots,
  swaps,
} from './sayings.ts';

/** Needs made up by the project, with the pairs among them that are one thing said twice. */
export type Planted = {
  readonly needs: readonly Comparable[];
  /** older|newer of every pair that is one: three sayings of one thing are three pairs. */
  readonly same: ReadonlySet<string>;
};

export type Wanted = {
  readonly needs: number;
  readonly repeats: number;
  readonly villages: number;
};

/** Needs over villages, `repeats` of them saying again what another said; the same seed gives the same. */
export function madeUpNeeds(seed: number, { needs, repeats, villages }: Wanted): Planted {
  const random = seededRandom(seed);
  const hamlets = Array.from({ length: villages }, () => hamletsOf(random));
  const things = Array.from({ length: needs - repeats }, thingsApart(random, hamlets));
  const said = things.map((thing) => [thing]);
  for (let left = repeats; left > 0; left -= 1) {
    const repeated = said[between(random, 0, said.length - 1)] as Thing[];
    repeated.push(repeated[0] as Thing);
  }
  const all = said.flatMap((group, id) => group.map((thing, at) => ({ thing, id, again: at > 0 })));
  const order = shuffle(all, random);
  const made = order.map(({ thing, id, again }, at) => ({
    id,
    need: needOf(random, thing, at + 1, again, hamlets[thing.village] as string[]),
  }));
  return { needs: made.map(({ need }) => need), same: samePairs(made) };
}

/** One thing lacking: which village, which hamlet, which spot, and what. */
type Thing = {
  readonly village: number;
  readonly hamlet: string;
  readonly spot: string;
  readonly saying: number;
};

/** No two things agree in all: the same trouble in another hamlet, or at another spot, is another thing. */
function thingsApart(random: Random, hamlets: readonly string[][]): () => Thing {
  const drawn = new Set<string>();
  return () => {
    for (;;) {
      const village = between(random, 0, hamlets.length - 1);
      const thing = {
        village,
        hamlet: pick(random, hamlets[village] as string[]),
        spot: pick(random, spots),
        saying: between(random, 0, sayings.length - 1),
      };
      const name = JSON.stringify(thing);
      if (drawn.has(name)) continue;
      drawn.add(name);
      return thing;
    }
  };
}

function hamletsOf(random: Random): string[] {
  const names = hamletHeads.flatMap((head) => hamletTails.map((tail) => head + tail));
  return shuffle(names, random).slice(0, 6);
}

function needOf(
  random: Random,
  { village, hamlet, spot, saying }: Thing,
  number: number,
  again: boolean,
  hamlets: readonly string[],
): Comparable {
  const [category, wordings] = sayings[saying] as (typeof sayings)[number];
  const asked = random() < 0.5;
  const named = !asked || random() < 0.5;
  const words = pick(random, wordings)
    .replace('{h}', named ? hamlet : '')
    .replace('{s}', spot)
    .replace('{n}', pick(random, howLong));
  const code = `3305231${String(village).padStart(5, '0')}`;
  return {
    id: `${code}-N${number}`,
    village: code,
    words: inOwnWords(random, words, again),
    // Who says it again files it under another heading now and then.
    category: again && random() < 0.1 ? 'other' : category,
    hamlet: asked && hamlets.includes(hamlet) ? hamlet : '',
    facility: null,
    spot: null,
    household: null,
    raisedOn: addDays(day('2026-01-01'), between(random, 0, 300)),
  };
}

/** Courtesies, other words for the same, and slips of the pen. */
function inOwnWords(random: Random, words: string, again: boolean): string {
  let own = words;
  for (const [from, to] of swaps) if (random() < 0.25) own = own.replace(from, to);
  if (random() < (again ? 0.4 : 0.15)) own = withSlip(random, own);
  return `${pick(random, openings)}${own}${pick(random, endings)}`;
}

function withSlip(random: Random, words: string): string {
  const fitting = slips.filter(([right]) => words.includes(right));
  const [right, wrong] = fitting[between(random, 0, fitting.length - 1)] ?? ['', ''];
  if (right !== '') return words.replace(right, wrong);
  const at = between(random, 0, words.length - 1);
  return words.slice(0, at) + words.slice(at + 1);
}

function samePairs(made: readonly { id: number; need: Comparable }[]): Set<string> {
  const groups = Map.groupBy(made, ({ id }) => id);
  const pairs = new Set<string>();
  for (const group of groups.values())
    for (const [at, { need: a }] of group.entries())
      for (const { need: b } of group.slice(at + 1)) pairs.add(pairName(a, b));
  return pairs;
}

function pairName(a: Comparable, b: Comparable): string {
  return olderFirst(a, b)
    .map(({ id }) => id)
    .join('|');
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
