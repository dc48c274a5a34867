import { stop } from '@qianwan/base/verdict';
import { Channel } from '@qianwan/programme/meetings/channel';
import { NeedCategory } from '@qianwan/programme/needs/need';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import { z } from 'zod';
import type { Tx } from '#db/database';
import { paged } from '#db/paged';
import type { Writer } from '#db/write';
import { insertBatch } from '#db/write-batch';
import {
  choiceOr,
  codeCell,
  dayOrNothing,
  numberOrNothing,
  parsedBy,
  textCell,
  textOrNothing,
} from '#registry/imports/cells';
import { type Column, importKind, type Leaf, type Scope, type Sited } from '#registry/imports/kind';
import { findKnownHouseholds, findKnownPlaces, idsFor } from '#registry/imports/store';
import { categoryNames } from './category-names.ts';
import { findNeedLines } from './store.ts';

const columns: readonly Column[] = [
  {
    key: 'village',
    zh: '村代码',
    en: 'Village',
    aliases: ['代码', 'code'],
    required: true,
    code: true,
  },
  { key: 'words', zh: '需求内容', en: 'Words', aliases: ['需求', '内容'], required: true },
  { key: 'category', zh: '类别', en: 'Category' },
  { key: 'severity', zh: '紧急程度', en: 'Severity' },
  { key: 'channel', zh: '来源渠道', en: 'Channel', aliases: ['渠道'] },
  { key: 'household', zh: '农户编号', en: 'Household' },
  { key: 'raised_on', zh: '提出日期', en: 'Raised on', aliases: ['日期'] },
];

const channels: Record<Channel, readonly string[]> = {
  web: ['网上'],
  visit: ['入户', '走访'],
  paper: ['纸质'],
  phone: ['电话'],
  meeting: ['会议'],
  '12345': ['热线'],
};

const Row = z.object({
  village: codeCell,
  words: textCell(1000),
  category: choiceOr(categoryNames, NeedCategory.enum.other),
  severity: numberOrNothing({ least: 1, most: 3, whole: true }),
  channel: choiceOr(channels, Channel.enum.paper),
  household: textOrNothing(40),
  raised_on: dayOrNothing,
});
type Row = z.output<typeof Row>;

/** Needs from paper, hotlines and visits. They come without a receipt: who raised them confirms as a household. */
export const needsKind = importKind<Row>({
  kind: 'needs',
  columns,
  exported: ['village', 'words', 'category', 'severity', 'channel', 'raised_on'],
  parse: (cells, { today }) => {
    const { rows, faults } = parsedBy(Row, cells);
    const late = rows.find(({ raised_on }) => raised_on !== null && raised_on > today);
    if (late === undefined) return { rows, faults };
    const detail = { value: late.raised_on ?? '', today };
    return { rows: [], faults: [{ ...stop('day-in-future', detail), column: 'raised_on' }] };
  },
  placeOf: ({ village }) => village,
  check: checkNeeds,
  load: loadNeeds,
  tables: ['needs'],
  dump: dumpNeeds,
});

async function checkNeeds(tx: Tx, rows: readonly Sited<Row>[]): Promise<Fault[]> {
  const places = await findKnownPlaces(tx, new Set(rows.map(({ value }) => value.village)));
  const households = await findKnownHouseholds(
    tx,
    new Set(rows.map(({ value }) => value.household)),
  );
  const faults: Fault[] = [];
  for (const { sheet, row, value } of rows) {
    const { village, household } = value;
    if (!places.has(village))
      faults.push({ ...stop('place-unknown', { value: village }), sheet, row, column: 'village' });
    if (household !== '' && !households.has(household))
      faults.push({
        ...stop('household-unknown', { value: household }),
        ...{ sheet, row, column: 'household' },
      });
  }
  return faults;
}

async function loadNeeds(
  writer: Writer,
  importId: string,
  rows: readonly Row[],
  { today }: Scope,
): Promise<void> {
  const villages = rows.map(({ village }) => village);
  const ids = await idsFor(writer, 'N', villages);
  await insertBatch(writer, {
    table: 'needs',
    importId,
    columns: needBatch,
    rows: rows.map(({ village, words, category, severity, channel, household, raised_on }, at) => {
      const raised = raised_on ?? today;
      return [
        ids[at],
        village,
        words,
        category,
        severity ?? 2,
        channel,
        household || null,
        raised,
        '',
      ];
    }),
  });
}

const needBatch = [
  { name: 'id', type: 'text' },
  { name: 'village', type: 'text' },
  { name: 'words', type: 'text' },
  { name: 'category', type: 'text' },
  { name: 'severity', type: 'int' },
  { name: 'channel', type: 'text' },
  { name: 'household', type: 'text' },
  { name: 'raised_on', type: 'date' },
  { name: 'receipt_sha256', type: 'text' },
];

async function dumpNeeds(tx: Tx, area: string, after: string, most: number): Promise<Leaf> {
  const lines = await findNeedLines(tx, area, after, most + 1);
  const { rows, next } = paged(lines, most, ({ id }) => id);
  return {
    next,
    rows: rows.map(({ village, words, category, severity, channel, raisedOn }) => ({
      ...{ village, words, category, channel },
      ...{ severity: String(severity), raised_on: raisedOn },
    })),
  };
}
