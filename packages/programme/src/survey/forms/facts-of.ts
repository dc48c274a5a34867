import { measureOf } from '#survey/measures';
import type { Computed } from './engine/compute.ts';
import { isQuestion } from './form.ts';

/** A fact that a filled-in copy states. In a household form `value` is 1 or 0: this household counts, or does not. */
export type StatedFact = {
  readonly measure: string;
  readonly value: number | null;
  readonly words: string | null;
  /** Where in the copy it was answered. */
  readonly place: string;
};

/** The facts that a copy states, for the questions that name a measure and were answered. */
export function factsOf(computed: Computed): StatedFact[] {
  const { form } = computed.prepared;
  const facts: StatedFact[] = [];
  for (const { item, isRelevant, value, place } of computed.entries) {
    if (!isQuestion(item) || item.fact === undefined || !isRelevant || value === '') continue;
    const measure = measureOf(item.fact);
    if (measure === null) continue;
    const stated = { measure: measure.key, place };
    if (form.about === 'household') facts.push({ ...stated, value: countsAs(value), words: null });
    else if (measure.kind === 'words') facts.push({ ...stated, value: null, words: value });
    else if (Number.isFinite(Number(value)))
      facts.push({ ...stated, value: Number(value), words: null });
  }
  return facts;
}

function countsAs(answer: string): number {
  return ['yes', 'true', '1'].includes(answer) ? 1 : 0;
}
