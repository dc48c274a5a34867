import { z } from 'zod';

/**
 * A place by its code. A code begins with the code of what the place lies in, so "lies in" is "begins
 * with": 33 province, 3305 city, 330523 county, 330523108 township, 330523108204 village (12-digit
 * 统计用区划代码 with the trailing zeros left off). Codes of other countries work the same way.
 */
export const PlaceCode = z.string().regex(/^[0-9a-z]{2,20}$/);
export type PlaceCode = z.infer<typeof PlaceCode>;

/** The id of a record begins with the code of its place: 330523108204-W3 is the third work of 余村. */
export function recordId<Letter extends string>(letter: Letter) {
  return z.string().regex(new RegExp(`^[0-9a-z]{2,20}-${letter}[1-9][0-9]*$`));
}

export function placeOf(id: string): PlaceCode {
  const dash = id.indexOf('-');
  return dash < 0 ? id : id.slice(0, dash);
}

/** The full twelve digits of a Chinese statistical code, as other systems write it. */
export function twelveDigits(code: PlaceCode): string {
  return code.padEnd(12, '0');
}

export function liesIn(code: PlaceCode, area: PlaceCode): boolean {
  return code.startsWith(area);
}

/** The codes inside an area are a range: from the area itself up to, not including, this. */
export function pastEnd(area: PlaceCode): string {
  return `${area}{`;
}

/** Every code that a place may lie in, outermost first: 33, 330, 3305 … */
export function codesAbove(code: PlaceCode): PlaceCode[] {
  return Array.from({ length: Math.max(0, code.length - 2) }, (_, at) => code.slice(0, at + 2));
}
