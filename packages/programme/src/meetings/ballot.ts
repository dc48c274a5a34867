import { z } from 'zod';
import { PlaceCode, recordId } from '#registry/place-code';
import { Channel } from './channel.ts';

export const BallotId = recordId('B');
export const Choice = z.enum(['yes', 'no', 'abstain']);
export type Choice = z.infer<typeof Choice>;

/**
 * What is asked: one yes or no; which works (each approved, or with points); or what one thinks of
 * statements.
 */
export const BallotKind = z.enum(['consent', 'approval', 'points', 'opinions']);
export type BallotKind = z.infer<typeof BallotKind>;

/** A work to choose, with its cost, or a statement to agree with, without. */
export const BallotOption = z.object({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/),
  title: z.string().trim().min(1).max(200),
  costFen: z.number().int().nonnegative().default(0),
});
export type BallotOption = z.infer<typeof BallotOption>;

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
  kind: BallotKind,
  options: z.array(BallotOption).max(300),
  /** What may be spent on the works that win. */
  budgetFen: z.number().int().nonnegative(),
  /** How many points a household may give in all. */
  pointsMost: z.number().int().nonnegative(),
  /** Sheets were printed: what comes on paper is read by two persons. */
  onPaper: z.boolean(),
});
export type Ballot = z.infer<typeof Ballot>;

/**
 * Marks by option: 1 for a work that is approved, so many points, or 1, −1 and 0 for agreeing,
 * disagreeing and passing over a statement. An option without a mark is left out.
 */
export const Marks = z.record(z.string(), z.number().int());
export type Marks = z.infer<typeof Marks>;

/** What a household said: a choice where one thing is asked, marks where there are options. */
export const Voice = z.object({ choice: Choice.nullable(), marks: Marks });
export type Voice = z.infer<typeof Voice>;

export const Vote = Voice.extend({
  household: z.string(),
  channel: Channel,
  castOn: z.string(),
});
export type Vote = z.infer<typeof Vote>;

/** Counts of a ballot: how many may vote, and what those who did have said. */
export const Count = z.object({
  due: z.number().int(),
  yes: z.number().int(),
  no: z.number().int(),
  abstain: z.number().int(),
});
export type Count = z.infer<typeof Count>;
