import type { Compiled } from '#schedule/compiled/compile';
import { createPricer } from '#schedule/prices/gains';
import { createPlaceChooser } from '#schedule/prices/place-choice';
import { type Prices, usualWorth } from '#schedule/prices/prices';
import { openBooks } from './books.ts';
import { createChains } from './chains.ts';
import { createDice } from './dice.ts';
import { finesAt } from './fines.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import { optionsOf } from './options.ts';
import {
  BEHIND,
  blockOf,
  FROM_THRESHOLD,
  SEED,
  TO_THRESHOLD,
  TRIES,
  type WalkMemory,
} from './walk-memory.ts';

/**
 * One walker's stretch of the search: it takes its draft, its works and its limits from memory, tries
 * as many chains as it was told while the threshold sinks, and puts its draft back.
 */
export function createWalk(
  compiled: Compiled,
  prices: Prices,
  dear: Float64Array,
  memory: WalkMemory,
): (walker: number) => void {
  const { perWork } = usualWorth(compiled);
  let lanes: Lanes | null = null;

  return (walker) => {
    lanes ??= lanesOf(compiled);
    const limited = withLimits(compiled, blockOf(memory.limits, walker));
    const draft = {
      itemOf: blockOf(memory.itemOf, walker),
      yearOf: blockOf(memory.yearOf, walker),
    };
    const books = openBooks(limited, draft, finesAt(compiled, prices, dear));
    const pricer = createPricer(compiled, prices, dear);
    const behind = books.lack() + books.short() > 0 ? Infinity : memory.orders[BEHIND];
    const isMine = blockOf(memory.isMine, walker);
    const options = optionsOf(compiled, pricer, draft, lanes, isMine, behind);
    const dice = createDice(memory.orders[SEED] + walker);
    const chooser = createPlaceChooser(compiled);
    const chains = createChains(limited, books, options, lanes, dice, SLACK * perWork, chooser);
    const tries = options.work.length === 0 ? 0 : memory.orders[TRIES];
    const from = memory.orders[FROM_THRESHOLD];
    const fall = from - memory.orders[TO_THRESHOLD];
    for (let i = 0; i < tries; i += 1) chains.tryOne(from - (fall * i) / tries);
    memory.gained[walker] = chains.gained();
  };
}

/** How much a chain may lose at the prices on its way, because limits are never used to the last fen. */
const SLACK = 0.01;

function withLimits(compiled: Compiled, limits: Float64Array): Compiled {
  const { money, paceWorks } = compiled;
  const paces = money.fen.length;
  const lines = paces + paceWorks.length;
  return {
    ...compiled,
    money: { ...money, fen: limits.subarray(0, paces) },
    paceWorks: limits.subarray(paces, lines),
    lineLeast: limits.subarray(lines),
  };
}
