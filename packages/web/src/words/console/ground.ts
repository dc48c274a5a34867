import type { Words } from '#words/language';

/** Why not, and why not sooner (…-later), for each ground that the engine gives. */
export const groundWords = {
  first: {
    zh: '排在最早的一年：同样的钱，它让更多的户受益。',
    en: 'In the first year: for the same money it helps more households.',
  },
  'no-ground': { zh: '这份规划没有把它算进来。', en: 'This plan did not consider it.' },
  'envelope-spent': {
    zh: '{asked} 年这笔钱已经用在每元受益更多的工程上。',
    en: 'The money of {asked} went to works that help more for each yuan.',
  },
  'envelope-spent-later': {
    zh: '{asked} 年这笔钱用完了，所以排到 {year} 年。',
    en: 'The money of {asked} was used up, so it comes in {year}.',
  },
  'pace-full': {
    zh: '{asked} 年能开工的队伍已经排满。',
    en: 'The crews of {asked} have no works left to start.',
  },
  'pace-full-later': {
    zh: '{asked} 年施工队排满了，所以排到 {year} 年。',
    en: 'The crews of {asked} were full, so it comes in {year}.',
  },
  'place-full': {
    zh: '{asked} 年这个村能建的项数已经排满。',
    en: 'The village may not build more in {asked}.',
  },
  'place-full-later': {
    zh: '{asked} 年本村已有别的工程，错开到 {year} 年。',
    en: 'The village builds something else in {asked}, so this comes in {year}.',
  },
  'own-money-spent': {
    zh: '村里自己要出的那份钱不够。',
    en: 'The village’s own share is used up.',
  },
  'upkeep-spent': {
    zh: '建好以后的管护钱，村里担不起。',
    en: 'The village could not carry its upkeep beside what it already carries.',
  },
  'waits-for': {
    zh: '它要等前一项工程（{by}）先建成。',
    en: 'It waits for another work ({by}) to stand first.',
  },
  'waits-for-later': {
    zh: '等前一项工程（{by}）先建成，所以在 {year} 年。',
    en: 'It waits for another work ({by}), so it comes in {year}.',
  },
  'not-its-year': { zh: '按规定 {asked} 年还不能建。', en: 'It may not be built in {asked}.' },
  outbid: {
    zh: '放得下，但会挤掉受益更多的工程。',
    en: 'It would fit, but would push out works that help more.',
  },
  'outbid-later': {
    zh: '{asked} 年排它，会挤掉受益更多的工程，所以排到 {year} 年。',
    en: 'In {asked} it would push out works that help more, so it comes in {year}.',
  },
  'short-money': { zh: '还差 {short}。', en: ' It lacks {short}.' },
  'short-points': { zh: '还差 {short} 分。', en: ' It lacks {short} points.' },
} satisfies Record<string, Words>;
