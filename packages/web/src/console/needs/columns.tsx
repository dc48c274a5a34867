import { type Day, daysBetween } from '@qianwan/base/calendar';
import { useMemo } from 'react';
import type { Column } from '#console/frame/column';
import { useLanguage, useTerms, useWords } from '#console/frame/language';
import { Mark, type Standing } from '#console/frame/mark';
import { useSession } from '#console/frame/session';
import { dayDistance, dayWords } from '#format/day';
import { needsWords } from '#words/console/needs';
import { say } from '#words/language';
import { channelWords } from '#words/meetings';
import { needCategoryWords, needStateWords } from '#words/needs';
import type { Need } from './need.tsx';

export const needStanding: Readonly<Record<Need['state'], Standing>> = {
  raised: 'wait',
  verified: 'info',
  'taken-up': 'info',
  built: 'wait',
  declined: 'quiet',
  solved: 'good',
};

/** How the duty to answer stands, in a few words. */
export function useClock(): (need: Need) => { words: string; standing: Standing } {
  const language = useLanguage();
  const { today } = useSession();
  return ({ clock }) => {
    if (clock.answered) return { words: say(needsWords.answered, language), standing: 'quiet' };
    const left = daysBetween(today as Day, clock.dueOn as Day);
    const days = Math.abs(left);
    if (clock.overdue) return { words: say(needsWords.late, language, { days }), standing: 'stop' };
    const standing = left <= 3 ? 'wait' : 'info';
    return {
      words: say(needsWords.due, language, { when: dayDistance(left, language) }),
      standing,
    };
  };
}

export function useNeedColumns(): readonly Column<Need>[] {
  const t = useWords(needsWords);
  const term = useTerms();
  const language = useLanguage();
  const clock = useClock();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language only
  return useMemo(
    () => [
      { key: 'words', title: t('words'), text: ({ words }) => words, width: 296 },
      {
        key: 'village',
        title: t('village'),
        text: ({ villageName }) => villageName,
        width: 96,
        choices: true,
        phone: 'under',
      },
      {
        key: 'category',
        title: t('category'),
        text: ({ category }) => term(needCategoryWords, category),
        width: 104,
        choices: true,
        phone: 'under',
      },
      {
        key: 'voices',
        title: t('voices'),
        text: ({ voices }) => String(voices),
        order: ({ voices }) => voices,
        width: 76,
        figure: true,
      },
      {
        key: 'clock',
        title: t('clock'),
        text: (need) => clock(need).words,
        width: 132,
        phone: 'column',
        order: ({ clock: { answered, dueOn } }) => (answered ? `z${dueOn}` : dueOn),
        show: (need) => <Mark standing={clock(need).standing}>{clock(need).words}</Mark>,
      },
      {
        key: 'state',
        title: t('state'),
        text: ({ state }) => term(needStateWords, state),
        width: 126,
        choices: true,
        phone: 'under',
        show: ({ state }) => (
          <Mark standing={needStanding[state]}>{term(needStateWords, state)}</Mark>
        ),
      },
      {
        key: 'channel',
        title: t('channel'),
        text: ({ channel }) => term(channelWords, channel),
        width: 84,
        choices: true,
      },
      {
        key: 'raised',
        title: t('raised-on'),
        text: ({ raisedOn }) => dayWords(raisedOn, language),
        order: ({ raisedOn }) => raisedOn,
        width: 126,
      },
    ],
    [language],
  );
}
