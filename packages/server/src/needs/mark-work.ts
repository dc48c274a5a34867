import type { Day } from '@qianwan/base/calendar';
import { stateOf } from '@qianwan/programme/needs/state';
import type { Writer } from '#db/write';
import { addStep } from './add-step.ts';
import { findSteps } from './store.ts';

// Later stages call these, in their own transaction: what becomes of a work is news for its needs.

/** A work that answers these needs has been taken into the library. */
export function markTakenUp(
  writer: Writer,
  needs: readonly string[],
  work: string,
  by: string,
  today: Day,
): Promise<void> {
  return mark('taken-up', writer, needs, work, by, today);
}

/** That work has been accepted; whether it helps, those who raised the needs will say. */
export function markBuilt(
  writer: Writer,
  needs: readonly string[],
  work: string,
  by: string,
  today: Day,
): Promise<void> {
  return mark('built', writer, needs, work, by, today);
}

/** A need that its raiser has called solved is left in peace, and nothing is said twice. */
async function mark(
  step: 'taken-up' | 'built',
  writer: Writer,
  needs: readonly string[],
  work: string,
  by: string,
  today: Day,
): Promise<void> {
  const steps = await findSteps(writer.tx, needs);
  for (const need of needs) {
    const taken = steps.get(need) ?? [];
    const said = taken.some((before) => before.step === step && before.work === work);
    if (said || stateOf(taken) === 'solved') continue;
    await addStep(writer, { need, step, words: '', work, by, today });
  }
}
