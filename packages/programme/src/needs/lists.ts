import type { Rules } from '#registry/rules-of';
import { NeedCategory } from './need.ts';

/** A kind of request, as a county calls it: 求助, 投诉, 建议 … */
export type Nature = { readonly id: string; readonly zh: string; readonly en: string };

/** What a need is about, as a county's list calls it, and the category whose clock and works it follows. */
export type Topic = Nature & { readonly category: NeedCategory };

/**
 * The lists of a county as they held on a day. A need is read by the list of the day on which it was
 * raised: a heading that was renamed since, or retired, stays what it was called then.
 */
export function naturesOn(rules: Rules): readonly Nature[] {
  return rules.read('needs.natures')?.value ?? [{ id: 'help', zh: '求助', en: 'Asking for help' }];
}

export function topicsOn(rules: Rules): readonly Topic[] {
  const topics = rules.read('needs.topics')?.value ?? [];
  return topics.map(({ category, ...topic }) => ({
    ...topic,
    category: NeedCategory.safeParse(category).data ?? 'other',
  }));
}

/** The heading of a need on the list of its day; a heading that was never on it goes by its id. */
export function nameOn<Item extends Nature>(list: readonly Item[], id: string): Nature {
  return list.find((item) => item.id === id) ?? { id, zh: id, en: id };
}

export type ListCode = 'nature-not-on-list' | 'topic-not-on-list';
