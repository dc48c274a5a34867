/** Seeded whole numbers, fast enough for millions of throws: xorshift (Marsaglia 2003), 32 bits of state. */
export type Dice = {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
};

export function createDice(seed: number): Dice {
  // The state must never be 0; the product spreads small seeds over all bits.
  let state = Math.imul(seed + 1, 0x9e3779b9) | 1;
  return {
    below(count) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return Math.floor(((state >>> 0) / 4294967296) * count);
    },
  };
}
