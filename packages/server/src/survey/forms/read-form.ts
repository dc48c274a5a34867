import { no, stop, type Verdict } from '@qianwan/base/verdict';
import type { Form } from '@qianwan/programme/survey/forms/form';
import { readXForm } from '@qianwan/programme/survey/forms/xform/read-xform';
import { readXlsForm } from '@qianwan/programme/survey/forms/xlsform/read-xlsform';
import { BrokenXml, parseXml } from './parse-xml.ts';
import { readWorkbook } from './read-workbook.ts';

export type GivenFile = { readonly fileName: string; readonly content: Uint8Array };

/** A form out of a file: XML where it begins like XML, a workbook otherwise, whatever it is called. */
export async function readForm(given: GivenFile, today: string): Promise<Verdict<Form>> {
  const { fileName, content } = given;
  if (isXml(content)) return readXml(new TextDecoder().decode(content));
  const sheets = await readWorkbook(content);
  if (!sheets.ok) return sheets;
  const id = fileName.replace(/\.[^.]*$/, '').replace(/\s+/g, '_');
  return readXlsForm(sheets.value, { id, version: today.replace(/-/g, '') });
}

export function isXml(content: Uint8Array): boolean {
  return new TextDecoder().decode(content.subarray(0, 100)).trimStart().startsWith('<');
}

function readXml(text: string): Verdict<Form> {
  try {
    return readXForm(parseXml(text));
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return no(stop('xform-broken', { missing: error.message }));
  }
}
