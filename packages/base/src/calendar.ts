import { assert } from './assert.ts';

/** A calendar day as written on a form, '2026-03-31': no clock, no time zone. */
export type Day = string & { readonly unit: 'day' };

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MS_PER_DAY = 86_400_000;

/** Whether the text is a day that the calendar has: '2026-02-30' is not. */
export function isDay(text: string): text is Day {
  return DAY.test(text) && dayOf(Date.parse(`${text}T00:00:00Z`)) === text;
}

export function day(text: string): Day {
  assert(isDay(text), `${text} is a day of the calendar`);
  return text;
}

export function yearOf(on: Day): number {
  return Number(on.slice(0, 4));
}

export function addDays(on: Day, days: number): Day {
  return dayOf(Date.parse(`${on}T00:00:00Z`) + days * MS_PER_DAY);
}

/** Whole days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY;
}

/** The day of an instant (milliseconds since 1970) in China, where the programme's clocks run. */
export function dayInChina(instantMs: number): Day {
  return dayOf(instantMs + 8 * 3_600_000);
}

function dayOf(utcMs: number): Day {
  return (Number.isNaN(utcMs) ? '' : new Date(utcMs).toISOString().slice(0, 10)) as Day;
}
