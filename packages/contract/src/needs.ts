import { Channel } from '@qianwan/programme/meetings/channel';
import {
  Clock,
  Need,
  NeedCategory,
  NeedId,
  NeedState,
  NeedStep,
} from '@qianwan/programme/needs/need';
import { rankParts } from '@qianwan/programme/needs/ranking/rank';
import { everyone, insiders, officers } from '@qianwan/programme/people/role';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { RankWeights } from '@qianwan/programme/registry/rule-shapes';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

const Heading = z.object({ zh: z.string(), en: z.string() });

/** A need as the public sees it: no household, no name. */
export const NeedView = Need.extend({
  villageName: z.string(),
  /** The headings as the lists of its day name them. */
  natureName: Heading,
  topicName: Heading,
  /** Households that say so, the first included; 0 where it came without a household. */
  voices: z.number().int(),
  /** "Me too" of those who showed no household's code: told apart, never counted as households. */
  echoes: z.number().int(),
  /** The need that it was found to be the same as, and those found to be the same as it. */
  mergedInto: NeedId.nullable(),
  merged: z.array(NeedId),
  photos: z.number().int(),
  state: NeedState,
  clock: Clock,
  /** Built a month ago or more, and whoever raised it has not said whether it helps. */
  silent: z.boolean(),
  steps: z.array(NeedStep),
});

export const raiseNeed = endpoint({
  method: 'POST',
  path: '/needs',
  summary:
    'Raises a need. No account is asked for; the receipt lets the person follow and confirm it',
  may: everyone,
  area: ({ village }) => village,
  input: z.object({
    village: PlaceCode,
    words: Need.shape.words,
    /** A heading of the county's list of today; left out, that of the category. */
    topic: z.string().max(30).default(''),
    category: NeedCategory.optional(),
    nature: z.string().max(30).default('help'),
    hamlet: z.string().trim().max(40).default(''),
    facility: recordId('F').optional(),
    lon: z.coerce.number().min(-180).max(180).optional(),
    lat: z.coerce.number().min(-90).max(90).optional(),
    channel: Channel.default('web'),
    /** Named by an officer who enters what a household said on paper, by phone or at the door. */
    household: z.string().optional(),
    /** The day on which it was said, where an officer enters it later. */
    saidOn: z.iso.date().optional(),
    /** Who helped the person to say it. */
    helper: z.string().trim().max(40).default(''),
    severity: z.coerce.number().int().min(1).max(3).default(2),
    /** False: needs like this one, if there are any, are shown before it is taken. */
    seen: z.stringbool().or(z.boolean()).default(true),
  }),
  reply: z.object({ id: NeedId, receipt: z.string(), dueOn: z.string() }),
});

export const supportNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/voices',
  summary: '"Me too": counted once for each household, whatever the channel',
  may: ['villager', 'clerk', 'township'],
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    /** Left out by a household that speaks for itself. */
    household: z.string().optional(),
    channel: Channel.default('web'),
  }),
  reply: z.object({ need: NeedId, voices: z.number().int() }),
});

export const takeStep = endpoint({
  method: 'POST',
  path: '/needs/:need/steps',
  summary: 'Verifies, answers or declines a need; declining needs a reason for the person',
  may: ['clerk', 'township', 'county'],
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    step: z.enum(['verified', 'answered', 'declined']),
    words: z.string().trim().max(1000).default(''),
  }),
  reply: NeedView,
});

export const confirmNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/confirmation',
  summary:
    'Only who raised it says that it is solved (or is not): by the receipt, or as that household',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    receipt: z.string().default(''),
    solved: z.stringbool().or(z.boolean()),
    words: z.string().trim().max(1000).default(''),
  }),
  reply: NeedView,
});

export const listNeeds = endpoint({
  method: 'GET',
  path: '/needs',
  summary: 'Needs of an area: newest first, or the overdue first, or by voices',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({
    area: PlaceCode,
    state: NeedState.optional(),
    overdue: z.stringbool().or(z.boolean()).default(false),
  }),
  reply: pageOf(NeedView),
});

export const showNeed = endpoint({
  method: 'GET',
  path: '/needs/:need',
  summary: 'One need and everything that was done about it',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({ need: NeedId }),
  reply: NeedView,
});

export const NeedPair = z.object({
  older: NeedView,
  newer: NeedView,
  /** In thousandths; ranks the pairs. */
  score: z.number().int(),
  /** Why they may be one. */
  reasons: z.object({
    words: z.number().int(),
    sameCategory: z.boolean(),
    samePlace: z.string().nullable(),
    sameLandmark: z.string().nullable(),
    sameFacility: z.boolean(),
    distanceM: z.number().int().nullable(),
    daysApart: z.number().int(),
    sameHousehold: z.boolean(),
  }),
  /** An officer has put it off. */
  later: z.boolean(),
});

