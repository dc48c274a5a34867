import type { Day } from '@qianwan/base/calendar';
import type { StepKind } from '@qianwan/programme/needs/need';
import { insertRow, type Writer } from '#db/write';

export type NewStep = {
  readonly need: string;
  readonly step: StepKind;
  readonly words: string;
  readonly work?: string;
  /** The id of the officer or household that takes it. */
  readonly by: string;
  readonly today: Day;
};

export async function addStep(writer: Writer, step: NewStep): Promise<void> {
  const { by, today, work = null, ...same } = step;
  await insertRow(writer, 'need_steps', { ...same, work, by_actor: by, taken_on: today });
}
