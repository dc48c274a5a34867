import type { Compiled } from './compiled.ts';
import type { Draft } from './draft.ts';
import { earnedIn, obstacleTo } from './obstacles.ts';
import { count } from './usage.ts';

/**
 * Moves single works into the best year that is free for them, until no work can earn more by itself:
 * afterwards whatever is left out or late has a limit in its way.
 */
export function polish(compiled: Compiled, draft: Draft): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let work = 0; work < compiled.workCount; work += 1) {
      const now = draft.yearOf[work];
      const t = freeYear(compiled, draft, work);
      if (t === now) continue;
      if (now >= 0) count(compiled, draft.usage, work, now, -1);
      count(compiled, draft.usage, work, t, 1);
      draft.yearOf[work] = t;
      moved = true;
    }
  }
}

/** The year that earns most among the work's own and those that are free; works that wait for it may not lose it. */
function freeYear(compiled: Compiled, draft: Draft, work: number): number {
  const now = draft.yearOf[work];
  let best = now;
  let most = now < 0 ? 0 : earnedIn(compiled, draft, work, now);
  const last = now < 0 ? compiled.yearCount : now;
  for (let t = 0; t < last; t += 1) {
    const earned = earnedIn(compiled, draft, work, t);
    if (earned > most && obstacleTo(compiled, draft, work, t) === null) {
      most = earned;
      best = t;
    }
  }
  return best;
}
