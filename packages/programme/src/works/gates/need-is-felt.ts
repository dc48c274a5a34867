import { stop } from '@qianwan/base/verdict';
import { workTypes } from '#works/work-types';
import type { Gate } from './gate.ts';

export type NeedGateCode = 'no-fitting-need' | 'need-unconfirmed';

/** Somebody feels the lack, and somebody else can say so: the township on site, or other households. */
export const needIsFelt: Gate<NeedGateCode> = (work, { needs, rules }) => {
  const { answers } = workTypes[work.type];
  const fitting = needs.filter(
    ({ village, category, state }) =>
      village === work.village &&
      answers.includes(category) &&
      state !== 'solved' &&
      state !== 'declined',
  );
  if (fitting.length === 0) return [stop('no-fitting-need', { named: needs.length })];
  const least = rules.leastVoices?.value ?? Number.POSITIVE_INFINITY;
  if (fitting.some(({ verified, voices }) => verified || voices >= least)) return [];
  const voices = Math.max(...fitting.map((need) => need.voices));
  return [stop('need-unconfirmed', { voices, needed: rules.leastVoices?.value ?? '—' })];
};
