import { z } from 'zod';
import { PlaceCode, recordId } from '#registry/place-code';
import { Channel } from './channel.ts';

export const BallotId = recordId('B');
export const Choice = z.enum(['yes', 'no', 'abstain']);
export type Choice = z.infer<typeof Choice>;

/** A question put to households: one household, one voice. */
export const Ballot = z.object({
  id: BallotId,
  village: PlaceCode,
  about: z.string(),
  question: z.string(),
  /** Who may vote; null for every household of the village. */
  households: z.array(z.string()).nullable(),
  openedOn: z.string(),
  closesOn: z.string(),
});
export type Ballot = z.infer<typeof Ballot>;

export const Vote = z.object({ household: z.string(), choice: Choice, channel: Channel });
export type Vote = z.infer<typeof Vote>;

/** Counts of a ballot: how many may vote, and what those who did have said. */
export const Count = z.object({
  due: z.number().int(),
  yes: z.number().int(),
  no: z.number().int(),
  abstain: z.number().int(),
});
export type Count = z.infer<typeof Count>;
