import { type Finding, stop } from '@qianwan/base/verdict';

/** A sheet of a workbook, every cell as text; the first row of the array is row 1. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };

/** A row of a sheet by the canonical names of its columns. */
export type Row = {
  readonly sheet: string;
  readonly row: number;
  /** The text of a column, '' where it has none. */
  readonly cell: (column: string) => string;
  /** The texts of a column by language; '' is the language of a column that names none. */
  readonly words: (column: string) => Readonly<Record<string, string>> | undefined;
  /** Columns that are not words, as they are spelled: filters of choices name them. */
  readonly others: Readonly<Record<string, string>>;
};

export type Column = { readonly name: string; readonly language: string };

export type ReadSheet = {
  readonly rows: readonly Row[];
  readonly columns: readonly (Column & { readonly said: string })[];
};

/** Other spellings of a column, old ones among them (pyxform's aliases). */
const aliases: Readonly<Record<string, string>> = {
  'list name': 'list_name',
  list_names: 'list_name',
  caption: 'label',
  relevance: 'relevant',
  calculate: 'calculation',
  readonly: 'read_only',
  'read only': 'read_only',
  'constraint message': 'constraint_message',
  constraint_msg: 'constraint_message',
  'jr:constraintmsg': 'constraint_message',
  'required message': 'required_message',
  'jr:requiredmsg': 'required_message',
  'repeat count': 'repeat_count',
  'jr:count': 'repeat_count',
  'choice filter': 'choice_filter',
  'guidance hint': 'guidance_hint',
  picture: 'image',
};
const prefixes = /^(?:bind|control|media|body)\s*::?\s*/;

const wordColumns = new Set([
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
  'big-image',
]);

/** The rows of a sheet under its header; a `qianwan:` column is ours, `label::English (en)` has a language. */
export function readSheet(sheet: Sheet): ReadSheet {
  const headerAt = sheet.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const columns = (sheet.rows[headerAt] ?? []).map((said) => ({
    ...columnOf(said),
    said: said.trim(),
  }));
  const rows = sheet.rows
    .map((cells, at) => ({ cells, row: at + 1 }))
    .slice(headerAt + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, row }) => rowOf(sheet.name, row, columns, cells));
  return { rows, columns };
}

/** The rows of the sheet that bears this name, whatever its case; none where the workbook lacks it. */
export function sheetNamed(sheets: readonly Sheet[], name: string): Sheet | undefined {
  return sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);
}

function columnOf(said: string): Column {
  const text = said.trim();
  if (text.toLowerCase().startsWith('qianwan:')) return { name: text.toLowerCase(), language: '' };
  const bare = text.replace(prefixes, '');
  const [head = '', ...rest] = bare.includes('::') ? bare.split('::') : bare.split(/:(?=\S)/);
  const lower = head.trim().toLowerCase();
  const plain = aliases[bare.toLowerCase()];
  if (plain !== undefined) return { name: plain, language: '' };
  const name = aliases[lower] ?? lower;
  if (!wordColumns.has(name))
    return { name: rest.length === 0 ? canonical(name, text) : text, language: '' };
  return { name, language: rest.join('::').trim() };
}

const known = new Set([
  ...wordColumns,
  ...[
    'type',
    'name',
    'list_name',
    'relevant',
    'required',
    'constraint',
    'calculation',
    'appearance',
  ],
  ...['default', 'read_only', 'choice_filter', 'repeat_count', 'parameters', 'trigger', 'disabled'],
  ...['note', 'save_to', 'form_id', 'id_string', 'form_title', 'title', 'version', 'style', 'name'],
  ...[
    'default_language',
    'instance_name',
    'public_key',
    'submission_url',
    'allow_choice_duplicates',
  ],
]);

/** A column that XLSForm does not know keeps its spelling: filters name it. */
function canonical(name: string, text: string): string {
  return known.has(name) ? name : text;
}

export function isKnown(column: string): boolean {
  return known.has(column) || column.startsWith('qianwan:');
}

function rowOf(
  sheet: string,
  row: number,
  columns: ReadSheet['columns'],
  cells: readonly string[],
): Row {
  const texts = new Map<string, Record<string, string>>();
  const others: Record<string, string> = {};
  columns.forEach(({ name, language, said }, at) => {
    const text = (cells[at] ?? '').trim();
    if (name === '' || text === '') return;
    if (!wordColumns.has(name) && name !== 'list_name' && name !== 'name') others[said] = text;
    texts.set(name, { ...texts.get(name), [language]: text });
  });
  return {
    sheet,
    row,
    cell: (column) => texts.get(column)?.[''] ?? Object.values(texts.get(column) ?? {})[0] ?? '',
    words: (column) => texts.get(column),
    others,
  };
}

export type XlsFormCode =
  | 'sheet-missing'
  | 'form-column-missing'
  | 'column-ignored'
  | 'sheet-ignored'
  | 'type-unknown'
  | 'type-unsupported'
  | 'item-nameless'
  | 'group-not-closed'
  | 'group-not-open'
  | 'group-too-deep'
  | 'list-missing'
  | 'choice-incomplete'
  | 'choice-twice'
  | 'label-missing'
  | 'range-broken'
  | 'language-unknown'
  | 'setting-ignored'
  | 'setting-broken'
  | 'form-measure-unknown'
  | 'form-id-impossible';

/** Where something is wrong: sheet, row and column as the spreadsheet program counts. */
export function faultAt<Code extends XlsFormCode>(
  code: Code,
  { sheet, row }: Pick<Row, 'sheet' | 'row'>,
  column: string,
  detail: Finding['detail'] = {},
): Finding<Code> {
  return stop(code, { sheet, row, column, ...detail });
}
