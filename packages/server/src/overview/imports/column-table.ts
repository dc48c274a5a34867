import type { Column, ImportKind } from '#registry/imports/kind';
import { importKinds } from './import-kinds.ts';

/** Which columns a file may have, as Markdown, from the kinds themselves: docs/formats/imports.md. */
export function columnTables(): string {
  const tables = Object.values(importKinds).map(tableOf);
  return `# Lists in and out

Made from the kinds of import by \`node tools/make-import-columns.ts\`; a test holds the two together.

A list is a CSV (UTF-8, UTF-16 or GB 18030; comma, semicolon or tab), an XLSX (each sheet that has a known
column is read) or a GeoJSON of points (properties are columns; the position is \`lon\`, \`lat\` in WGS84). A
column goes by any of its names; case, spaces, - and _ do not matter, units in brackets do. The first row
names the columns. Days are 2026-03-31, money is yuan, several ids in a cell have spaces between.

Nothing is written unless all of the file can be. A dry run tells every fault by sheet, row, column and rule.
An export has the same columns, those in *italics* left out, and can be imported again.

${tables.join('\n')}`;
}

function tableOf({ kind, columns, exported }: ImportKind): string {
  const rows = columns.map((column) => rowOf(column, exported.includes(column.key)));
  return `## ${kind}\n\n| key | 中文 | English | also | |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`;
}

function rowOf({ key, zh, en, aliases = [], required }: Column, exported: boolean): string {
  const name = exported ? `\`${key}\`` : `*\`${key}\`*`;
  return `| ${name} | ${zh} | ${en} | ${aliases.join(', ')} | ${required ? 'required' : ''} |\n`;
}
