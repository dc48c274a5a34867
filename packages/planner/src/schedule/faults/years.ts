import { stop } from '@qianwan/base/verdict';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';
import { isWhole } from './whole.ts';

/** The years follow each other, and what a point is worth never rises. */
export function faultsOfYears({ format, years }: Problem): Fault[] {
  const findings: Fault[] = [];
  if (format !== 'qianwan-problem/2') findings.push(stop('format-unknown', { format }));
  if (years.length === 0) findings.push(stop('no-years'));
  if (years.length > MOST_YEARS) {
    findings.push(stop('too-many-years', { years: years.length, most: MOST_YEARS }));
  }
  years.forEach(({ year, worth }, index) => {
    const before = years[index - 1];
    if (!Number.isSafeInteger(year) || (before !== undefined && year !== before.year + 1)) {
      findings.push(stop('years-not-consecutive', { year }));
    }
    if (!isWhole(worth)) findings.push(stop('worth-not-whole', { year, worth }));
    if (before !== undefined && worth > before.worth) {
      findings.push(stop('worth-rises', { year, worth, before: before.worth }));
    }
  });
  return findings;
}

const MOST_YEARS = 100;
