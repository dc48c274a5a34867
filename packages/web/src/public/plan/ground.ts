import type { PlanWork } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { money } from '#format/money';
import { type Frame, speaker } from '#public/frame/frame';
import { groundWords } from '#words/public/works';

type Ground = NonNullable<z.output<typeof PlanWork>['ground']>;

/** Why a work could not be built in the year that is asked about, as a sentence. */
export function groundSentence(frame: Frame, { code, year, by, short }: Ground): string {
  const words = groundWords[code];
  if (words === undefined) return code;
  // What is short is money for every code whose sentence names it.
  const missing = short === null ? '' : money(short, frame.language);
  return speaker(frame)(words, { year, by: by ?? '', short: missing });
}
