import type { Day } from '@qianwan/base/calendar';
import { no, stop, type Verdict } from '@qianwan/base/verdict';
import type { Actor } from '@qianwan/programme/people/actor';
import { isPermitted } from '@qianwan/programme/people/permission';
import { placeOf } from '@qianwan/programme/registry/place-code';
import { inArea } from '#db/area';
import type { Database } from '#db/database';
import { addLine } from '#db/trail';
import type { Call, Operation } from './operation.ts';

/** What every request stands on: the records, and the clock (an argument, so that stories can set it). */
export type Ground = {
  readonly db: Database;
  readonly now: () => { readonly instant: string; readonly today: Day };
  readonly demo: boolean;
};

export type Outcome = {
  readonly status: 200 | 400 | 401 | 403 | 422;
  readonly verdict: Verdict<unknown>;
};

/** One request, one transaction, one outcome: a "no" and a crash both leave the records as they were. */
export async function perform(
  ground: Ground,
  operation: Operation,
  actor: Actor,
  given: unknown,
): Promise<Outcome> {
  const { endpoint } = operation;
  const input = endpoint.input.safeParse(given);
  if (!input.success) {
    const findings = input.error.issues.map(({ path, message }) =>
      stop('bad-input', { field: path.join('.'), message }),
    );
    return { status: 400, verdict: no(...findings) };
  }
  const area = endpoint.area(input.data);
  if (!isPermitted(actor, endpoint.may, area)) {
    const signedIn = actor.role !== 'nobody';
    return signedIn
      ? { status: 403, verdict: no(stop('not-allowed', { role: actor.role })) }
      : { status: 401, verdict: no(stop('not-signed-in')) };
  }
  const verdict = await transact(ground, operation, actor, area, input.data);
  return { status: verdict.ok ? 200 : 422, verdict };
}

async function transact(
  ground: Ground,
  { endpoint, handle }: Operation,
  actor: Actor,
  area: string,
  input: unknown,
): Promise<Verdict<unknown>> {
  const { instant, today } = ground.now();
  const county = await countyOf(ground.db, area);
  try {
    return await inArea(ground.db, county, async (tx) => {
      const call: Call<unknown> = { input, tx, county, actor, today, now: instant, writes: [] };
      const verdict = await handle(call as Call<never>);
      if (!verdict.ok) throw new Refused(verdict);
      const act = `${endpoint.method} ${endpoint.path}`;
      await addLine(call, {
        at: instant,
        actor: actor.id,
        act,
        subject: subjectOf(verdict.value, area),
      });
      return verdict;
    });
  } catch (error) {
    if (error instanceof Refused) return error.verdict;
    throw error;
  }
}

/** The county that a place or a record lies in; a code above the counties (a province) stands for itself. */
export async function countyOf(db: Database, area: string): Promise<string> {
  const code = placeOf(area);
  const found = await db
    .selectFrom('counties')
    .select('county')
    .where((is) => is.fn<boolean>('starts_with', [is.val(code), 'county']))
    .executeTakeFirst();
  return found?.county ?? code;
}

/** The record that a line of the trail is about: the one that was made, or else the place. */
function subjectOf(reply: unknown, area: string): string {
  const made = (reply as { id?: unknown } | null)?.id;
  return typeof made === 'string' ? made : area;
}

/** Thrown only to roll the transaction back; it never leaves this file. */
class Refused extends Error {
  override name = 'Refused';
  readonly verdict: Verdict<never>;
  constructor(verdict: Extract<Verdict<never>, { ok: false }>) {
    super('refused');
    this.verdict = verdict;
  }
}
