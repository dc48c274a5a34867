import { type Fen, fen, splitFen, sumFen } from '@qianwan/base/money';
import { type Entry, type Part, takeBack } from './entry.ts';

/**
 * What a work was given beyond its price goes back to those who gave it, each its share to the fen;
 * what is still to be paid stays. Null where nothing is left over.
 */
export function surplusOf(
  work: string,
  committed: readonly Part[],
  paidFen: Fen,
  priceFen: Fen,
  own: ReadonlySet<string>,
): Entry | null {
  const unpaid = sumFen(committed.map((part) => part.fen));
  const surplus = fen(Math.min(unpaid + paidFen - priceFen, unpaid));
  if (surplus <= 0) return null;
  const shares = splitFen(
    surplus,
    committed.map((part) => part.fen),
  );
  const back = committed.map((part, at) => ({ ...part, fen: shares[at] ?? fen(0) }));
  const isOwn = ({ payer }: Part): boolean => own.has(payer);
  return takeBack(
    work,
    back.filter((part) => !isOwn(part)),
    back.filter(isOwn),
    'surplus',
  );
}
