import type { ReactNode } from 'react';

/** A column says its text once: shown, found, filtered and exported alike. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly text: (row: Row) => string;
  /** How the text is drawn, where it is more than text. */
  readonly show?: (row: Row) => ReactNode;
  /** What it is sorted by; a column without it does not sort. */
  readonly order?: (row: Row) => number | string;
  readonly width?: number;
  readonly figure?: boolean;
  /** Few different texts: the head of the column offers them as a filter. */
  readonly choices?: boolean;
  /** On a phone: in a column of its own, under the first one, or not at all. */
  readonly phone?: 'column' | 'under';
};
