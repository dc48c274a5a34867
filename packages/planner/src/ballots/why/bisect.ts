/** As `greatest`, looking first near a guess: few steps where it is good, few more where it is not. */
export function greatestAround(
  guess: number,
  low: number,
  high: number,
  holds: (value: number) => boolean,
): number {
  let yes = low;
  let no = high + 1;
  let at = Math.min(Math.max(guess, low + 1), high);
  for (let step = 1; at > yes && at < no; step *= 2) {
    if (holds(at)) {
      yes = at;
      at += step;
    } else {
      no = at;
      at -= step;
    }
  }
  return greatest(yes, no - 1, holds);
}

/** As `least`, looking first near a guess. */
export function leastAround(
  guess: number,
  low: number,
  high: number,
  holds: (value: number) => boolean,
): number {
  // Taken from 0, not negated: 0 must not come back as −0.
  return 0 - greatestAround(-guess, -high, -low, (value) => holds(0 - value));
}

/** The greatest whole number in [low, high] that holds; `low` holds, and what holds does so below. */
export function greatest(low: number, high: number, holds: (value: number) => boolean): number {
  let yes = low;
  let no = high + 1;
  while (no - yes > 1) {
    const middle = yes + Math.floor((no - yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The least whole number in [low, high] that holds; `high` holds, and what holds does so above. */
export function least(low: number, high: number, holds: (value: number) => boolean): number {
  let no = low - 1;
  let yes = high;
  while (yes - no > 1) {
    const middle = no + Math.floor((yes - no) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}

/** The least whole number from `low` up that holds; what holds does so above, and some does. */
export function leastFrom(low: number, holds: (value: number) => boolean): number {
  let step = 1;
  while (!holds(low + step - 1)) step *= 2;
  return least(low + Math.floor(step / 2), low + step - 1, holds);
}
