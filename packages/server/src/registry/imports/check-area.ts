import { stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Kind, Scope, Sited } from './kind.ts';

/** The county that a code lies in: the part of the records where it is kept. */
export function countyIn({ area, countyLength }: Scope, code: string): string {
  return countyLength === null ? area : code.slice(0, countyLength);
}

/** A file may only speak of the area that it was brought to. */
export function checkArea<Row>(
  kind: Kind<Row>,
  rows: readonly Sited<Row>[],
  scope: Scope,
): Fault[] {
  const column = kind.columns.find(({ code, required }) => code && required)?.key ?? '';
  const faults: Fault[] = [];
  for (const { sheet, row, value } of rows) {
    const code = kind.placeOf(value);
    const long = code.length >= (scope.countyLength ?? 0);
    if (long && code.startsWith(scope.area)) continue;
    const detail = { value: code, area: scope.area };
    faults.push({ ...stop('outside-area', detail), sheet, row, column });
  }
  return faults;
}
