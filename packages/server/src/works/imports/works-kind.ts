import { stop } from '@qianwan/base/verdict';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';
import { findKnownResolutions } from '#meetings/store';
import { findKnownNeeds } from '#needs/imports/store';
import { parsedBy, yuanOf } from '#registry/imports/cells';
import { importKind, type Leaf, type Scope, type Sited } from '#registry/imports/kind';
import { findKnownPlaces, idsFor } from '#registry/imports/store';
import { findKnownWorks, findWorkLines } from './store.ts';
import { WorkRow, workColumns } from './work-row.ts';

/** Proposed works. They pass the gates like any other: an import admits nothing. */
export const worksKind = importKind<WorkRow>({
  kind: 'works',
  columns: workColumns,
  exported: workColumns.map(({ key }) => key),
  parse: (cells) => parsedBy(WorkRow, cells),
  placeOf: ({ village }) => village,
  check: checkWorks,
  load: loadWorks,
  tables: ['works'],
  dump: dumpWorks,
});

async function checkWorks(
  tx: Tx,
  rows: readonly Sited<WorkRow>[],
  { today }: Scope,
): Promise<Fault[]> {
  const places = await findKnownPlaces(tx, new Set(rows.map(({ value }) => value.village)));
  const needs = await findKnownNeeds(tx, idsIn(rows, 'needs'));
  const works = await findKnownWorks(tx, idsIn(rows, 'after'));
  const resolutions = await findKnownResolutions(tx, idsIn(rows, 'resolution'));
  const faults: Fault[] = [];
  for (const { sheet, row, value } of rows) {
    const say = (finding: Omit<Fault, 'sheet' | 'row' | 'column'>, column: string) =>
      faults.push({ ...finding, sheet, row, column });
    if (!places.has(value.village)) say(stop('place-unknown', { value: value.village }), 'village');
    for (const id of value.needs)
      if (!needs.has(id)) say(stop('need-unknown', { value: id }), 'needs');
    if (value.resolution !== '' && !resolutions.has(value.resolution))
      say(stop('resolution-unknown', { value: value.resolution }), 'resolution');
    for (const id of value.after)
      if (!works.has(id)) say(stop('work-unknown', { value: id }), 'after');
    const { proposed_on } = value;
    if (proposed_on !== null && proposed_on > today)
      say(stop('day-in-future', { value: proposed_on, today }), 'proposed_on');
  }
  return faults;
}

function idsIn(
  rows: readonly Sited<WorkRow>[],
  column: 'needs' | 'after' | 'resolution',
): string[] {
  return [...new Set(rows.flatMap(({ value }) => value[column]))];
}

async function loadWorks(
  writer: Writer,
  importId: string,
  rows: readonly WorkRow[],
  { by, today }: Scope,
): Promise<void> {
  const villages = rows.map(({ village }) => village);
  const ids = await idsFor(writer, 'W', villages);
  await insertBatch(writer, {
    table: 'works',
    importId,
    columns: workBatch,
    rows: rows.map((work, at) => [
      ...[ids[at], work.village, work.type, work.title, work.plain_note],
      ...[
        work.needs,
        work.resolution || null,
        work.quantity,
        work.cost,
        work.households_served,
        work.upkeep,
      ],
      ...[work.upkeep_payer || null, work.carer || null, work.owner || null, work.borrowed],
      ...[work.after, by, work.proposed_on ?? today],
    ]),
  });
}

const workBatch = [
  { name: 'id', type: 'text' },
  { name: 'village', type: 'text' },
  { name: 'type', type: 'text' },
  { name: 'title', type: 'text' },
  { name: 'plain_note', type: 'text' },
  { name: 'needs', type: 'text[]' },
  { name: 'resolution', type: 'text' },
  { name: 'quantity', type: 'float8' },
  { name: 'cost_fen', type: 'bigint' },
  { name: 'households_served', type: 'int' },
  { name: 'upkeep_fen', type: 'bigint' },
  { name: 'upkeep_payer', type: 'text' },
  { name: 'carer', type: 'text' },
  { name: 'owner', type: 'text' },
  { name: 'borrowed_fen', type: 'bigint' },
  { name: 'after', type: 'text[]' },
  { name: 'proposed_by', type: 'text' },
  { name: 'proposed_on', type: 'date' },
];

async function dumpWorks(tx: Tx, area: string, after: string, most: number): Promise<Leaf> {
  const lines = await findWorkLines(tx, area, after, most + 1);
  const { rows, next } = paged(lines, most, ({ id }) => id);
  return {
    next,
    rows: rows.map((work) => ({
      ...{ village: work.village, type: work.type, title: work.title, plain_note: work.plain_note },
      ...{
        needs: work.needs.join(' '),
        resolution: work.resolution ?? '',
        quantity: String(work.quantity),
        cost: yuanOf(work.cost_fen),
      },
      ...{ households_served: String(work.households_served), upkeep: yuanOf(work.upkeep_fen) },
      ...{
        upkeep_payer: work.upkeep_payer ?? '',
        owner: work.owner ?? '',
        carer: work.carer ?? '',
      },
      ...{ borrowed: yuanOf(work.borrowed_fen), after: work.after.join(' ') },
      proposed_on: work.proposed_on,
    })),
  };
}
