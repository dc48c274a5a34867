import type { Amount } from './amount.ts';
import type { PbInstance } from './pb-instance.ts';
import { type PbTable, type PbTables, plainForm } from './pb-read.ts';
import {
  metaTerms,
  type PbDate,
  type PbKind,
  type PbValues,
  projectTerms,
  voteTerms,
} from './pb-terms.ts';

/**
 * The tables of a file that says all this, for `writePb`: keys and columns in the order of the
 * format, and of the columns those in which some row says something.
 */
export function tablesOf({ meta, projects, votes }: PbInstance): PbTables {
  const keys = Object.entries(metaTerms).flatMap(([key, kind]) => {
    const value = (meta as Values)[key];
    return value === undefined ? [] : [[key, textOf(kind, value)]];
  });
  return {
    meta: table(['key', 'value'], keys),
    projects: rowsOf(projects, projectTerms),
    votes: rowsOf(votes, voteTerms),
    form: plainForm,
  };
}

type Values = Readonly<Record<string, PbValues[PbKind] | undefined>>;

function rowsOf(rows: readonly Values[], terms: Readonly<Record<string, PbKind>>): PbTable {
  const said = Object.entries(terms).filter(([name]) =>
    rows.some((row) => row[name] !== undefined),
  );
  return table(
    said.map(([name]) => name),
    rows.map((row) =>
      said.map(([name, kind]) => {
        const value = row[name];
        return value === undefined ? '' : textOf(kind, value);
      }),
    ),
  );
}

/** Lines are given when the tables are written and read. */
function table(columns: readonly string[], rows: readonly (readonly string[])[]): PbTable {
  return { columns, rows: rows.map((cells) => ({ line: 0, cells })) };
}

/** The text that `readValue` reads as this value. */
function textOf(kind: PbKind, value: PbValues[PbKind]): string {
  switch (kind) {
    case 'amount':
      return amountText(value as Amount);
    case 'amounts':
      return (value as readonly Amount[]).map(amountText).join(',');
    case 'date':
      return dateText(value as PbDate);
    case 'comments':
      return (value as readonly string[]).map((text, at) => `#${at + 1}: ${text}`).join(' ');
    default:
      return String(value);
  }
}

/** Without a fraction where it is whole; otherwise with a point. */
export function amountText({ digits, decimals }: Amount): string {
  const text = digits.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function dateText({ year, day }: PbDate): string {
  if (day === null) return String(year);
  const [, month, dayOfMonth] = day.split('-');
  return `${dayOfMonth}.${month}.${year}`;
}
