import type { Day } from '@qianwan/base/calendar';
import type { Actor } from '@qianwan/programme/people/actor';
import type { Operation } from '#http/operation';
import { type Ground, perform } from '#http/perform';

/** Nine in the morning in China. */
export function instantOn(day: Day): string {
  return `${day}T01:00:00.000Z`;
}

/** The same ground on another day. */
export function onDay(ground: Ground, day: Day): Ground {
  return { ...ground, now: () => ({ instant: instantOn(day), today: day }) };
}

/** Does on a day what a person would have done on that day; a refusal is a fault of the demo's script. */
export async function play<Reply>(
  ground: Ground,
  day: Day,
  actor: Actor,
  operation: Operation,
  input: Record<string, unknown>,
): Promise<Reply> {
  const { verdict } = await perform(onDay(ground, day), operation, actor, input);
  if (!verdict.ok) {
    const why = JSON.stringify(verdict.findings);
    throw new Error(`the demo was refused ${operation.endpoint.path}: ${why}`);
  }
  return verdict.value as Reply;
}
