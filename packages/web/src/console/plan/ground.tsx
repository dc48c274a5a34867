import type { PlanWork as Shape } from '@qianwan/contract/plan';
import type { z } from 'zod';
import { useLanguage, useTerms } from '#console/frame/language';
import { money } from '#format/money';
import { thousands } from '#format/number';
import { groundWords } from '#words/console/ground';
import { say, type Words } from '#words/language';

export type PlanWork = z.output<typeof Shape>;

const MONEY: ReadonlySet<string> = new Set(['envelope-spent', 'own-money-spent', 'upkeep-spent']);
const known: Readonly<Record<string, Words>> = groundWords;

/** Why a work is in its year, why not sooner, or why it is left out: one sentence, with what it lacks. */
export function useGround(): (work: Pick<PlanWork, 'year' | 'ground'>) => string {
  const language = useLanguage();
  const term = useTerms();
  return ({ year, ground }) => {
    if (ground === null)
      return say(year === null ? groundWords['no-ground'] : groundWords.first, language, {
        year: year ?? 0,
      });
    const words = known[`${ground.code}${year === null ? '' : '-later'}`] ?? known[ground.code];
    if (words === undefined) return term({}, ground.code);
    const short = ground.short ?? 0;
    const sentence = say(words, language, {
      year: year ?? ground.year,
      asked: ground.year,
      by: ground.by ?? '',
    });
    if (ground.short === null) return sentence;
    const lacks = MONEY.has(ground.code) ? groundWords['short-money'] : groundWords['short-points'];
    return (
      sentence +
      say(lacks, language, {
        short: MONEY.has(ground.code) ? money(short, language) : thousands(short),
      })
    );
  };
}
