import { stop } from '@qianwan/base/verdict';
import type { Purpose } from '@qianwan/programme/funds/payer';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import { z } from 'zod';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';
import {
  choiceOr,
  codeCell,
  numberCell,
  parsedBy,
  textCell,
  yuanCell,
  yuanOf,
} from '#registry/imports/cells';
import { type Column, importKind, type Leaf, type Scope, type Sited } from '#registry/imports/kind';
import { idsFor } from '#registry/imports/store';
import { findEnvelopeLines, findPromises } from './store.ts';

const columns: readonly Column[] = [
  {
    key: 'county',
    zh: '县代码',
    en: 'County',
    aliases: ['代码', 'code'],
    required: true,
    code: true,
  },
  { key: 'payer', zh: '出资方', en: 'Payer', aliases: ['出资方编号'], required: true },
  { key: 'purpose', zh: '用途', en: 'Purpose' },
  { key: 'year', zh: '年份', en: 'Year', aliases: ['年度'], required: true },
  { key: 'amount', zh: '金额（元）', en: 'Amount (yuan)', required: true },
];

const purposes: Record<Purpose, readonly string[]> = {
  environment: ['人居环境', '环境'],
  road: ['道路'],
  revitalisation: ['乡村振兴', '振兴'],
};

const Row = z.object({
  county: codeCell,
  payer: textCell(41),
  purpose: choiceOr(purposes, null),
  year: numberCell({ least: 2003, most: 2100, whole: true }),
  amount: yuanCell(10_000_000_000),
});
type Row = z.output<typeof Row>;

/** What payers put in, by year and purpose. What is set already is changed on its page, not by a file. */
export const fundsKind = importKind<Row>({
  kind: 'funds',
  columns,
  exported: columns.map(({ key }) => key),
  parse: (cells) => parsedBy(Row, cells),
  placeOf: ({ county }) => county,
  check: checkFunds,
  load: loadFunds,
  tables: ['envelopes'],
  dump: dumpFunds,
});

async function checkFunds(tx: Tx, rows: readonly Sited<Row>[], { area }: Scope): Promise<Fault[]> {
  const { payers, envelopes } = await findPromises(tx, area);
  const firstRow = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { sheet, row, value } of rows) {
    const { county, payer, year, purpose } = value;
    const key = [county, payer, year, purpose ?? ''].join(' ');
    const first = firstRow.get(key);
    const at = { sheet, row, column: 'payer' };
    if (!payers.has(`${county} ${payer}`))
      faults.push({ ...stop('payer-unknown', { value: payer }), ...at });
    if (first !== undefined) faults.push({ ...stop('envelope-twice', { first }), ...at });
    else if (envelopes.has(key))
      faults.push({ ...stop('envelope-exists', { value: payer, year }), ...at });
    firstRow.set(key, first ?? row);
  }
  return faults;
}

async function loadFunds(
  writer: Writer,
  importId: string,
  rows: readonly Row[],
  { by, today }: Scope,
): Promise<void> {
  const counties = rows.map(({ county }) => county);
  const ids = await idsFor(writer, 'E', counties);
  await insertBatch(writer, {
    table: 'envelopes',
    importId,
    columns: envelopeBatch,
    rows: rows.map(({ payer, purpose, year, amount }, at) => {
      return [ids[at], payer, purpose, year, amount, today, by, true];
    }),
  });
}

const envelopeBatch = [
  { name: 'id', type: 'text' },
  { name: 'payer', type: 'text' },
  { name: 'purpose', type: 'text' },
  { name: 'year', type: 'int' },
  { name: 'amount_fen', type: 'bigint' },
  { name: 'set_on', type: 'date' },
  { name: 'set_by', type: 'text' },
  { name: 'latest', type: 'bool' },
];

async function dumpFunds(tx: Tx, area: string, after: string, most: number): Promise<Leaf> {
  const lines = await findEnvelopeLines(tx, area, after, most + 1);
  const { rows, next } = paged(lines, most, ({ id }) => id);
  return {
    next,
    rows: rows.map(({ county, payer, purpose, year, amountFen }) => ({
      ...{ county, payer, purpose: purpose ?? '' },
      ...{ year: String(year), amount: yuanOf(amountFen) },
    })),
  };
}
