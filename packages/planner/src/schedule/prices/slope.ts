import type { Compiled } from '#schedule/compiled/compile';
import type { Asked } from './asked.ts';
import type { Prices } from './prices.ts';

/**
 * Where each price of a shared thing should move: up where more is asked than there is, down where
 * less (a subgradient of the bound, turned around). Written into `slope`: envelopes, paces, lines.
 */
export function slopeOfShared(
  compiled: Compiled,
  prices: Prices,
  dear: Float64Array,
  asked: Asked,
  nearly: number,
  slope: Float64Array,
): void {
  const { paceWorks, lineLeast } = compiled;
  const supply = supplyAt(compiled, prices, dear, asked, nearly);
  let at = 0;
  for (let e = 0; e < supply.length; e += 1) slope[at++] = asked.envelopes[e] - supply[e];
  for (let i = 0; i < paceWorks.length; i += 1) slope[at++] = asked.paces[i] - paceWorks[i];
  for (let i = 0; i < lineLeast.length; i += 1) slope[at++] = lineLeast[i] - asked.lines[i];
}

/**
 * The money that each envelope has to offer once everything has moved to where it is dearest. Where
 * several are within a hundredth of the dearest, they share: the neediest most.
 */
function supplyAt(
  compiled: Compiled,
  { envelopes }: Prices,
  dear: Float64Array,
  asked: Asked,
  nearly: number,
): Float64Array {
  const { fen, forward, out, to, most } = compiled.money;
  const supply = fen.slice();
  const parts = new Float64Array(fen.length);
  for (const e of forward) {
    const outEnd = out.start[e + 1];
    if (out.start[e] === outEnd) continue;
    for (let i = out.start[e]; i < outEnd; i += 1) {
      const transfer = out.at[i];
      if (most[transfer] === Infinity || dear[to[transfer]] <= dear[e]) continue;
      const moved = Math.min(most[transfer], supply[e]);
      supply[e] -= moved;
      supply[to[transfer]] += moved;
    }
    const near = (1 - nearly) * dear[e];
    const needOf = (other: number) => Math.max(0, asked.envelopes[other] - supply[other]);
    const stays = envelopes[e] >= near;
    let needy = stays ? asked.envelopes[e] : 0;
    let count = stays ? 1 : 0;
    for (let i = out.start[e]; i < outEnd; i += 1) {
      const other = to[out.at[i]];
      if (most[out.at[i]] !== Infinity || dear[other] < near) continue;
      needy += needOf(other);
      count += 1;
    }
    const have = supply[e];
    const shareOf = (need: number) => have * (needy > 0 ? need / needy : 1 / count);
    parts[e] = stays ? shareOf(asked.envelopes[e]) : 0;
    for (let i = out.start[e]; i < outEnd; i += 1) {
      const other = to[out.at[i]];
      if (most[out.at[i]] !== Infinity || dear[other] < near) continue;
      supply[other] += shareOf(needOf(other));
    }
    supply[e] = parts[e];
  }
  return supply;
}
