import type { PlanWork } from '@qianwan/contract/plan';
import { Purpose } from '@qianwan/programme/funds/payer';
import { isShortOfMoney, sentenceOf } from '@qianwan/programme/plan/sentence';
import type { z } from 'zod';
import { money } from '#format/money';
import { type Frame, type Say, speaker } from '#public/frame/frame';
import { purposeWords } from '#words/funds';
import type { Words } from '#words/language';
import { groundWords } from '#words/plan';
import { crewWords } from '#words/works';

type Ground = NonNullable<z.output<typeof PlanWork>['ground']>;
type Code = Parameters<typeof sentenceOf>[0]['code'];

/** Titles of works and names of payers by id, for sentences that name what stands in the way. */
export type Names = ReadonlyMap<string, string>;

/** Why a work is not in the plan, or not sooner, and what would change that. */
export function groundSentence(
  frame: Frame,
  ground: Ground,
  year: number | null,
  names: Names,
): string {
  const say = speaker(frame);
  const known = { ...ground, code: ground.code as Code };
  const { code, detail } = sentenceOf(known, year, (id) => nameOf(say, names, id));
  const words: Words | undefined = groundWords[code];
  if (words === undefined) return ground.code;
  const short = ground.short ?? 0;
  const missing = isShortOfMoney(known.code) ? money(short, frame.language) : short;
  return say(words, { ...detail, short: missing });
}

const crews: Readonly<Record<string, Words>> = crewWords;

/** A work's title; of an envelope (payer.purpose.year) who pays and what for; of a pace (crew.year) the crew. */
function nameOf(say: Say, names: Names, id: string): string {
  const known = names.get(id);
  if (known !== undefined) return known;
  const [first = id, second = '', third] = id.split('.');
  if (third === undefined) return crews[first] === undefined ? id : say(crews[first]);
  const purpose = Purpose.safeParse(second);
  const payer = names.get(first) ?? first;
  return purpose.success ? `${payer} (${say(purposeWords[purpose.data])})` : payer;
}
