import { z } from 'zod';

/** A part of a whole as two whole numbers, so that comparing never rounds: 2/3, not 0.67. */
export const Part = z.tuple([z.number().int().positive(), z.number().int().positive()]);
export type Part = z.infer<typeof Part>;

/** Whether a count is at least that part of a whole, by cross-multiplication. */
export function isAtLeast(count: number, [part, whole]: Part, of: number): boolean {
  return count * whole >= of * part;
}

/** The smallest count that is at least that part of a whole. */
export function leastOf([part, whole]: Part, of: number): number {
  return Math.ceil((of * part) / whole);
}
