import type { Compiled } from '#schedule/compiled/compile';
import { WALKERS } from './walk-memory.ts';

/**
 * Gives every work to a walker, works that belong together to the same one: those of a place, those of
 * a joint work, those of a synergy. Null where it cannot be shared out: one district outweighs all others,
 * or works are so few that what one gives up only another walker's could take.
 */
export function districtsOf(compiled: Compiled): Int8Array | null {
  const { items, works, synergies, workCount, placeCount } = compiled;
  if (workCount < FEWEST) return null;
  const districtOf = unionOf(placeCount, (unite) => {
    uniteByJointWorks(compiled, unite);
    synergies.first.forEach((first, i) => {
      unite(items.place[works.firstItem[first]], items.place[works.firstItem[synergies.second[i]]]);
    });
  });
  const weight = new Float64Array(placeCount);
  for (const place of items.place) weight[districtOf[place]] += 1;
  if (weight.some((part) => part > LARGEST * items.place.length)) return null;

  const heaviest = [...weight.keys()].filter((d) => weight[d] > 0);
  heaviest.sort((a, b) => weight[b] - weight[a] || a - b);
  const load = new Float64Array(WALKERS);
  const walkerOf = new Int8Array(placeCount);
  for (const district of heaviest) {
    const lightest = load.indexOf(Math.min(...load));
    walkerOf[district] = lightest;
    load[lightest] += weight[district];
  }
  return Int8Array.from({ length: workCount }, (_, work) => {
    return walkerOf[districtOf[items.place[works.firstItem[work]]]];
  });
}

const LARGEST = 0.6;
const FEWEST = 100;

/** For each place the smallest of those it is tied to by joint works: they change together or not at all. */
export function tiedPlaces(compiled: Compiled): Int32Array {
  return unionOf(compiled.placeCount, (unite) => uniteByJointWorks(compiled, unite));
}

type Unite = (a: number, b: number) => void;

function uniteByJointWorks({ items, works, workCount }: Compiled, unite: Unite): void {
  for (let work = 0; work < workCount; work += 1) {
    const lead = items.place[works.firstItem[work]];
    for (let i = works.parts.start[work]; i < works.parts.start[work + 1]; i += 1) {
      unite(lead, items.place[works.parts.at[i]]);
    }
  }
}

/** Union and find: the smallest member of each union, for every member. */
function unionOf(count: number, uniteAll: (unite: Unite) => void): Int32Array {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const rootOf = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root];
    for (let next = member; parent[next] !== root; ) {
      const after = parent[next];
      parent[next] = root;
      next = after;
    }
    return root;
  };
  uniteAll((a, b) => {
    const [one, other] = [rootOf(a), rootOf(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  });
  return parent.map((_, member) => rootOf(member));
}
