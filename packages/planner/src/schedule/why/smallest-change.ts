import { compile, type Sheet } from '#schedule/compiled/compile';
import type { Ground, Plan } from '#schedule/plan';
import type { Problem } from '#schedule/problem';
import { type Change, changed } from './change.ts';
import { changesFor, mostOf } from './changes-for.ts';
import { demanding } from './demand.ts';
import { leastAmount } from './least-amount.ts';
import { planOfOutcome } from './plan-of-outcome.ts';
import { provedMost } from './proved-most.ts';
import { reopenOn } from './reopen.ts';
import { USUAL_TRIES } from './replacement-cost.ts';
import { type Outcome, solveFreely, solveWith } from './solve-again.ts';

export type SmallestChangeOptions = {
  /** Why not sooner: the work is to be finished by this year. Left out: in any year. */
  readonly year?: number;
  /** The changes to try; left out: those that its ground suggests. */
  readonly changes?: readonly Change[];
  /** How long each search is, in tries of the engine's chains. */
  readonly tries?: number;
  /** Amounts are told to this part of the most that could help (1: all or nothing); at least to one unit. */
  readonly fineness?: number;
};

export type SmallestChange = {
  readonly change: Change;
  /** In the unit of the change; null: no amount of it alone was found to bring the work in. */
  readonly amount: number | null;
  /** One step less was verified not to bring it in (as far as the search finds). */
  readonly step: number;
  /** No amount below this can, proved: every plan with the work would earn less than the plan does. */
  readonly atLeast: number;
  /** A plan for the changed problem with the work in it, audited, and what was found without asking for it. */
  readonly plan: Plan | null;
  readonly withoutIt: number | null;
};

/**
 * Why not us, and what would bring it in: for each kind of change the smallest amount at which solving
 * again gives a plan with the work that earns at least as much as the best plan found without asking
 * for it. Solving again is a heuristic: what is verified is that a plan with the work exists that earns
 * at least that much, and that one step less did not give one. What is proved is `atLeast`: below it
 * the bound of the problem in which the work is demanded, at the certificate's prices, is less than the
 * plan earns already. The same question always has the same answer; no clock is looked at.
 */
export function smallestChange(
  problem: Problem,
  plan: Plan,
  workId: string,
  options: SmallestChangeOptions = {},
): SmallestChange[] {
  const sheet = compile(problem);
  const work = sheet.order.workIndex.get(workId);
  if (work === undefined) throw new Error(`no work ${workId} in the problem`);
  const { year } = options;
  const latest =
    year === undefined ? sheet.compiled.yearCount - 1 : sheet.order.years.indexOf(year);
  if (latest < 0) throw new Error(`${year} is not a year of the problem`);
  const question: Question = {
    problem,
    plan,
    sheet,
    workId,
    work,
    latest,
    tries: options.tries ?? USUAL_TRIES,
    fineness: options.fineness ?? USUAL_FINENESS,
  };
  const changes = options.changes ?? changesFor(sheet, groundFor(question));
  return changes.map((change) => smallestOf(question, change));
}

const USUAL_FINENESS = 64;

type Question = {
  readonly problem: Problem;
  readonly plan: Plan;
  readonly sheet: Sheet;
  readonly workId: string;
  readonly work: number;
  readonly latest: number;
  readonly tries: number;
  readonly fineness: number;
};

/** What the plan says of the work; where another year is asked about, of that year. */
function groundFor({ plan, sheet, workId, work, latest }: Question): Ground {
  const said = plan.grounds.find((ground) => ground.work === workId);
  const grade = said?.grade ?? sheet.order.works[work].grades[0].id;
  const nothing = { work: workId, grade, code: 'outbid', by: null, short: null } as const;
  const last = sheet.order.years[latest];
  if (said !== undefined && said.year <= last) return said;
  return { ...nothing, year: last };
}

function smallestOf(question: Question, change: Change): SmallestChange {
  const most =
    change.kind === 'merit' ? mostMerit(question) : mostOf(question.sheet, change, question.workId);
  const step = Math.max(1, Math.ceil(most / question.fineness));
  const none = { change, amount: null, step, atLeast: 0, plan: null, withoutIt: null };
  if (most === 0 || most === Infinity) return none;
  const least = leastAmount(most, step, (amount) => enough(question, change, amount));
  if (least === null) return none;
  const { amount, found } = least;
  return {
    change,
    amount,
    step,
    atLeast: provedLeast(question, change, amount),
    plan: planOfOutcome(changed(question.problem, change, amount), question.plan, found.withIt),
    withoutIt: found.withoutIt,
  };
}

type Enough = { readonly withIt: Outcome; readonly withoutIt: number | null };

/** The plans with and without asking for the work, after the change; null where without earns more. */
function enough(question: Question, change: Change, amount: number): Enough | null {
  const { problem, plan, workId, work, latest, tries, sheet } = question;
  const after = compile(changed(problem, change, amount));
  const freely = solveFreely(after, plan, tries);
  const choices = freely?.choices ?? plan.choices;
  const isIn = choices.some(
    (choice) => choice.work === workId && choice.year <= sheet.order.years[latest],
  );
  if (freely !== null && isIn) return { withIt: freely, withoutIt: freely.value };
  const withIt = solveWith(after, { ...plan, choices }, work, latest, tries);
  if (withIt === null || withIt.value < (freely?.value ?? 0)) return null;
  return { withIt, withoutIt: freely?.value ?? null };
}

/** With so many points more the plan found with the work would earn as much; Infinity where none was found. */
function mostMerit({ sheet, plan, work, latest, tries, problem }: Question): number {
  const freely = solveFreely(sheet, plan, tries) ?? plan;
  const withIt = solveWith(sheet, { ...plan, choices: freely.choices }, work, latest, tries);
  const { worth } = problem.years[latest];
  if (withIt === null || worth === 0) return Infinity;
  // Twice as many, for the search finds a little more or less each time.
  return Math.max(1, Math.ceil((2 * (freely.value - withIt.value)) / worth));
}

/** The most that a few looks at the bound can exclude. */
function provedLeast(
  { problem, plan, work, latest }: Question,
  change: Change,
  amount: number,
): number {
  let excluded = 0;
  let open = amount;
  for (let look = 0; look < LOOKS && open > excluded; look += 1) {
    // The largest amount that is still in question first: often there is a proof for all or none.
    const here = look === 0 ? open - 1 : Math.floor((excluded + open) / 2);
    const sheet = compile(changed(problem, change, here));
    const most = provedMost(demanding(sheet, work, latest), reopenOn(sheet, plan).prices);
    if (most < plan.value) excluded = here + 1;
    else open = here;
  }
  return excluded;
}

const LOOKS = 4;
