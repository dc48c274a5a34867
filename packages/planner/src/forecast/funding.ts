import type { Compiled } from './compiled.ts';
import { MILLION, scaled } from './prices.ts';
import type { StressCase } from './question.ts';
import type { Span } from './spans.ts';

/** What each purse owes and pays in each year, and how much of its upkeep each group gets. */
export type Funding = {
  /** Of purse p in year t, whole fen. */
  readonly owedFen: Float64Array;
  readonly paidFen: Float64Array;
  /** Of group g in year t: millionths of its upkeep that are paid, rounded down. */
  readonly funded: Int32Array;
};

/**
 * Pays the upkeep of every year out of that year's income: group by group, the lowest rank first, and
 * within a group everything alike. Each facility's upkeep is brought to the year's prices and rounded
 * to the fen; nothing is owed for what is past its service life. More income or lower cost never leaves
 * a group with less.
 */
export function fundingOf(compiled: Compiled, span: Span, stress: StressCase): Funding {
  const { yearCount, purses } = compiled;
  const owedByGroup = owedByGroups(compiled, span, stress.costPerMille);
  const owedFen = new Float64Array(purses.count * yearCount);
  const paidFen = new Float64Array(purses.count * yearCount);
  const funded = new Int32Array(owedByGroup.length);
  for (let p = 0; p < purses.count; p += 1) {
    for (let t = 0; t < yearCount; t += 1) {
      const at = p * yearCount + t;
      const income = scaledDown(purses.incomeFen[at], stress.incomePerMille);
      let left = income;
      for (let g = purses.groupStart[p]; g < purses.groupStart[p + 1]; g += 1) {
        const owed = owedByGroup[g * yearCount + t];
        funded[g * yearCount + t] = millionthsOf(left, owed);
        owedFen[at] += owed;
        left = Math.max(0, left - owed);
      }
      paidFen[at] = Math.min(income, owedFen[at]);
    }
  }
  return { owedFen, paidFen, funded };
}

function owedByGroups(compiled: Compiled, span: Span, costPerMille: number): Float64Array {
  const { yearCount, levels, facilities, purses } = compiled;
  const stressed = levels.map((level) => scaled(level, costPerMille, 1000));
  const owed = new Float64Array(purses.groupStart[purses.count] * yearCount);
  for (let f = 0; f < facilities.count; f += 1) {
    const base = facilities.group[f] * yearCount;
    const until = Math.min(span.until[f], facilities.lifeEnd[f]);
    for (let t = span.from[f]; t < until; t += 1) {
      owed[base + t] += scaled(facilities.upkeepFen[f], stressed[t], MILLION);
    }
  }
  return owed;
}

/** Income is rounded down: what is not there to the last fen cannot be spent. */
function scaledDown(amount: number, perMille: number): number {
  const thousands = Math.floor(amount / 1000);
  return thousands * perMille + Math.floor(((amount - thousands * 1000) * perMille) / 1000);
}

/** Nothing owed is paid in full. Large amounts need more digits than a double has. */
function millionthsOf(left: number, owed: number): number {
  if (left >= owed) return MILLION;
  if (left * MILLION <= Number.MAX_SAFE_INTEGER) return Math.floor((left * MILLION) / owed);
  return Number((BigInt(left) * BigInt(MILLION)) / BigInt(owed));
}
