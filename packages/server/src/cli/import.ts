import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isDay } from '@qianwan/base/calendar';
import { FileFormat, ImportKind } from '@qianwan/contract/registry';
import { exportFrom } from '#overview/imports/export-from';
import { importFrom } from '#overview/imports/import-from';
import { undoFrom } from '#overview/imports/undo-from';
import {
  type Command,
  type Given,
  oneOf,
  print,
  Trouble,
  WrongUse,
  wholeNumber,
} from './command.ts';
import { writeWhole } from './files.ts';
import { groundOf } from './ground.ts';
import { listed } from './plan.ts';
import { withRecords } from './records.ts';

const kinds = ImportKind.options;
const BY = 'command-line';

export const importCommand: Command = {
  usage: `import ${kinds.join('|')} FILE --county CODE [--county-length N] [--code-prefix P] [--day YYYY-MM-DD] [--dry-run]`,
  summary:
    'Takes a CSV, XLSX or GeoJSON file in, all of it or nothing; every fault by sheet, row and column',
  options: {
    county: { type: 'string' },
    'county-length': { type: 'string' },
    'code-prefix': { type: 'string' },
    day: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  arguments: 2,
  run: (given) =>
    withRecords(async (opened) => {
      const [kind, file] = given.arguments as readonly [string, string];
      const length = wholeNumber(given, 'county-length', 1, 0);
      const { day, 'code-prefix': codePrefix } = given.values;
      if (day !== undefined && !isDay(String(day))) throw new WrongUse(`--day ${day} is no day`);
      const report = await importFrom(groundOf(opened, false), {
        kind: kindOf(kind),
        fileName: basename(file),
        content: read(file),
        area: countyOf(given),
        dryRun: given.values['dry-run'] === true,
        by: BY,
        ...(length > 0 && { countyLength: length }),
        ...(typeof day === 'string' && isDay(day) && { day }),
        ...(typeof codePrefix === 'string' && { codePrefix }),
      });
      const { id, rows, faults, faultCount } = report;
      const faultLines = faults.map(
        ({ sheet, row, column, code, detail }) =>
          `${sheet} row ${row} ${column}: ${code} ${JSON.stringify(detail)}`,
      );
      const outcome = id === null ? 'nothing was written' : `import ${id}`;
      print(
        given,
        report,
        [`${rows} rows, ${faultCount} faults; ${outcome}`, ...faultLines].join('\n'),
      );
      return faults.some(({ level }) => level === 'stop') ? 1 : 0;
    }),
};

export const undoImportCommand: Command = {
  usage: 'undo-import ID',
  summary: 'Takes everything an import brought out again, unless something stands on it',
  options: {},
  arguments: 1,
  run: (given) =>
    withRecords(async (opened) => {
      const [id] = given.arguments as readonly [string];
      const verdict = await undoFrom(groundOf(opened, false), { id, by: BY });
      if (!verdict.ok) {
        print(given, { ok: false, findings: verdict.findings }, listed(verdict.findings));
        return 1;
      }
      print(given, verdict.value, `${verdict.value.rows} rows are out again`);
      return 0;
    }),
};

export const exportCommand: Command = {
  usage: `export ${kinds.join('|')} -o FILE --county CODE [--format csv|xlsx|geojson]`,
  summary: 'Writes a list in the columns that an import reads',
  options: {
    output: { type: 'string', short: 'o' },
    county: { type: 'string' },
    format: { type: 'string' },
  },
  arguments: 1,
  run: (given) =>
    withRecords(async (opened) => {
      const { output } = given.values;
      if (typeof output !== 'string') throw new WrongUse('-o names the file');
      const kind = kindOf(given.arguments[0] as string);
      const format = oneOf(given, 'format', FileFormat.options, 'csv');
      const content = await exportFrom(groundOf(opened, false), {
        kind,
        area: countyOf(given),
        format,
      });
      writeWhole(output, content);
      print(given, { bytes: content.length }, `${output}: ${content.length} bytes`);
      return 0;
    }),
};

function kindOf(text: string): (typeof kinds)[number] {
  const kind = kinds.find((one) => one === text);
  if (kind === undefined)
    throw new WrongUse(`there is no kind ${text}; there are ${kinds.join(', ')}`);
  return kind;
}

function countyOf({ values }: Given): string {
  if (typeof values.county !== 'string')
    throw new WrongUse('--county is the code that all places begin with');
  return values.county;
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Trouble(`${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
