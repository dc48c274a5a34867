import { byText } from '@qianwan/base/order';
import type { Facility, FacilityState, ForecastQuestion } from './question.ts';

/** A facility that stands or will stand, with what the two have in common. */
export type Row = {
  readonly id: string;
  readonly facility: Facility;
  readonly bornYear: number;
  readonly state: FacilityState;
  readonly isPlanned: boolean;
};

/** Everything that stands or will stand, by id. */
export function rowsOf({ standing, works }: ForecastQuestion): Row[] {
  return [
    ...standing.map((facility): Row => {
      const { id, builtYear, state } = facility;
      return { id, facility, bornYear: builtYear, state, isPlanned: false };
    }),
    ...works.map((facility): Row => {
      const { id, standsFrom } = facility;
      return { id, facility, bornYear: standsFrom, state: 'good', isPlanned: true };
    }),
  ].sort((a, b) => byText(a.id, b.id));
}

/** The years in which a facility stands: from `from` to before `until`; nowhere if they are equal. */
export type Span = { readonly from: Int32Array; readonly until: Int32Array };

/** With the plan a work stands from its year on, and what it replaces until then. */
export function spansOf(
  { firstYear, yearCount, works }: ForecastQuestion,
  rows: readonly Row[],
): { plan: Span; nothing: Span } {
  const goneFrom = new Map<string, number>();
  for (const { replaces, standsFrom } of works) {
    if (replaces !== null) goneFrom.set(replaces, standsFrom - firstYear);
  }
  return {
    plan: {
      from: Int32Array.from(rows, (row) => (row.isPlanned ? row.bornYear - firstYear : 0)),
      until: Int32Array.from(rows, (row) => goneFrom.get(row.id) ?? yearCount),
    },
    nothing: {
      from: new Int32Array(rows.length),
      until: Int32Array.from(rows, (row) => (row.isPlanned ? 0 : yearCount)),
    },
  };
}
