import { caution, stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import type { Sited } from './kind.ts';
import type { PlaceRow } from './place-row.ts';
import { findKnownPlaces } from './store.ts';

type Row = Sited<PlaceRow>;

/** What all rows together say: codes once, parents that exist, names told apart. */
export async function checkPlaces(tx: Tx, rows: readonly Row[]): Promise<Fault[]> {
  const known = await findKnownPlaces(tx, codesIn(rows));
  return [...codeFaults(rows, known), ...parentFaults(rows, known), ...nameFaults(rows)];
}

function codesIn(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ value }) => [value.code, value.parent]));
}

function codeFaults(rows: readonly Row[], known: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const firstRow = new Map<string, number>();
  for (const { sheet, row, value } of rows) {
    const first = firstRow.get(value.code);
    const at = { sheet, row, column: 'code' };
    if (first !== undefined)
      faults.push({ ...stop('code-twice', { value: value.code, first }), ...at });
    else if (known.has(value.code))
      faults.push({ ...stop('place-exists', { value: value.code }), ...at });
    firstRow.set(value.code, first ?? row);
  }
  return faults;
}

/** What a county lies in (a city, a province) is not of this register. */
function parentFaults(rows: readonly Row[], known: ReadonlySet<string>): Fault[] {
  const inFile = new Set(
    rows.flatMap(({ value }) => [value.code, ...value.above.map(({ code }) => code)]),
  );
  const faults: Fault[] = [];
  for (const { sheet, row, value } of rows) {
    const { level, parent } = value;
    if (level === 'county' || inFile.has(parent) || known.has(parent)) continue;
    faults.push({ ...stop('parent-unknown', { value: parent }), sheet, row, column: 'parent' });
  }
  return faults;
}

/** Two villages of one name in one township are rare enough to be asked about, and real enough to be let in. */
function nameFaults(rows: readonly Row[]): Fault[] {
  const faults: Fault[] = [];
  const firstRow = new Map<string, number>();
  for (const { sheet, row, value } of rows) {
    const { code, name, parent } = value;
    const at = { sheet, row, column: 'name' };
    const key = `${parent} ${name}`;
    const first = firstRow.get(key);
    if (name === '') faults.push({ ...caution('name-empty', { code }), ...at });
    else if (first !== undefined)
      faults.push({ ...caution('name-repeated', { value: name, first }), ...at });
    else firstRow.set(key, row);
  }
  return faults;
}
