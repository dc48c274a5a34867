import { caution, stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Table } from '#registry/files/table';
import type { Column } from './kind.ts';

/** Which column of the kind each heading is; null where it is none. */
export type Matched = {
  readonly table: Table;
  readonly columns: readonly (Column | null)[];
  readonly faults: readonly Fault[];
};

/** Matches headings by key, Chinese name, English name or alias, whatever their case and spaces. */
export function matchColumns(table: Table, known: readonly Column[]): Matched {
  const byName = namesOf(known);
  const columns = table.header.map((heading) => byName.get(plain(heading)) ?? null);
  const faults: Fault[] = [];
  for (const [at, column] of columns.entries()) {
    const heading = table.header[at] ?? '';
    const first = columns.indexOf(column);
    if (column === null && heading !== '')
      faults.push(sited(table, heading, caution('column-unknown')));
    if (column !== null && first < at)
      faults.push(
        sited(table, heading, stop('column-twice', { first: table.header[first] ?? '' })),
      );
  }
  for (const { key, zh, en, required } of known) {
    if (required && !columns.some((column) => column?.key === key))
      faults.push(sited(table, zh, stop('column-missing', { needed: `${zh} / ${en}` })));
  }
  return { table, columns, faults };
}

function namesOf(known: readonly Column[]): Map<string, Column> {
  const byName = new Map<string, Column>();
  for (const column of known)
    for (const name of [column.key, column.zh, column.en, ...(column.aliases ?? [])])
      byName.set(plain(name), column);
  return byName;
}

/** Units in brackets stay: a column in 万元 is not the same column as one in 元. */
function plain(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-*]/g, '');
}

function sited(
  { sheet, headerRow }: Table,
  column: string,
  finding: Omit<Fault, 'sheet' | 'row' | 'column'>,
): Fault {
  return { ...finding, sheet, row: headerRow, column };
}
