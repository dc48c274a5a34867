import { isDay } from '@qianwan/base/calendar';
import { readAmount } from './amount.ts';
import type { PbDate, PbKind, PbValues } from './pb-terms.ts';

/** Reads the text of a cell, trimmed and not empty, as a value of its kind; null where it is none. */
export function readValue<Kind extends PbKind>(kind: Kind, text: string): PbValues[Kind] | null {
  return readers[kind](text);
}

/** The items of a cell that holds several, separated by commas. */
export function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',').map((item) => item.trim());
}

const readers: { readonly [Kind in PbKind]: (text: string) => PbValues[Kind] | null } = {
  text: (text) => text,
  count: (text) => {
    const count = Number(text);
    return /^\d+$/.test(text) && Number.isSafeInteger(count) ? count : null;
  },
  amount: readAmount,
  amounts: (text) => allOf(listOf(text), readAmount),
  points: (text) => readDecimal(text),
  'points-list': (text) => allOf(listOf(text), readDecimal),
  list: listOf,
  date: readDate,
  'vote-type': (text) => oneOf(text, ['approval', 'choose-1', 'cumulative', 'scoring', 'ordinal']),
  mark: (text) => (text === '1' ? 1 : null),
  comments: readComments,
  selection: (text) => {
    const place = ['0', '1', '2', '3'].indexOf(text);
    return place < 0 ? null : (place as PbValues['selection']);
  },
  sex: (text) => oneOf(text, ['M', 'F', 'O']),
  method: (text) => oneOf(text, ['internet', 'paper']),
  degrees: (text) => {
    const degrees = readDecimal(text);
    return degrees !== null && Math.abs(degrees) <= 180 ? degrees : null;
  },
};

function readDecimal(text: string): number | null {
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : null;
}

/** '07.10.2022' or '2022'. */
function readDate(text: string): PbDate | null {
  if (/^\d{4}$/.test(text)) return { year: Number(text), day: null };
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, dayOfMonth = '', month = '', year = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) ? { year: Number(year), day } : null;
}

/** '#1: The rule is unknown. #2: Only votes cast online.', numbered from 1 without a gap. */
function readComments(text: string): readonly string[] | null {
  if (!text.startsWith('#1:')) return null;
  const comments: string[] = [];
  let at = 0;
  for (let number = 1; at >= 0; number += 1) {
    const from = at + `#${number}:`.length;
    const next = text.indexOf(`#${number + 1}:`, from);
    comments.push(text.slice(from, next < 0 ? text.length : next).trim());
    at = next;
  }
  return comments;
}

function oneOf<Value extends string>(text: string, values: readonly Value[]): Value | null {
  const said = text.toLowerCase();
  return values.find((value) => value.toLowerCase() === said) ?? null;
}

function allOf<Value>(
  texts: readonly string[],
  read: (text: string) => Value | null,
): readonly Value[] | null {
  const values: Value[] = [];
  for (const text of texts) {
    const value = read(text);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}
