import { WorkType } from '@qianwan/programme/works/work';
import { workTypes } from '@qianwan/programme/works/work-types';
import { thousands } from '#format/number';
import { type Frame, speaker } from '#public/frame/frame';
import { unitWords, workTypeWords } from '#words/works';

/** A type of work or facility in words; one that we have no words for stands as it was recorded. */
export function typeName(frame: Frame, type: string): string {
  const known = WorkType.safeParse(type);
  return known.success ? speaker(frame)(workTypeWords[known.data]) : type;
}

/** A quantity in the unit of its type: 1,200 米, 36 lamps. */
export function quantityText(frame: Frame, type: string, quantity: number): string {
  const figure = thousands(quantity, Number.isInteger(quantity) ? 0 : 1);
  const known = WorkType.safeParse(type);
  if (!known.success) return figure;
  return `${figure} ${speaker(frame)(unitWords[workTypes[known.data].unit])}`;
}
