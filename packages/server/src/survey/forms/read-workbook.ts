import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { Sheet } from '@qianwan/programme/survey/forms/xlsform/sheet';
import { xlsx } from '#registry/files/spreadsheet';
import { UnreadableFile } from '#registry/files/table';

export type WorkbookCode = 'workbook-old-format' | 'workbook-broken' | 'workbook-too-large';

/** What Office wrote before 2007, and what encrypted workbooks are wrapped in, whatever the file is called. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MOST_BYTES = 20_000_000;

/** The sheets of an .xlsx workbook, every cell as text; told by what the file holds and not by its name. */
export async function readWorkbook(file: Uint8Array): Promise<Verdict<Sheet[], WorkbookCode>> {
  if (OLE.every((byte, at) => file[at] === byte)) return no(stop('workbook-old-format'));
  if (file.byteLength > MOST_BYTES) return no(stop('workbook-too-large', { most: MOST_BYTES }));
  try {
    return yes(await xlsx.read(file));
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return no(stop('workbook-broken', { reason: String(error.detail.reason ?? error.code) }));
  }
}
