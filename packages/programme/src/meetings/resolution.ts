import { z } from 'zod';
import { PlaceCode, recordId } from '#registry/place-code';
import { Channel } from './channel.ts';

export const ResolutionId = recordId('M');

/** The bodies that may resolve, each with its own quorum and majority (see vote-rules). */
export const Body = z.enum([
  'village-assembly',
  'representatives',
  'group-meeting',
  'one-issue',
  'collective-members',
  'collective-representatives',
  'party-meeting',
]);
export type Body = z.infer<typeof Body>;

/** What a meeting decides about: which bodies may, depends on it. */
export const MatterKind = z.enum([
  'public-good',
  'collective-money',
  'borrowing',
  'charter',
  'membership',
  'land-shares',
  'land-compensation',
  'merger',
  'other',
]);
export type MatterKind = z.infer<typeof MatterKind>;

/** Who sits in the body, and which households signed; what nobody counted is null. */
export const Makeup = z.object({
  representatives: z.number().int().nonnegative().nullable(),
  women: z.number().int().nonnegative().nullable(),
  /** How many people live in the village. */
  people: z.number().int().positive().nullable(),
  householdsSigned: z.number().int().nonnegative().nullable(),
});
export type Makeup = z.infer<typeof Makeup>;
export const uncounted: Makeup = {
  representatives: null,
  women: null,
  people: null,
  householdsSigned: null,
};

/** The counts of a meeting. Persons and households are counted apart; rules say which one decides. */
export const Attendance = z.object({
  due: z.number().int().positive(),
  present: z.number().int().nonnegative(),
  householdsDue: z.number().int().nonnegative(),
  householdsPresent: z.number().int().nonnegative(),
  yes: z.number().int().nonnegative(),
  no: z.number().int().nonnegative(),
  abstain: z.number().int().nonnegative(),
});
export type Attendance = z.infer<typeof Attendance>;

export const Resolution = Attendance.extend({
  id: ResolutionId,
  village: PlaceCode,
  body: Body,
  matter: z.string().min(1).max(500),
  kind: MatterKind,
  makeup: Makeup,
  needs: z.array(recordId('N')),
  noticeOn: z.iso.date(),
  heldOn: z.iso.date(),
  minutes: z.string(),
  channel: Channel,
});
export type Resolution = z.infer<typeof Resolution>;
