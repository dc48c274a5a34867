import { isDay } from '@qianwan/base/calendar';
import { caution, type Finding, judge, stop, type Verdict } from '@qianwan/base/verdict';
import type { Fact } from './fact.ts';
import { type Measure, measureOf } from './measures.ts';

export type FactCode =
  | 'measure-unknown'
  | 'value-missing'
  | 'words-missing'
  | 'not-a-choice'
  | 'not-whole'
  | 'not-possible'
  | 'not-plausible'
  | 'jumped'
  | 'not-a-day'
  | 'day-in-future'
  | 'more-than-households';

export type FactGiven = Pick<Fact, 'measure' | 'value' | 'words' | 'day'>;

/** What was known before: the newest fact of the same measure, and how many households the place has. */
export type FactsBefore = { readonly newest: number | null; readonly households: number | null };

const JUMP = 3;

/**
 * Whether a fact can be recorded. What cannot be is stopped; what is only unlikely (far from other
 * villages, or three times what it was) is taken with a caution, because villages do change.
 */
export function judgeFact(
  given: FactGiven,
  before: FactsBefore,
  today: string,
): Verdict<FactGiven, FactCode> {
  const measure = measureOf(given.measure);
  if (measure === null)
    return { ok: false, findings: [stop('measure-unknown', { measure: given.measure })] };
  const findings = [
    ...judgeDay(given.day, today),
    ...(measure.kind === 'words'
      ? judgeWords(measure, given.words)
      : judgeNumber(measure, given.value, before)),
  ];
  return judge(findings, () => ({
    ...given,
    value: measure.kind === 'number' ? given.value : null,
    words: measure.kind === 'words' ? given.words : null,
  }));
}

function judgeDay(day: string, today: string): Finding<FactCode>[] {
  if (!isDay(day)) return [stop('not-a-day', { day })];
  return day > today ? [stop('day-in-future', { day, today })] : [];
}

function judgeWords(measure: Measure, words: string | null): Finding<FactCode>[] {
  const { key, choices } = measure;
  if (words === null || words === '') return [stop('words-missing', { measure: key })];
  if (choices === undefined || choices.includes(words)) return [];
  return [stop('not-a-choice', { measure: key, words, choices: choices.join('、') })];
}

function judgeNumber(
  measure: Measure,
  value: number | null,
  before: FactsBefore,
): Finding<FactCode>[] {
  if (value === null) return [stop('value-missing', { measure: measure.key })];
  return [...judgeValue(measure, value), ...judgeAgainst(measure, value, before)];
}

/** What can be said of a number without knowing the place. */
export function judgeValue(measure: Measure, value: number): Finding<FactCode>[] {
  const { key, possible, plausible } = measure;
  const detail = { measure: key, value };
  const findings: Finding<FactCode>[] = [];
  if (measure.whole && !Number.isInteger(value)) findings.push(stop('not-whole', detail));
  if (possible && !isWithin(value, possible))
    findings.push(stop('not-possible', { ...detail, least: possible[0], most: possible[1] }));
  else if (plausible && !isWithin(value, plausible))
    findings.push(caution('not-plausible', { ...detail, least: plausible[0], most: plausible[1] }));
  return findings;
}

function judgeAgainst(
  measure: Measure,
  value: number,
  { newest, households }: FactsBefore,
): Finding<FactCode>[] {
  const findings: Finding<FactCode>[] = [];
  const detail = { measure: measure.key, value };
  if (measure.key.endsWith('.households') && households !== null && value > households)
    findings.push(stop('more-than-households', { ...detail, households }));
  if (newest !== null && newest > 0 && value > 0) {
    const jumped = value > newest * JUMP || newest > value * JUMP;
    if (jumped) findings.push(caution('jumped', { ...detail, before: newest }));
  }
  return findings;
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return least <= value && value <= most;
}
