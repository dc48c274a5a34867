/** A mixed-integer linear programme in the making: maximise cost · x, each row between its limits. */
export type Rows = {
  readonly costs: number[];
  readonly uppers: number[];
  readonly isWhole: boolean[];
  readonly lowest: number[];
  readonly highest: number[];
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
  /** A variable from 0 to `upper`; returns its index. */
  variable(cost: number, upper: number, whole: 'whole' | 'any'): number;
  /** lowest ≤ Σ coefficient × variable ≤ highest; a row without terms is left out. */
  row(terms: readonly Term[], lowest: number, highest: number): void;
};

export type Term = readonly [variable: number, coefficient: number];

export function openRows(): Rows {
  const rows: Rows = {
    costs: [],
    uppers: [],
    isWhole: [],
    lowest: [],
    highest: [],
    starts: [0],
    indices: [],
    values: [],
    variable(cost, upper, whole) {
      rows.costs.push(cost);
      rows.uppers.push(upper);
      rows.isWhole.push(whole === 'whole');
      return rows.costs.length - 1;
    },
    row(terms, lowest, highest) {
      const sums = new Map<number, number>();
      for (const [variable, coefficient] of terms) {
        sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
      }
      const kept = [...sums].filter(([, coefficient]) => coefficient !== 0);
      if (kept.length === 0 && lowest <= 0 && highest >= 0) return;
      // Tolerances are absolute: rows of money are brought to the size of the others.
      const largest = Math.max(1000, ...kept.map(([, coefficient]) => Math.abs(coefficient)));
      const unit = largest / 1000;
      for (const [variable, coefficient] of kept) {
        rows.indices.push(variable);
        rows.values.push(coefficient / unit);
      }
      rows.starts.push(rows.indices.length);
      rows.lowest.push(lowest / unit);
      rows.highest.push(highest / unit);
    },
  };
  return rows;
}
