import { isDay } from '@qianwan/base/calendar';
import type { Finding } from '@qianwan/base/verdict';
import { stop } from '@qianwan/base/verdict';
import type { FaultCode } from '@qianwan/programme/registry/import-fault';
import { z } from 'zod';
import type { CellFault, Cells, Parsed } from './kind.ts';

// What a cell can hold. A cell that is wrong says so by a fault code, never by the library's own words.

type Fail = (code: FaultCode, detail?: Finding['detail']) => never;

function cell<Value>(read: (text: string, fail: Fail) => Value) {
  return z
    .string()
    .default('')
    .transform((text, context): Value => {
      const fail: Fail = (code, detail = {}) => {
        context.addIssue({ code: 'custom', params: { code, detail } });
        return z.NEVER;
      };
      return read(text, fail);
    });
}

export function textCell(most: number) {
  return cell((text, fail) => (text === '' ? fail('cell-missing') : within(text, most, fail)));
}

export function textOrNothing(most: number) {
  return cell((text, fail) => within(text, most, fail));
}

function within(text: string, most: number, fail: Fail): string {
  return text.length > most ? fail('cell-too-long', { most, length: text.length }) : text;
}

const CODE = /^[0-9a-z]{2,20}$/;

/** A place's code; the twelve digits of a Chinese township or county lose their trailing zeros. */
export const codeOrNothing = cell((text, fail) => {
  const code = text.toLowerCase().replace(/^(\d{6}|\d{9})(?:0{6}|0{3})$/, shortened);
  return code === '' || CODE.test(code) ? code : fail('not-a-code', { value: text });
});

export const codeCell = codeOrNothing.transform((code, context) => {
  if (code === '')
    context.addIssue({ code: 'custom', params: { code: 'cell-missing', detail: {} } });
  return code;
});

/** Only what has twelve digits is shortened: nine digits that end in zeros are a township. */
function shortened(whole: string, head: string): string {
  return whole.length === 12 ? head : whole;
}

export type NumberRange = { readonly least: number; readonly most: number; readonly whole?: true };

export function numberOrNothing(range: NumberRange) {
  return cell((text, fail) => (text === '' ? null : numberIn(text, range, fail)));
}

export function numberCell(range: NumberRange) {
  return cell((text, fail) => (text === '' ? fail('cell-missing') : numberIn(text, range, fail)));
}

function numberIn(text: string, { least, most, whole }: NumberRange, fail: Fail): number {
  const value = numberOf(text);
  if (value === null) return fail('not-a-number', { value: text });
  if (whole && !Number.isInteger(value)) return fail('not-whole', { value: text });
  if (value < least) return fail('number-too-small', { value: text, least });
  return value > most ? fail('number-too-large', { value: text, most }) : value;
}

/** 1,234.5 and 1234.5 are the same number; 1,23 is none. Full-width digits are digits. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC');
  const ungrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(ungrouped) ? Number(ungrouped) : null;
}

/** Yuan in the file, whole fen inside. */
export function yuanCell(mostYuan: number) {
  return numberCell({ least: 0, most: mostYuan }).transform((yuan) => Math.round(yuan * 100));
}

/** Fen as yuan with two places, exactly: 123456 is 1234.56. */
export function yuanOf(fen: number): string {
  return `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** 2026-03-31, 2026/3/31, 2026.3.31 and 2026年3月31日 are the same day. */
export const dayOrNothing = cell((text, fail) => {
  if (text === '') return null;
  const [, year, month = '', on = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${on.padStart(2, '0')}`;
  return isDay(day) ? day : fail('not-a-day', { value: text });
});

/** One of a few words, by any of the names that it goes by. */
export function choiceOr<Choice extends string, Otherwise>(
  names: Readonly<Record<Choice, readonly string[]>>,
  otherwise: Otherwise,
) {
  const known = new Map<string, Choice>();
  for (const choice of Object.keys(names) as Choice[])
    for (const name of [choice, ...names[choice]]) known.set(name.toLowerCase(), choice);
  const choices = (Object.keys(names) as Choice[])
    .map((choice) => names[choice][0] ?? choice)
    .join('、');
  return cell((text, fail): Choice | Otherwise => {
    if (text === '') return otherwise;
    return known.get(text.toLowerCase()) ?? fail('not-a-choice', { value: text, choices });
  });
}

/** Several ids in one cell, with spaces, commas or semicolons between. */
export const idsCell = cell((text) => text.split(/[\s,;，；、]+/).filter((id) => id !== ''));

/** Reads a row by its schema: one record, or everything that is wrong with it. */
export function parsedBy<Row>(schema: z.ZodType<Row>, cells: Cells): Parsed<Row> {
  const parsed = schema.safeParse(cells);
  if (parsed.success) return { rows: [parsed.data], faults: [] };
  return { rows: [], faults: parsed.error.issues.map(faultOf) };
}

function faultOf(issue: z.core.$ZodIssue): CellFault {
  const { code, detail } = (issue.code === 'custom' ? issue.params : undefined) as {
    code: FaultCode;
    detail: Finding['detail'];
  };
  return { ...stop(code, detail), column: issue.path.join('.') };
}
