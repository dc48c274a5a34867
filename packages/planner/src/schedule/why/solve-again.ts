import type { Sheet } from '#schedule/compiled/compile';
import { takeChoices } from '#schedule/continue-from';
import { crewOfOne } from '#schedule/crew/crew';
import { planHands, WALK } from '#schedule/crew/plan-job';
import type { Choice, Plan } from '#schedule/plan';
import { improve } from '#schedule/search/improve';
import { planValue } from '#schedule/search/place-state';
import { polish } from '#schedule/search/polish';
import { choicesOf } from '#schedule/write-plan';
import { bringIn, withFollowers } from './bring-in.ts';
import { demanding, forbidding } from './demand.ts';
import { mend } from './mend.ts';
import { netOf, type Reopened, reopenOn } from './reopen.ts';

/** What a plan chooses and earns. */
export type Outcome = { readonly value: number; readonly choices: readonly Choice[] };

/**
 * Goes on from a plan on the sheet of a changed problem: the best outcome that a short search finds.
 * Null where the plan breaks a limit of that problem and nothing mended it.
 */
export function solveFreely(sheet: Sheet, plan: Plan, tries: number): Outcome | null {
  const reopened = reopenOn(sheet, plan);
  mend(reopened, new Set());
  return searchOn(reopened, tries);
}

/**
 * The same with a work that must be finished by year t at the latest: it is brought in in each of its
 * best ways, what it breaks is mended, and the best of these goes on. Null where none was found.
 */
export function solveWith(
  sheet: Sheet,
  plan: Plan,
  work: number,
  latest: number,
  tries: number,
): Outcome | null {
  const demanded = demanding(sheet, work, latest);
  let best: Outcome | null = null;
  for (const { item, t } of waysOf(reopenOn(demanded, plan), work, latest)) {
    const reopened = reopenOn(demanded, plan);
    const kept = new Set<number>();
    if (!bringIn(reopened, work, item, t, kept)) continue;
    mend(reopened, kept);
    // What waits for the work could not be taken over before it.
    takeChoices(demanded, plan, reopened.books);
    polish(demanded.compiled, reopened.books);
    const outcome = isSound(reopened) ? outcomeOf(reopened) : searchOn(reopened, tries);
    if (outcome !== null && outcome.value > (best?.value ?? -1)) best = outcome;
  }
  if (best === null) return null;
  return searchOn(reopenOn(demanded, { ...plan, choices: best.choices }), tries) ?? best;
}

/** The same without a work. Null where a promise holds it, or what would leave with it. */
export function solveWithout(
  sheet: Sheet,
  plan: Plan,
  work: number,
  tries: number,
): Outcome | null {
  const forbidden = forbidding(sheet, work);
  const reopened = reopenOn(sheet, plan);
  const { items, works } = sheet.compiled;
  const leaving = withFollowers(sheet.compiled, reopened.books.draft.itemOf, work);
  if (leaving.some((other) => items.promised[works.firstItem[other]] === 1)) return null;
  for (const other of leaving) reopened.books.put(other, -1, -1);
  const started = reopenOn(forbidden, { ...plan, choices: outcomeOf(reopened).choices });
  mend(started, new Set());
  return searchOn(started, tries);
}

/** The open ways of a work, the most profitable first. */
function waysOf({ sheet, pricer }: Reopened, work: number, latest: number) {
  const { works, items, yearCount } = sheet.compiled;
  const ways: { readonly item: number; readonly t: number; readonly net: number }[] = [];
  const first = works.firstItem[work];
  for (let item = first; item < first + works.gradeCount[work]; item += 1) {
    for (let t = 0; t <= latest; t += 1) {
      if (items.open[item * yearCount + t] === 0) continue;
      ways.push({ item, t, net: netOf(sheet.compiled, pricer, item, t) });
    }
  }
  return ways.sort((a, b) => b.net - a.net || a.t - b.t || a.item - b.item).slice(0, MOST_WAYS);
}

const MOST_WAYS = 6;

/** Null where limits stay broken. */
function searchOn(reopened: Reopened, tries: number): Outcome | null {
  const { sheet, job, books } = reopened;
  improve(sheet.compiled, books, job.walk, crewOfOne(planHands(job, 0)), WALK, {
    triesIn: () => tries,
    stretches: 1,
    expectedTries: tries,
    bound: Infinity,
    seed: 1,
    onBetter: () => {},
  });
  polish(sheet.compiled, books);
  return isSound(reopened) ? outcomeOf(reopened) : null;
}

function isSound({ books }: Reopened): boolean {
  return books.lack() === 0 && books.short() === 0;
}

export function outcomeOf({ sheet, books }: Reopened): Outcome {
  return { value: planValue(sheet.compiled, books), choices: choicesOf(sheet, books) };
}
