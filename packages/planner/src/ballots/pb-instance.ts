import { caution, type Finding } from '@qianwan/base/verdict';
import { cell } from './pb-cells.ts';
import type { PbTable, PbTables } from './pb-read.ts';
import {
  metaTerms,
  obligatoryMeta,
  type PbKind,
  type PbRecord,
  projectTerms,
  voteTerms,
} from './pb-terms.ts';
import { readValue } from './pb-values.ts';

export type PbMeta = PbRecord<typeof metaTerms>;
export type PbProject = PbRecord<typeof projectTerms>;
export type PbVote = PbRecord<typeof voteTerms>;

/** Everything that a .pb file says, read as what it means. Rows stand in the order of the file. */
export type PbInstance = {
  readonly meta: PbMeta;
  readonly projects: readonly PbProject[];
  readonly votes: readonly PbVote[];
};

export type PbInstanceCode =
  | 'pb/key-missing'
  | 'pb/key-twice'
  | 'pb/unknown-key'
  | 'pb/unknown-column'
  | 'pb/column-twice'
  | 'pb/wrong-value'
  | 'pb/dates-reversed'
  | 'pb/lists-do-not-match';

/**
 * Reads every key, column and cell by the format. What is not of the format, or not of its kind, is
 * found with its line and left out here; the tables keep it. Nothing is a reason to stop: whether an
 * election can be counted is for `electionOf` to say.
 */
export function instanceOf(tables: PbTables): {
  readonly instance: PbInstance;
  readonly findings: readonly Finding<PbInstanceCode>[];
} {
  const findings: Finding<PbInstanceCode>[] = [];
  const meta = readMeta(tables.meta, findings);
  const projects = readRows<typeof projectTerms>(tables.projects, projectTerms, findings);
  const votes = readRows<typeof voteTerms>(tables.votes, voteTerms, findings);
  return { instance: { meta, projects, votes }, findings };
}

function readMeta(table: PbTable, findings: Finding<PbInstanceCode>[]): PbMeta {
  const terms: Readonly<Record<string, PbKind>> = metaTerms;
  const seen = new Set<string>();
  const values: Record<string, unknown> = {};
  for (const row of table.rows) {
    const { line } = row;
    const key = cell(row, 0).toLowerCase();
    const kind = terms[key];
    if (kind === undefined) findings.push(caution('pb/unknown-key', { line, key }));
    if (seen.has(key)) findings.push(caution('pb/key-twice', { line, key }));
    seen.add(key);
    // A value may hold semicolons that the file left unquoted.
    const text = row.cells.length > 2 ? row.cells.slice(1).join(';').trim() : cell(row, 1);
    if (kind === undefined || text === '') continue;
    const value = readValue(kind, text);
    if (value === null) findings.push(caution('pb/wrong-value', { line, key, kind, text }));
    else values[key] = value;
  }
  for (const key of obligatoryMeta) {
    if (!seen.has(key)) findings.push(caution('pb/key-missing', { key }));
  }
  const meta = values as PbMeta;
  compareDates(meta, findings);
  compareLists(meta, findings);
  return meta;
}

function compareDates(meta: PbMeta, findings: Finding<PbInstanceCode>[]): void {
  const { date_begin: begin, date_end: end } = meta;
  if (begin === undefined || end === undefined) return;
  const reversed =
    begin.day !== null && end.day !== null ? begin.day > end.day : begin.year > end.year;
  if (reversed) findings.push(caution('pb/dates-reversed'));
}

/** Amounts for each category or neighborhood stand in the order of these. */
function compareLists(meta: PbMeta, findings: Finding<PbInstanceCode>[]): void {
  const pairs = [
    ['budget_per_category', 'categories'],
    ['min_sum_cost_per_category', 'categories'],
    ['max_sum_cost_per_category', 'categories'],
    ['budget_per_neighborhood', 'neighborhoods'],
  ] as const;
  for (const [key, of] of pairs) {
    const amounts = meta[key];
    if (amounts === undefined || amounts.length === meta[of]?.length) continue;
    const detail = { key, amounts: amounts.length, of, named: meta[of]?.length ?? 0 };
    findings.push(caution('pb/lists-do-not-match', detail));
  }
}

function readRows<Terms extends Readonly<Record<string, PbKind>>>(
  table: PbTable,
  terms: Readonly<Record<string, PbKind>>,
  findings: Finding<PbInstanceCode>[],
): PbRecord<Terms>[] {
  const columns = table.columns.map((title) => title.trim().toLowerCase());
  for (const [place, column] of columns.entries()) {
    if (terms[column] === undefined) findings.push(caution('pb/unknown-column', { column }));
    if (columns.indexOf(column) < place) findings.push(caution('pb/column-twice', { column }));
  }
  return table.rows.map((row) => {
    const values: Record<string, unknown> = {};
    for (const [place, column] of columns.entries()) {
      const kind = terms[column];
      const text = cell(row, place);
      if (kind === undefined || (text === '' && kind !== 'list')) continue;
      const value = readValue(kind, text);
      if (value === null) {
        findings.push(caution('pb/wrong-value', { line: row.line, column, kind, text }));
      } else values[column] ??= value;
    }
    return values as PbRecord<Terms>;
  });
}
