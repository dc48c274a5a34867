import type { Burden, Place, Problem } from '#schedule/problem';
import type { Order } from './order.ts';

/**
 * What a place decides by itself. Its kinds of limits are its own money first, then each row of its
 * means. What is finished stands, so a kind's use only grows, and only those years need a look after
 * which the limit rises: its checks.
 */
export type Places = {
  readonly worksPerYear: Int32Array;
  /** Checks of place p: `checkStart[p]` up to `checkStart[p + 1]`. */
  readonly checkStart: Int32Array;
  readonly checkKind: Int8Array;
  readonly checkYear: Int8Array;
  readonly checkMost: Float64Array;
};

export function compilePlaces(problem: Problem, order: Order): Places {
  const checkStart = [0];
  const kinds: number[] = [];
  const years: number[] = [];
  const mosts: number[] = [];
  for (const place of order.places) {
    limitsOf(place).forEach((most, kind) => {
      for (let t = 0; t < problem.years.length; t += 1) {
        // What stands at t stands later too: a limit no lower than a later one says nothing new.
        if (most.slice(t + 1).some((later) => later <= most[t])) continue;
        kinds.push(kind);
        years.push(t);
        mosts.push(most[t]);
      }
    });
    checkStart.push(kinds.length);
  }
  return {
    worksPerYear: Int32Array.from(order.places, (place) => place.worksPerYear),
    checkStart: Int32Array.from(checkStart),
    checkKind: Int8Array.from(kinds),
    checkYear: Int8Array.from(years),
    checkMost: Float64Array.from(mosts),
  };
}

/** For each kind what it allows year by year: fen for own money, thousandths of a fen for means. */
function limitsOf(place: Place): readonly (readonly number[])[] {
  return [place.ownFen, ...place.means.map((means) => means.fen.map((fen) => 1000 * fen))];
}

/** What a burden weighs in each kind of the place's limits. */
export function burdensOf(place: Place, burden: Burden): number[] {
  const { ownFen, upkeepFen, serviceFen } = burden;
  const yearly = place.means.map(
    ({ upkeepPerMille }) => upkeepFen * upkeepPerMille + 1000 * serviceFen,
  );
  return [ownFen, ...yearly];
}
