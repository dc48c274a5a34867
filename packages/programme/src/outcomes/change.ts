import { no, stop, type Verdict, yes } from '@qianwan/base/verdict';
import type { OutcomesCode } from './outcomes-code.ts';

/** A figure at one time, with the version of its definition. */
export type Observed = { readonly value: number; readonly version: string; readonly year: number };

/**
 * How much a figure has changed. Across a break of its definition there is no answer: of the fall of
 * Zhejiang's urban–rural ratio from 2.43 (2003) to 1.90 (2022), 0.23 is the change of definition in 2013.
 */
export function changeBetween(before: Observed, after: Observed): Verdict<number, OutcomesCode> {
  if (before.version !== after.version)
    return no(stop('versions-differ', { before: before.version, after: after.version }));
  return yes(after.value - before.value);
}
