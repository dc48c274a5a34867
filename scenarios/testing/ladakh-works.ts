import { csv, type Habitation, habitationCode } from './ladakh.ts';

// What the published files do not have, of our own making: households, wishes, and works that answer
// them. Amounts are in yuan, inside the bands that a county opens with.

/** 833.1 million people in 168.6 million rural households (India's census of 2011). */
const MEMBERS = 4.9;

export function householdsOf({ properties }: Habitation): number {
  return Math.max(1, Math.round(properties.TOT_POPULA / MEMBERS));
}

export function householdList(habitations: readonly Habitation[]): Uint8Array {
  const source = 'estimate: residents / 4.9';
  const rows = habitations.map((habitation) => [
    habitationCode(habitation),
    householdsOf(habitation),
    source,
  ]);
  return csv([['code', 'households', 'source'], ...rows]);
}

type Type = 'waste' | 'toilet' | 'water' | 'lane' | 'public';
type Recipe = {
  readonly title: string;
  readonly unitsEach: number;
  readonly yuanEach: number;
  readonly upkeepPercent: number;
  /** A payer of the county's, or the village itself. */
  readonly upkeepPayer: 'county' | 'village';
};

const recipes: Readonly<Record<Type, Recipe>> = {
  waste: recipe('Bins and collection', [1, 200], [5, 'village']),
  toilet: recipe('Sanitary toilets', [1, 1200], [2, 'village']),
  water: recipe('Piped water', [1, 1000], [2, 'village']),
  lane: recipe('Hardened lanes to the road', [12, 120], [2, 'county']),
  public: recipe('A house for lessons and a nurse', [1, 900], [2, 'county']),
};

function recipe(
  title: string,
  [unitsEach, yuanEach]: readonly [number, number],
  [upkeepPercent, upkeepPayer]: readonly [number, Recipe['upkeepPayer']],
): Recipe {
  return { title, unitsEach, yuanEach, upkeepPercent, upkeepPayer };
}

/** A work for a lack, with the ids that it, its need and its village's resolution will get. */
export type Wish = {
  readonly habitation: Habitation;
  readonly village: string;
  readonly type: Type;
  readonly need: string;
  readonly resolution: string;
  readonly work: string;
};

type Lacking = {
  /** Neither lessons nor care: a house for both, and first the basics that scenery stands on. */
  readonly served: readonly Habitation[];
  /** No road near: lanes. */
  readonly road: readonly Habitation[];
};

/** What each of these habitations wishes for, in the order in which its works may be admitted. */
export function wishesOf({ served, road }: Lacking): Wish[] {
  const whole = new Set(served);
  const wish = (habitation: Habitation, types: readonly Type[]): Wish[] => {
    const village = habitationCode(habitation);
    return types.map((type, nth) => {
      const [need, work] = [`${village}-N${nth + 1}`, `${village}-W${nth + 1}`];
      return { habitation, village, type, need, resolution: `${village}-M1`, work };
    });
  };
  return [
    ...served.flatMap((one) => wish(one, ['waste', 'toilet', 'water', 'lane', 'public'])),
    ...road.filter((one) => !whole.has(one)).flatMap((one) => wish(one, ['lane'])),
  ];
}

export function needList(wishes: readonly Wish[], raisedOn: string): Uint8Array {
  const rows = wishes.map(({ village, type }) => [
    village,
    `We lack: ${recipes[type].title.toLowerCase()}`,
    type,
    type === 'lane' ? 3 : 2,
    raisedOn,
  ]);
  return csv([['village', 'words', 'category', 'severity', 'raised_on'], ...rows]);
}

export function workList(wishes: readonly Wish[]): Uint8Array {
  const header = ['village', 'type', 'title', 'plain_note', 'needs', 'resolution', 'quantity'];
  const pledged = ['cost', 'households_served', 'upkeep', 'upkeep_payer', 'owner', 'carer'];
  return csv([[...header, ...pledged], ...wishes.map(workRow)]);
}

function workRow({ habitation, village, type, need, resolution }: Wish): (string | number)[] {
  const { title, unitsEach, yuanEach, upkeepPercent, upkeepPayer } = recipes[type];
  const households = householdsOf(habitation);
  const quantity = households * unitsEach;
  const cost = quantity * yuanEach;
  const upkeep = Math.ceil((cost * upkeepPercent) / 100);
  return [
    ...[village, type, title, 'The panchayat can explain it.', need, resolution, quantity],
    ...[cost, households, upkeep, upkeepPayer, 'panchayat', 'village caretaker'],
  ];
}

export function costYuan(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, { habitation, type }) => {
    const { unitsEach, yuanEach } = recipes[type];
    return sum + householdsOf(habitation) * unitsEach * yuanEach;
  }, 0);
}