export const listPairs = endpoint({
  method: 'GET',
  path: '/needs/pairs',
  summary:
    'Needs of an area that may be the same, the likeliest first, with the reasons; pages by village',
  may: insiders,
  area: ({ area }) => area,
  input: z.object({
    area: PlaceCode,
    /** Villages after this one. */
    after: z.string().default(''),
    most: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: pageOf(NeedPair).extend({ compared: z.number().int(), shown: z.number().int() }),
});

export const judgePair = endpoint({
  method: 'POST',
  path: '/needs/:need/pairs/:other',
  summary: 'Says of two needs that they are not the same, or that one will look at them later',
  may: officers,
  area: ({ need }) => need,
  input: z.object({ need: NeedId, other: NeedId, verdict: z.enum(['not-same', 'later']) }),
  reply: z.object({ older: NeedId, newer: NeedId, verdict: z.string() }),
});

export const mergeNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/merge',
  summary: 'Puts a need under an older one of the same village; both keep their histories',
  may: officers,
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    into: NeedId,
    words: z.string().trim().max(400).default(''),
  }),
  reply: NeedView,
});

export const separateNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/separation',
  summary: 'Takes a need out again from under another: everything reads as before the merge',
  may: officers,
  area: ({ need }) => need,
  input: z.object({ need: NeedId, words: z.string().trim().max(400).default('') }),
  reply: NeedView,
});

export const echoNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/echoes',
  summary: '"Me too" without a household\'s code: told apart, not counted as a household',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({ need: NeedId }),
  reply: z.object({ need: NeedId, echoes: z.number().int() }),
});

export const addPhoto = endpoint({
  method: 'POST',
  path: '/needs/:need/photos',
  summary: 'Adds a photo to a need, by its receipt, as its household or as an officer of the place',
  may: everyone,
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    receipt: z.string().max(40).default(''),
    /** The file as base64. */
    photo: z.string().max(12_000_000),
  }),
  reply: z.object({ need: NeedId, sha256: z.string() }),
});

export const showPhoto = endpoint({
  method: 'GET',
  path: '/needs/:need/photos/:number',
  summary: 'A photo of a need, as it came: for the office only, since photos show faces and doors',
  may: insiders,
  area: ({ need }) => need,
  input: z.object({ need: NeedId, number: z.coerce.number().int().min(1).max(3) }),
  reply: z.unknown(),
});

export const estimateNeed = endpoint({
  method: 'POST',
  path: '/needs/:need/estimate',
  summary: 'A first guess at what an answer would cost, for the ranking; a work is estimated later',
  may: officers,
  area: ({ need }) => need,
  input: z.object({
    need: NeedId,
    costFen: z.number().int().positive().max(100_000_000_000),
    words: z.string().trim().max(400).default(''),
  }),
  reply: z.object({ need: NeedId, costFen: z.number().int() }),
});

const Parts = z.object(
  Object.fromEntries(rankParts.map((part) => [part, z.number()])) as Record<
    (typeof rankParts)[number],
    z.ZodNumber
  >,
);

export const RankedNeed = z.object({
  need: NeedView,
  rank: z.number().int(),
  voices: z.number().int(),
  households: z.number().int(),
  vulnerable: z.number().int(),
  neverServed: z.boolean(),
  costFen: z.number().int().nullable(),
  factors: Parts,
  /** Each part beside the strongest of the list, in thousandths. */
  bars: Parts,
  /** Its rank if one part weighed half as much, and half as much again. */
  sensitivity: z.array(
    z.object({ part: z.enum(rankParts), less: z.number().int(), more: z.number().int() }),
  ),
});

export const rankNeeds = endpoint({
  method: 'GET',
  path: '/needs/ranking',
  summary: 'Open needs of an area, the most pressing first, with every part of the rank',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(RankedNeed).extend({
    /** How many needs were ranked, and by which weights, from which day on and by whose word. */
    ranked: z.number().int(),
    weights: RankWeights,
    source: z.string(),
  }),
});

export const ReportKey = z.object({
  id: z.string(),
  name: z.string(),
  issuedBy: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  revokedOn: z.string().nullable(),
});

export const listReportKeys = endpoint({
  method: 'GET',
  path: '/report-keys/:county',
  summary: 'Keys of other programs that may write by GeoReport; never the keys themselves',
  may: ['county', 'auditor'],
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({ rows: z.array(ReportKey) }),
});

export const issueReportKey = endpoint({
  method: 'POST',
  path: '/report-keys/:county',
  summary: 'Issues a key for GeoReport; the key itself is shown once',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    name: z.string().trim().min(2).max(60),
    validTo: z.iso.date().optional(),
  }),
  reply: z.object({ id: z.string(), key: z.string() }),
});

export const revokeReportKey = endpoint({
  method: 'POST',
  path: '/report-keys/:county/revocations',
  summary: 'Revokes a key at once',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode, id: z.string() }),
  reply: ReportKey,
});
