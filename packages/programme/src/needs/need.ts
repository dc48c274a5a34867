import { z } from 'zod';
import { Channel } from '#meetings/channel';
import { PlaceCode, recordId } from '#registry/place-code';

export const NeedId = recordId('N');
export type NeedId = z.infer<typeof NeedId>;

/** What a need is about; works of a type answer needs of its category. */
export const NeedCategory = z.enum([
  'waste',
  'toilet',
  'sewage',
  'lane',
  'water',
  'river',
  'lamp',
  'green',
  'housing',
  'public',
  'other',
]);
export type NeedCategory = z.infer<typeof NeedCategory>;

/** A lack in the words of those who feel it. It lives on when a work for it is refused. */
export const Need = z.object({
  id: NeedId,
  village: PlaceCode,
  words: z.string().trim().min(2).max(1000),
  category: NeedCategory,
  /** Its headings on the county's lists of the day on which it was raised. */
  nature: z.string(),
  topic: z.string(),
  /** The natural village or group, as people call it; '' where nobody said. */
  hamlet: z.string(),
  /** What stands there and fails. */
  facility: z.string().nullable(),
  /** 1 a nuisance, 2 hard, 3 urgent: as the person says. */
  severity: z.number().int().min(1).max(3),
  channel: Channel,
  raisedOn: z.string(),
});
export type Need = z.infer<typeof Need>;

export const StepKind = z.enum([
  'verified',
  'answered',
  'declined',
  'taken-up',
  'built',
  'confirmed',
  'reopened',
]);
export type StepKind = z.infer<typeof StepKind>;

/** What was done about a need, and the words said to the person. */
export const NeedStep = z.object({
  step: StepKind,
  words: z.string(),
  work: z.string().nullable(),
  takenOn: z.string(),
});
export type NeedStep = z.infer<typeof NeedStep>;

/** Where a need stands, computed from its steps; never stored. */
export const NeedState = z.enum(['raised', 'verified', 'taken-up', 'built', 'declined', 'solved']);
export type NeedState = z.infer<typeof NeedState>;

/** The duty to answer: by when, and whether that day has gone by without an answer. */
export const Clock = z.object({ dueOn: z.string(), answered: z.boolean(), overdue: z.boolean() });
export type Clock = z.infer<typeof Clock>;
