import { fen } from '@qianwan/base/money';
import type { Sheet } from './compiled/compile.ts';
import type { Move } from './plan.ts';
import type { Books } from './search/books.ts';
import { createSupply } from './search/shortfall.ts';

/** What must move between envelopes so that every share is paid out of its own, by transfer id. */
export function movesOf({ compiled, purse }: Sheet, books: Books): Move[] {
  const { money } = compiled;
  const supply = createSupply(money);
  const families = money.families.start.length - 1;
  for (let family = 0; family < families; family += 1) supply.fill(family, books.asked.envelopes);
  return purse.transfers.flatMap(({ id }, i) =>
    supply.moved[i] > 0 ? [{ transfer: id, fen: fen(supply.moved[i]) }] : [],
  );
}
