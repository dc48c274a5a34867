import type { PlanWork } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { money } from '#format/money';
import { type Frame, speaker } from '#public/frame/frame';
import { groundWords } from '#words/public/works';

type Ground = NonNullable<z.output<typeof PlanWork>['ground']>;

/** Titles of works by id, for sentences that name another work. */
export type Titles = ReadonlyMap<string, string>;

/** Why a work could not be built in the year that is asked about, as a sentence. */
export function groundSentence(
  frame: Frame,
  { code, year, by, short }: Ground,
  titles: Titles = new Map(),
): string {
  const words = groundWords[code];
  if (words === undefined) return code;
  // What is short is money for every code whose sentence names it.
  const missing = short === null ? '' : money(short, frame.language);
  const title = titles.get(by ?? '');
  const named = title === undefined ? (by ?? '') : quoted(frame, title);
  return speaker(frame)(words, { year, by: named, short: missing });
}

function quoted(frame: Frame, title: string): string {
  return frame.language === 'zh' ? `“${title}”` : `‘${title}’`;
}

/** A reason that stands alone begins like a sentence. */
export function asSentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
