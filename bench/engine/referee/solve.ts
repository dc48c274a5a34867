import * as highsPackage from 'highs';
import type { Rows } from './rows.ts';

// Its types are written for CommonJS, where the loader stands one `default` deeper than in its module.
const loadHighs = highsPackage.default as unknown as typeof highsPackage.default.default;

export type Outcome = {
  readonly status: 'optimal' | 'infeasible' | 'time is over' | 'other';
  /** In points; null: nothing was found. */
  readonly value: number | null;
  /** In points; null: nothing was proved. */
  readonly bound: number | null;
};

/** HiGHS, the open solver, as npm has it (WebAssembly, one thread): until it is proved, or the time is over. */
export async function solve(rows: Rows, seconds: number): Promise<Outcome> {
  const highs = await loadHighs();
  const finite = (limit: number): number =>
    Number.isFinite(limit) ? limit : Math.sign(limit) * highs.infinity;
  const columns = rows.costs.length;
  const numRows = rows.lowest.length;
  return highs.withModel(
    {
      numCols: columns,
      numRows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: rows.costs,
      colLower: new Float64Array(columns),
      colUpper: rows.uppers.map(finite),
      rowLower: rows.lowest.map(finite),
      rowUpper: rows.highest.map(finite),
      integrality: Int32Array.from(rows.isWhole, (whole) => (whole ? 1 : 0)),
      matrix: {
        format: 'csr',
        numRows,
        numCols: columns,
        starts: rows.starts,
        indices: rows.indices,
        values: rows.values,
      },
    },
    (model): Outcome => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0 });
      model.run();
      const status = STATUS[model.getModelStatus()] ?? 'other';
      const bound = Number(model.info.get('mip_dual_bound'));
      const isFound = Number(model.info.get('primal_solution_status')) === FEASIBLE;
      return {
        status,
        value: isFound ? model.getObjectiveValue() : null,
        bound: Math.abs(bound) < 1e20 && status !== 'infeasible' ? bound : null,
      };
    },
  );
}

const STATUS: Readonly<Record<number, Outcome['status']>> = {
  7: 'optimal',
  8: 'infeasible',
  13: 'time is over',
};
/** HiGHS's name for a solution that keeps every row. */
const FEASIBLE = 2;
