import type { Compiled } from '#schedule/compiled/compile';

/** What chosen items ask of what places share. Whole numbers, so the order of adding does not matter. */
export type Asked = {
  readonly envelopes: Float64Array;
  readonly paces: Float64Array;
  readonly lines: Float64Array;
};

export function nothingAsked({ money, paceWorks, lineLeast }: Compiled): Asked {
  return {
    envelopes: new Float64Array(money.fen.length),
    paces: new Float64Array(paceWorks.length),
    lines: new Float64Array(lineLeast.length),
  };
}

/** Adds what an item asks when finished in year t; `times` is 1, or -1 to take it away. */
export function ask(
  { items, yearCount }: Compiled,
  asked: Asked,
  item: number,
  t: number,
  times: number,
): void {
  const { needed, paced, lines } = items;
  const at = item * yearCount + t;
  for (let i = needed.start[at]; i < needed.start[at + 1]; i += 1) {
    asked.envelopes[needed.at[i]] += times * needed.amount[i];
  }
  for (let i = paced.start[at]; i < paced.start[at + 1]; i += 1) asked.paces[paced.at[i]] += times;
  for (let i = lines.start[item]; i < lines.start[item + 1]; i += 1) {
    asked.lines[lines.at[i]] += times * lines.amount[i];
  }
}
