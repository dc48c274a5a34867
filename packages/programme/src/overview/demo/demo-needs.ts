import { between, type Random, shuffle } from '@qianwan/base/random';
import type { Channel } from '#meetings/channel';
import type { NeedCategory } from '#needs/need';
import type { DemoVillage } from './demo-village.ts';

export type DemoNeed = {
  readonly village: string;
  readonly category: NeedCategory;
  readonly words: string;
  readonly severity: 1 | 2 | 3;
  readonly channel: Channel;
  readonly household: string;
  /** The other households that say so too. */
  readonly voices: readonly string[];
  /** How many days ago. */
  readonly daysAgo: number;
};

/** Households of each village that have been visited and have a card; the rest of the register is still empty. */
export const REGISTERED = 30;

export function householdId(village: string, number: number): string {
  return `${village}-H${number}`;
}

const said: Record<Exclude<NeedCategory, 'other'>, readonly string[]> = {
  waste: ['垃圾桶离得远，老人走不动，夏天味道大', '垃圾两天才收一次，桶满了就堆在路边'],
  toilet: ['老房子还是旱厕，老人夜里上厕所不方便', '几户的厕所没有化粪池，直接排到沟里'],
  lane: ['下雨天巷道全是泥，孩子上学滑倒过', '到我们组的路还是石子路，救护车进不来'],
  water: ['夏天水压不够，二楼上不去水', '还在用山上接的水，雨后是浑的'],
  river: ['门前的沟堵了，大雨就往屋里灌', '河边没有护栏，淤得厉害'],
  sewage: ['洗衣做饭的水直接流到沟里，夏天发臭', '污水管没接到我们这几户'],
  lamp: ['晚上从村口到家一路没有灯', '路灯坏了半年没人修'],
  housing: ['老屋的墙裂了，一下雨就怕', '几间没人住的危房靠着路，怕倒下来'],
  green: ['村口光秃秃的，想种几棵树遮荫', '河边空地长满杂草，想收拾一下'],
  public: ['老人没有地方坐，想有个能喝茶说话的屋', '办红白事没有场地，都挤在路上'],
};

const channels: readonly Channel[] = ['visit', 'visit', 'meeting', 'phone', 'paper', 'web'];

/** A need for each gap of a village, said by one of its households and supported by some others. */
export function demoNeeds(village: DemoVillage, random: Random): DemoNeed[] {
  return categoriesOf(village, random).map((category) => {
    const speakers = shuffle(
      Array.from({ length: REGISTERED }, (_, at) => householdId(village.code, at + 1)),
      random,
    ).slice(0, 1 + between(random, 1, 11));
    const [household = householdId(village.code, 1), ...voices] = speakers;
    return {
      village: village.code,
      category,
      words: pick(said[category], random),
      severity: pick([1, 2, 2, 3] as const, random),
      channel: pick(channels, random),
      household,
      voices,
      daysAgo: between(random, 3, 320),
    };
  });
}

function categoriesOf(village: DemoVillage, random: Random): Exclude<NeedCategory, 'other'>[] {
  const short = (['waste', 'toilet', 'lane', 'water', 'sewage', 'lamp'] as const).filter(
    (service) => village.served[service] < village.households * 0.97,
  );
  const wished = (['river', 'housing', 'green', 'public'] as const).filter(() => random() < 0.42);
  return [...short, ...wished];
}

export function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
