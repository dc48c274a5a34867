import type { Day } from './calendar.ts';

/** A value that holds from a day on, until a day (not included) or until further notice. */
export type Dated<Value> = {
  readonly value: Value;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

export function holdsOn(row: Dated<unknown>, on: Day): boolean {
  return row.validFrom <= on && (row.validTo === null || on < row.validTo);
}

/** The value of that day. Where two rows hold, the one that began later speaks. */
export function valueOn<Row extends Dated<unknown>>(rows: readonly Row[], on: Day): Row | null {
  let found: Row | null = null;
  for (const row of rows) {
    if (holdsOn(row, on) && (found === null || row.validFrom > found.validFrom)) found = row;
  }
  return found;
}
