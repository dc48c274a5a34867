import type { Compiled } from '#schedule/compiled/compile';
import type { Pricer } from '#schedule/prices/gains';
import type { Draft } from './books.ts';
import type { Lanes } from './lanes.ts';

/**
 * The options worth trying: those that at the prices fall little behind the work's best, or behind
 * what it has. Each is a work with an item and a year, or with -1 and -1: out.
 */
export type Options = {
  readonly work: Int32Array;
  readonly item: Int32Array;
  readonly year: Int8Array;
  /** Options of work w: `ofWork[w]` up to `ofWork[w + 1]`. */
  readonly ofWork: Int32Array;
  /** The options of each lane, as numbers of options: `inLaneStart[lane]` and on in `inLane`. */
  readonly inLaneStart: Int32Array;
  readonly inLane: Int32Array;
  /** What each (item, year) costs at the prices. */
  readonly cost: Float64Array;
};

/** `isMine` says which works are looked at; `behind` is how far an option may fall behind. */
export function optionsOf(
  compiled: Compiled,
  pricer: Pricer,
  draft: Draft,
  lanes: Lanes,
  isMine: Int8Array,
  behind: number,
): Options {
  const { works, yearCount, workCount } = compiled;
  const gain = gainTable(compiled, pricer);
  const list = { work: [] as number[], item: [] as number[], year: [] as number[] };
  const ofWork = new Int32Array(workCount + 1);
  for (let work = 0; work < workCount; work += 1) {
    if (isMine[work] === 1) addOptions(work);
    ofWork[work + 1] = list.work.length;
  }

  function addOptions(work: number): void {
    const first = works.firstItem[work];
    const row = first * yearCount;
    const end = row + works.gradeCount[work] * yearCount;
    let best = 0;
    for (let at = row; at < end; at += 1) best = Math.max(best, gain[at]);
    const now = draft.itemOf[work];
    const has = now < 0 ? 0 : gain[now * yearCount + draft.yearOf[work]];
    const least = Math.min(best, has) - behind;
    for (let at = row; at < end; at += 1) {
      if (gain[at] === -Infinity || gain[at] < least) continue;
      list.work.push(work);
      list.item.push(Math.floor(at / yearCount));
      list.year.push(at % yearCount);
    }
    if (least <= 0) {
      list.work.push(work);
      list.item.push(-1);
      list.year.push(-1);
    }
  }
  const work = Int32Array.from(list.work);
  const item = Int32Array.from(list.item);
  const year = Int8Array.from(list.year);
  return {
    work,
    item,
    year,
    ofWork,
    cost: costTable(compiled, pricer),
    ...byLane(item, year, lanes, yearCount),
  };
}

function gainTable({ items, placeCount, yearCount, itemCount }: Compiled, pricer: Pricer) {
  const table = new Float64Array(itemCount * yearCount);
  for (let place = 0; place < placeCount; place += 1) {
    const row = items.start[place] * yearCount;
    pricer.gainsAt(place, table.subarray(row, items.start[place + 1] * yearCount));
  }
  return table;
}

function costTable({ itemCount, yearCount, items }: Compiled, pricer: Pricer): Float64Array {
  const table = new Float64Array(itemCount * yearCount);
  for (let at = 0; at < table.length; at += 1) {
    const item = Math.floor(at / yearCount);
    if (items.open[at] === 1) table[at] = pricer.costOf(item, at % yearCount);
  }
  return table;
}

function byLane(item: Int32Array, year: Int8Array, lanes: Lanes, yearCount: number) {
  const inLaneStart = new Int32Array(lanes.count + 1);
  const laneAt = (i: number) => lanes.laneOf[item[i] * yearCount + year[i]];
  for (let i = 0; i < item.length; i += 1) if (item[i] >= 0) inLaneStart[laneAt(i) + 1] += 1;
  for (let lane = 0; lane < lanes.count; lane += 1) inLaneStart[lane + 1] += inLaneStart[lane];
  const inLane = new Int32Array(inLaneStart[lanes.count]);
  const next = inLaneStart.slice();
  for (let i = 0; i < item.length; i += 1) {
    if (item[i] < 0) continue;
    inLane[next[laneAt(i)]] = i;
    next[laneAt(i)] += 1;
  }
  return { inLaneStart, inLane };
}
