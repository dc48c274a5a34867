import type { DeliveryState } from '@qianwan/programme/delivery/milestone';
import type { NeedState } from '@qianwan/programme/needs/need';
import type { z } from 'zod';
import { type Html, html } from '#html';

export type Tone = 'good' | 'info' | 'wait' | 'bad' | 'still';

/** A mark goes with each colour, so that neither is needed to understand the other. */
const MARKS: Readonly<Record<Tone, string>> = {
  good: '✓',
  info: '→',
  wait: '○',
  bad: '!',
  still: '·',
};

export function tag(tone: Tone, words: string): Html {
  return html`<span class="tag ${tone}">${MARKS[tone]} ${words}</span>`;
}

export const needTones: Readonly<Record<NeedState, Tone>> = {
  raised: 'wait',
  verified: 'info',
  'taken-up': 'info',
  built: 'info',
  declined: 'still',
  solved: 'good',
};

export const deliveryTones: Readonly<Record<z.infer<typeof DeliveryState>, Tone>> = {
  ordered: 'info',
  started: 'info',
  half: 'info',
  finished: 'info',
  measured: 'info',
  accepted: 'good',
};
