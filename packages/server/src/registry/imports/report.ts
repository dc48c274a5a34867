import { byText } from '@qianwan/base/order';
import type { importFile } from '@qianwan/contract/registry';
import type { Fault } from '@qianwan/programme/registry/import-fault';
import type { z } from 'zod';
import type { Reading } from './read-rows.ts';

export type ImportReport = z.input<typeof importFile.reply>;

const MOST_FAULTS = 200;
const MOST_PREVIEW = 20;

/** What a person is told: how much was understood, and what is wrong, the worst first. */
export function reportOf(
  reading: Reading<unknown>,
  faults: readonly Fault[],
  dryRun: boolean,
  id: string | null,
): ImportReport {
  const inOrder = [...faults].sort(
    (a, b) => byText(b.level, a.level) || byText(a.sheet, b.sheet) || a.row - b.row,
  );
  return {
    id,
    task: null,
    dryRun,
    rows: reading.rows.length,
    faults: inOrder.slice(0, MOST_FAULTS).map((fault) => ({
      ...fault,
      // As the file calls the column, so that it can be found there.
      column: reading.headings.get(`${fault.sheet} ${fault.column}`) ?? fault.column,
    })),
    faultCount: faults.length,
    preview: reading.rows.slice(0, MOST_PREVIEW).map(({ value }) => ({ ...(value as object) })),
  };
}

export function stops(faults: readonly Fault[]): boolean {
  return faults.some(({ level }) => level === 'stop');
}
