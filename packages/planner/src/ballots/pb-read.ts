import { caution, type Finding, stop, type Verdict } from '@qianwan/base/verdict';

/**
 * A Pabulib file (.pb) as its three tables. Nothing is interpreted: every key, column and cell
 * stands as it was written, so that writing the tables gives the same file again.
 * Format: pabulib.org/format (Faliszewski et al., arXiv 2305.11035).
 */
export type PbTables = {
  readonly meta: PbTable;
  readonly projects: PbTable;
  readonly votes: PbTable;
  readonly form: PbForm;
};

/** What stands before, between and after the lines of the file. */
export type PbForm = {
  readonly byteOrderMark: '\uFEFF' | '';
  readonly lineEnd: '\n' | '\r\n';
  /** '' where the last line is left open. */
  readonly lastLineEnd: '\n' | '\r\n' | '';
};

/** As the format asks: no mark, plain line ends, also after the last line. */
export const plainForm: PbForm = { byteOrderMark: '', lineEnd: '\n', lastLineEnd: '\n' };

export type PbTable = { readonly columns: readonly string[]; readonly rows: readonly PbRow[] };

/** The line of the file where the row begins, counted from 1, and its cells. */
export type PbRow = { readonly line: number; readonly cells: readonly string[] };

export type PbTableCode =
  | 'pb/byte-order-mark'
  | 'pb/unclosed-quote'
  | 'pb/text-before-sections'
  | 'pb/section-missing'
  | 'pb/section-twice'
  | 'pb/row-width'
  | 'pb/mixed-line-ends';

/** Splits the text into its tables. Every finding carries the line. */
export function readPb(text: string): Verdict<PbTables, PbTableCode> {
  const findings: Finding<PbTableCode>[] = [];
  const sections = new Map<string, { columns: readonly string[]; rows: PbRow[] }>();
  let current: { columns: readonly string[]; rows: PbRow[] } | null = null;
  let awaitsHeader = false;
  for (const { row, title } of rowsOf(text, findings)) {
    if (title !== null) {
      if (sections.has(title)) findings.push(stop('pb/section-twice', { title, line: row.line }));
      current = { columns: [], rows: [] };
      sections.set(title, current);
      awaitsHeader = true;
    } else if (current === null) {
      findings.push(stop('pb/text-before-sections', { line: row.line }));
      break;
    } else if (awaitsHeader) {
      current.columns = row.cells;
      awaitsHeader = false;
    } else {
      // Meta values are free text in which some files leave semicolons unquoted.
      if (row.cells.length !== current.columns.length) {
        const detail = { cells: row.cells.length, columns: current.columns.length };
        findings.push(caution('pb/row-width', { line: row.line, ...detail }));
      }
      current.rows.push(row);
    }
  }
  const section = (title: string): PbTable => {
    const found = sections.get(title);
    if (found === undefined) findings.push(stop('pb/section-missing', { title }));
    return found ?? { columns: [], rows: [] };
  };
  const value = {
    meta: section('meta'),
    projects: section('projects'),
    votes: section('votes'),
    form: formOf(text, findings),
  };
  if (findings.some((finding) => finding.level === 'stop')) return { ok: false, findings };
  return { ok: true, value, cautions: findings };
}

/** The form of most lines; those that end otherwise are found, the first of them with its line. */
function formOf(text: string, findings: Finding<PbTableCode>[]): PbForm {
  let line = 1;
  let pairs = 0;
  let firstPair = 0;
  let firstPlain = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text[at - 1] === '\r') {
      pairs += 1;
      firstPair ||= line;
    } else firstPlain ||= line;
    line += 1;
  }
  const lineEnd = 2 * pairs >= line ? '\r\n' : '\n';
  if (firstPair > 0 && firstPlain > 0) {
    const odd = lineEnd === '\n' ? firstPair : firstPlain;
    findings.push(caution('pb/mixed-line-ends', { line: odd }));
  }
  return {
    byteOrderMark: text.startsWith('\uFEFF') ? '\uFEFF' : '',
    lineEnd,
    lastLineEnd: text.endsWith('\n') ? lineEnd : '',
  };
}

/** The rows that are not blank. A cell in quotes may hold semicolons, line ends and "" for ". */
function* rowsOf(
  text: string,
  findings: Finding<PbTableCode>[],
): Generator<{ readonly row: PbRow; readonly title: string | null }> {
  let at = 0;
  let line = 1;
  if (text.startsWith('\uFEFF')) {
    findings.push(caution('pb/byte-order-mark', { line }));
    at = 1;
  }
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const plain = text.slice(at, lineEnd);
    if (plain.includes('"')) {
      const quoted = quotedRow(text, at);
      if (quoted.unclosed) findings.push(stop('pb/unclosed-quote', { line }));
      yield { row: { line, cells: quoted.cells }, title: null };
      line += text.slice(at, quoted.end).split('\n').length;
      at = quoted.end + 1;
    } else {
      const content = plain.endsWith('\r') ? plain.slice(0, -1) : plain;
      if (content.trim() !== '') {
        yield { row: { line, cells: content.split(';') }, title: titleOf(content) };
      }
      line += 1;
      at = lineEnd + 1;
    }
  }
}

function titleOf(content: string): string | null {
  const title = content.trim().toLowerCase();
  return title === 'meta' || title === 'projects' || title === 'votes' ? title : null;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

type QuotedRow = { readonly cells: string[]; readonly end: number; readonly unclosed: boolean };

/** One row, character by character. A quote opens a quoted part only where a cell begins. */
function quotedRow(text: string, from: number): QuotedRow {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  let begins = true;
  let at = from;
  for (; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (char === '"' && begins) {
      quoted = true;
      begins = false;
    } else if (char === ';') {
      cells.push(cell);
      cell = '';
      begins = true;
    } else if (char === '\n') {
      break;
    } else if (char !== '\r' || (text[at + 1] ?? '\n') !== '\n') {
      cell += char;
      begins = false;
    }
  }
  cells.push(cell);
  return { cells, end: at, unclosed: quoted };
}
