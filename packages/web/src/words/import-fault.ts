import type { FaultCode } from '@qianwan/programme/registry/import-fault';
import { type Language, say, type Words } from './language.ts';
import { faultWords } from './registry.ts';

type Told = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

/** A fault in one line, its place in the file first: 「Sheet1」第 3 行「经度」：请填数字，“东”不是。 */
export function sayFault(fault: Told, language: Language): string {
  const words: Words | undefined = faultWords[fault.code as FaultCode];
  const sentence = words === undefined ? fault.code : say(words, language, fault.detail);
  const where = placeIn(fault, language);
  return language === 'zh' ? `${where}：${sentence}` : `${where}: ${sentence}`;
}

function placeIn({ sheet, row, column }: Told, language: Language): string {
  if (language === 'zh') return `「${sheet}」第 ${row} 行${column === '' ? '' : `「${column}」`}`;
  return `“${sheet}”, row ${row}${column === '' ? '' : `, “${column}”`}`;
}
