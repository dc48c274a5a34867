import type { Finding } from '@qianwan/base/verdict';

/** What can be wrong with a file as a whole, with its columns, with a cell, and between rows. */
export type FaultCode =
  | 'file-empty'
  | 'file-broken'
  | 'file-format-unknown'
  | 'encoding-unknown'
  | 'sheet-skipped'
  | 'column-missing'
  | 'column-twice'
  | 'column-unknown'
  | 'row-too-long'
  | 'cell-missing'
  | 'cell-too-long'
  | 'not-a-number'
  | 'not-whole'
  | 'number-too-small'
  | 'number-too-large'
  | 'not-a-day'
  | 'day-in-future'
  | 'not-a-code'
  | 'not-a-choice'
  | 'not-a-point'
  | 'point-half'
  | 'outside-area'
  | 'name-empty'
  | 'name-repeated'
  | 'code-twice'
  | 'place-exists'
  | 'place-unknown'
  | 'parent-missing'
  | 'parent-unknown'
  | 'measure-unknown'
  | 'value-missing'
  | 'value-unusual'
  | 'fact-twice'
  | 'need-unknown'
  | 'resolution-unknown'
  | 'work-unknown'
  | 'household-unknown'
  | 'payer-unknown'
  | 'envelope-twice'
  | 'envelope-exists';

/** A reason with its place in the file: `row` as the spreadsheet program counts, the header being 1. */
export type Fault = Finding<FaultCode> & {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
};

/** Why an import cannot be taken back. */
export type UndoCode =
  | 'import-undone-already'
  | 'import-places-used'
  | 'import-facts-superseded'
  | 'import-needs-answered'
  | 'import-works-standing'
  | 'import-works-ordered'
  | 'import-works-planned'
  | 'import-envelopes-committed'
  | 'import-envelopes-changed';
