import type { Form } from '@qianwan/programme/survey/forms/form';
import {
  type CsvTable,
  csvRows,
  csvTables,
  type ManyAs,
} from '@qianwan/programme/survey/submissions/csv-tables';
import { inArea } from '#db/area';
import type { Tx } from '#db/database';
import { readDocument } from '#db/documents';
import type { Ground } from '#http/perform';
import { csvLine } from '#registry/files/csv';
import { keptAnswers } from './read-xml.ts';
import { type ExportedSubmission, findFiles, lastSeq, readForExport } from './store.ts';
import type { ZipEntry } from './zip-stream.ts';

/** What is exported: the copies of a form from an area that held when the last of them was `upTo`. */
export type Export = {
  readonly ground: Ground;
  readonly county: string;
  readonly area: string;
  readonly form: Form;
  readonly upTo: number;
  readonly manyAs: ManyAs;
};

const COPIES_AT_ONCE = 100;

export function exportedUpTo(tx: Tx, form: string): Promise<number> {
  return lastSeq(tx, form);
}

/** The tables of a form as CSV, and the files that came with the copies where they are wanted. */
export async function* zipEntries(
  asked: Export,
  files: 'with-files' | 'tables-only',
): AsyncGenerator<ZipEntry> {
  for (const table of csvTables(asked.form, asked.manyAs)) {
    const name = [asked.form.id, ...(table.name === '' ? [] : [table.name])].join('-');
    yield { name: `${safeName(name)}.csv`, packed: 'deflate', pieces: csvPieces(asked, table) };
  }
  if (files === 'with-files') yield* mediaEntries(asked);
}

/** One table, a hundred copies at a time, each in a transaction of its own: nobody waits for the reader. */
export async function* csvPieces(asked: Export, table: CsvTable): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine(headerOf(table)));
  for await (const copies of copiesOf(asked)) {
    const lines = copies.flatMap((copy) => linesOf(copy, table));
    yield encoder.encode(lines.join(''));
  }
}

export function tableOfForm({ form, manyAs }: Export): CsvTable {
  const [own] = csvTables(form, manyAs);
  return own as CsvTable;
}

const AROUND = [
  ...['KEY', 'SubmitterID', 'SubmitterName', 'AttachmentsPresent', 'AttachmentsExpected'],
  ...['Status', 'ReviewState', 'DeviceID', 'Edits', 'FormVersion', 'Place'],
];

function headerOf({ columns, name }: CsvTable): string[] {
  const own = columns.map(({ header }) => header);
  return name === ''
    ? ['SubmissionDate', ...own, 'meta-instanceID', 'meta-instanceName', ...AROUND]
    : [...own, 'PARENT_KEY', 'KEY'];
}

function linesOf(copy: ExportedSubmission, table: CsvTable): string[] {
  return csvRows(table, keptAnswers(copy.xml), copy.instance).map(({ cells, key, parentKey }) =>
    csvLine(table.name === '' ? aroundOf(copy, cells) : [...cells, parentKey, key]),
  );
}

function aroundOf(copy: ExportedSubmission, cells: readonly string[]): string[] {
  const missing = copy.expected.filter((name) => !copy.files.includes(name));
  return [
    copy.receivedAt,
    ...cells,
    ...[copy.instance, copy.title, copy.instance, copy.sentBy, copy.sentBy],
    ...[String(copy.files.length), String(copy.expected.length)],
    ...[missing.length > 0 ? 'missingAttachment' : '', '', copy.device],
    ...[copy.deprecated === null ? '0' : '1', copy.version, copy.place],
  ];
}

async function* copiesOf(asked: Export): AsyncGenerator<ExportedSubmission[]> {
  const { ground, county, area, form, upTo } = asked;
  for (let after = 0; ; ) {
    const query = { form: form.id, area, after, upTo, most: COPIES_AT_ONCE };
    const copies = await inArea(ground.db, county, (tx) => readForExport(tx, query));
    if (copies.length > 0) yield copies;
    const last = copies.at(-1);
    if (last === undefined || copies.length < COPIES_AT_ONCE) return;
    after = last.seq;
  }
}

/** Two phones may call their photos alike: the second one is told apart by its copy. */
async function* mediaEntries(asked: Export): AsyncGenerator<ZipEntry> {
  const { ground, county } = asked;
  const named = new Set<string>();
  for await (const copies of copiesOf(asked)) {
    const files = await inArea(ground.db, county, (tx) => findFiles(tx, copies));
    for (const { name, sha256, instance } of files) {
      const file = named.has(name) ? `${instance.slice(-12)}-${name}` : name;
      named.add(file);
      yield { name: `media/${safeName(file)}`, packed: 'as-is', pieces: contentOf(sha256) };
    }
  }

  async function* contentOf(sha256: string): AsyncGenerator<Uint8Array> {
    const content = await inArea(ground.db, county, (tx) => readDocument(tx, sha256));
    if (content !== null) yield content;
  }
}

/** A name that stays inside the folder into which it is unpacked. */
function safeName(name: string): string {
  return name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+/, '_');
}
