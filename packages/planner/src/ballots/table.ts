import type { Field } from './field.ts';
import { ROUNDOFF } from './ledger.ts';
import { openPurses, type Purses, refill } from './purses.ts';
import { join, openRace, type Race } from './race.ts';
import type { Rational } from './rational.ts';

/** Room for runs of equal shares on one field, used again from run to run. */
export type Table = {
  readonly purses: Purses;
  readonly race: Race;
  /** A lower bound for the price of each project still in the race. */
  readonly atLeast: Float64Array;
};

export function openTable(field: Field): Table {
  const projects = field.votes.length;
  return {
    purses: openPurses(field),
    race: openRace(projects),
    atLeast: new Float64Array(projects),
  };
}

/** Begins a run: every purse is full, nothing is bought, and everybody is in the race. */
export function setTable(table: Table, endowment: Rational): void {
  refill(table.purses, endowment);
  enterAll(table);
}

/**
 * At first everybody is rich, and no price can ever be less than it is then. Projects that all full
 * purses of their supporters together cannot pay do not enter.
 */
function enterAll({ purses, race, atLeast }: Table): void {
  const { costly, election, owing, scale, votes } = purses.field;
  race.size = 0;
  const full = purses.ledger.endowment * (1 + 8 * ROUNDOFF);
  for (const p of costly) {
    const cost = election.costsMinor[p] as number;
    if ((votes[p] as number) * full < cost) continue;
    const price = cost / (owing[p] as number);
    atLeast[p] = price * (1 - ROUNDOFF);
    join(race, p, (price / (scale[p] as number)) * (1 - 4 * ROUNDOFF));
  }
}
