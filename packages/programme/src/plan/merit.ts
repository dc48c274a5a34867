import { z } from 'zod';
import type { MeritRule } from '#registry/funding-shapes';
import { workTypes } from '#works/work-types';
import type { Candidate, VillageMaterial } from './material.ts';

/** What a work's merit is made of, in whole points; the parts are shown wherever the sum is. */
export const Merit = z.object({
  served: z.number().int(),
  voices: z.number().int(),
  neverServed: z.number().int(),
  basics: z.number().int(),
  total: z.number().int(),
});
export type Merit = z.infer<typeof Merit>;

/**
 * served      = points a household × households served
 * voices      = points a voice × Σ over its needs (households behind it × severity) × the county's wish
 * neverServed = per cent of the two, where the programme has built nothing in the village yet
 * basics      = per cent of the two, by layer: what a household cannot do without comes first
 */
export function meritOf(
  { work, asked }: Candidate,
  village: VillageMaterial,
  rule: MeritRule,
  voicePercent: number,
): Merit {
  const served = rule.household * work.householdsServed;
  const pressing = asked.reduce((sum, { voices, severity }) => sum + voices * severity, 0);
  const voices = Math.round((rule.voice * pressing * voicePercent) / 100);
  const percent = (of: number): number => Math.round(((served + voices) * of) / 100);
  const neverServed = village.servedBefore ? 0 : percent(rule.neverServedPercent);
  const basics = percent(rule.layerPercent[workTypes[work.type].layer - 1] ?? 0);
  return { served, voices, neverServed, basics, total: served + voices + neverServed + basics };
}
