import type { PlanWork as Shape } from '@qianwan/contract/plan';
import { Purpose } from '@qianwan/programme/funds/payer';
import { isShortOfMoney, sentenceOf } from '@qianwan/programme/plan/sentence';
import type { z } from 'zod';
import { useLanguage, useTerms } from '#console/frame/language';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { whyWords } from '#words/console/plan';
import { purposeWords } from '#words/funds';
import { say, type Words } from '#words/language';
import { groundWords } from '#words/plan';
import { crewWords } from '#words/works';

export type PlanWork = z.output<typeof Shape>;

/** Titles of works and names of payers by id, for sentences that name what stands in the way. */
export type Names = ReadonlyMap<string, string>;

const NONE: Names = new Map();
const sentences: Readonly<Record<string, Words>> = groundWords;

/** Why a work is in its year, why not sooner, or why it is left out: one sentence. */
export function useGround(
  names: Names = NONE,
): (work: Pick<PlanWork, 'year' | 'ground'>) => string {
  const language = useLanguage();
  const nameOf = useNameOf(names);
  return ({ year, ground }) => {
    if (ground === null)
      return say(year === null ? whyWords['no-ground'] : whyWords.first, language);
    const known = { ...ground, code: ground.code as Parameters<typeof sentenceOf>[0]['code'] };
    const { code, detail } = sentenceOf(known, year, nameOf);
    const words = sentences[code];
    if (words === undefined) return ground.code;
    const short = ground.short ?? 0;
    const missing = isShortOfMoney(known.code) ? money(short, language) : thousands(short);
    return say(words, language, { ...detail, short: missing });
  };
}

/** A work's title; of an envelope (payer.purpose.year) who pays and what for; of a pace (crew.year) the crew. */
function useNameOf(names: Names): (id: string) => string {
  const term = useTerms();
  return (id) => {
    const known = names.get(id);
    if (known !== undefined) return known;
    const [first = id, second = '', third] = id.split('.');
    if (third === undefined) return term(crewWords, first);
    const payer = names.get(first) ?? first;
    const purpose = Purpose.safeParse(second);
    return purpose.success ? `${payer}（${term(purposeWords, purpose.data)}）` : payer;
  };
}
