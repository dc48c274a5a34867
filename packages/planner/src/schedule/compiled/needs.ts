import type { Work } from '#schedule/problem';
import type { ListingWriter } from './listing.ts';
import type { Money, Purse } from './money.ts';

// What a grade of a work needs of which envelope when it is finished in year t: each share of each
// year of building, the last of which is t.

/** Calls back for every amount that is not nothing; the envelope is -1 where the payer has none. */
function forEachNeed(
  purse: Purse,
  work: Work,
  grade: number,
  t: number,
  tell: (envelope: number, fen: number) => void,
): void {
  const first = t - work.buildYears + 1;
  for (const { payer, fen } of work.grades[grade].shares) {
    const row = purse.envelopesFor(payer, work);
    for (let k = 0; k < fen.length; k += 1) if (fen[k] > 0) tell(row[first + k] ?? -1, fen[k]);
  }
}

export function hasEnvelopes(purse: Purse, work: Work, grade: number, t: number): boolean {
  let has = true;
  forEachNeed(purse, work, grade, t, (envelope) => {
    if (envelope < 0) has = false;
  });
  return has;
}

/** True where every single amount could be paid if the work were the only one. */
export function canBePaid(
  purse: Purse,
  money: Money,
  work: Work,
  grade: number,
  t: number,
): boolean {
  let can = true;
  forEachNeed(purse, work, grade, t, (envelope, fen) => {
    if (envelope < 0 || fen > money.reach[envelope]) can = false;
  });
  return can;
}

export function addNeeds(
  purse: Purse,
  work: Work,
  grade: number,
  t: number,
  needed: ListingWriter,
): void {
  forEachNeed(purse, work, grade, t, (envelope, fen) => needed.add(envelope, fen));
}
