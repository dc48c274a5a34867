import type { Items } from '#schedule/compiled/items';

/**
 * The sets of a place's items that hold what their items wait for, at most one item of a slot: the
 * states in which building can leave a place (the ideals of the precedence order; Bienstock and
 * Zuckerberg 2010 build open-pit mines from the same sets). A set is a bit mask over the place's items.
 */
export type Shape = {
  /** How many items the place has. */
  readonly items: number;
  /** The masks, ascending; the first is the empty set. */
  readonly masks: Int32Array;
  /**
   * How each set grows out of smaller ones by one item: for set s, entries `stepStart[s]` to
   * `stepStart[s + 1]` name a smaller set (`stepFrom`, by index) and the item added to it.
   */
  readonly stepStart: Int32Array;
  readonly stepFrom: Int32Array;
  readonly stepItem: Int8Array;
};

/** Places whose items hang together in the same way share their shapes. */
export type Shapes = {
  /** The shape of a place when only the items of the mask are considered. */
  shapeOf(place: number, live: number): Shape;
};

export function createShapes({ start, slot, waitsFor }: Items): Shapes {
  const forms: Form[] = [];
  const known = new Map<string, number>();
  const formOf = new Int32Array(start.length - 1);
  for (let place = 0; place < formOf.length; place += 1) {
    const slots = slot.subarray(start[place], start[place + 1]);
    const waits = waitsFor.subarray(start[place], start[place + 1]);
    const key = `${slots.join()}/${waits.join()}`;
    const form = known.get(key) ?? forms.length;
    known.set(key, form);
    if (form === forms.length) forms.push(openForm(slots, waits));
    formOf[place] = form;
  }

  return {
    shapeOf(place, live) {
      const { bySubset } = forms[formOf[place]];
      const before = bySubset.get(live);
      if (before !== undefined) return before;
      const shape = shapeFrom(forms[formOf[place]], live);
      bySubset.set(live, shape);
      return shape;
    },
  };
}

type Form = {
  readonly items: number;
  /** For each item the mask of the others of its slot. */
  readonly rivals: readonly number[];
  /** For each item the masks of the slots it waits for: one item of each must be there. */
  readonly waits: readonly (readonly number[])[];
  readonly bySubset: Map<number, Shape>;
};

function openForm(slots: Int8Array, waitsFor: Int32Array): Form {
  const itemsOf = (wanted: number) =>
    slots.reduce((mask, slot, item) => (slot === wanted ? mask | (1 << item) : mask), 0);
  return {
    items: slots.length,
    rivals: Array.from(slots, (slot, item) => itemsOf(slot) & ~(1 << item)),
    waits: Array.from(waitsFor, (mask) => slotsIn(mask).map(itemsOf)),
    bySubset: new Map(),
  };
}

function slotsIn(mask: number): number[] {
  return Array.from({ length: 32 }, (_, slot) => slot).filter((slot) => (mask >> slot) & 1);
}

/** Sets grow item by item from the empty one, so only those are visited that are reached. */
function shapeFrom(form: Form, live: number): Shape {
  const masks = reachableSets(form, live).sort((a, b) => a - b);
  const indexOf = new Map(masks.map((mask, index) => [mask, index]));
  const stepStart = new Int32Array(masks.length + 1);
  const stepFrom: number[] = [];
  const stepItem: number[] = [];
  for (const [index, mask] of masks.entries()) {
    for (let item = 0; item < form.items; item += 1) {
      const smaller = (mask >> item) & 1 ? indexOf.get(mask ^ (1 << item)) : undefined;
      if (smaller === undefined) continue;
      stepFrom.push(smaller);
      stepItem.push(item);
    }
    stepStart[index + 1] = stepFrom.length;
  }
  return {
    items: form.items,
    masks: Int32Array.from(masks),
    stepStart,
    stepFrom: Int32Array.from(stepFrom),
    stepItem: Int8Array.from(stepItem),
  };
}

function reachableSets({ items, rivals, waits }: Form, live: number): number[] {
  const seen = new Set([0]);
  const masks = [0];
  for (let next = 0; next < masks.length; next += 1) {
    const mask = masks[next];
    for (let item = 0; item < items; item += 1) {
      const isNew = ((live & ~mask) >> item) & 1 && (rivals[item] & mask) === 0;
      if (!isNew || waits[item].some((any) => (any & mask) === 0)) continue;
      const larger = mask | (1 << item);
      if (seen.has(larger)) continue;
      seen.add(larger);
      masks.push(larger);
    }
  }
  return masks;
}
