import {
  Ballot,
  BallotId,
  BallotKind,
  BallotOption,
  Choice,
  Count,
  Marks,
} from '@qianwan/programme/meetings/ballot';
import { Channel } from '@qianwan/programme/meetings/channel';
import { Procedure, ProcedureId, TakenStep } from '@qianwan/programme/meetings/procedure';
import { Makeup, MatterKind, Resolution, uncounted } from '@qianwan/programme/meetings/resolution';
import { everyone, insiders, officers } from '@qianwan/programme/people/role';
import { CountRule } from '@qianwan/programme/registry/ballot-shapes';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { ProcedureStep } from '@qianwan/programme/registry/procedure-shapes';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Finding } from './finding.ts';
import { Page, pageOf } from './paging.ts';

/** A resolution with what the vote rule of its day says of it: no findings, and it is valid. */
export const ResolutionView = Resolution.extend({ valid: z.boolean(), findings: z.array(Finding) });

export const recordResolution = endpoint({
  method: 'POST',
  path: '/resolutions',
  summary: 'Records what a meeting resolved; kept whether it is valid or not, with the reasons',
  may: ['clerk', 'township', 'county'],
  area: ({ village }) => village,
  input: Resolution.omit({ id: true }).extend({
    kind: MatterKind.default('other'),
    makeup: Makeup.default(uncounted),
  }),
  reply: ResolutionView,
});

export const listResolutions = endpoint({
  method: 'GET',
  path: '/resolutions',
  summary: 'Resolutions of an area, newest first',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(ResolutionView),
});

export const openBallot = endpoint({
  method: 'POST',
  path: '/ballots',
  summary: 'Puts a question, works to choose, or statements to the households of a village',
  may: ['clerk', 'township', 'county'],
  area: ({ village }) => village,
  input: Ballot.omit({ id: true, openedOn: true }).extend({
    kind: BallotKind.default('consent'),
    options: z.array(BallotOption).max(300).default([]),
    budgetFen: z.number().int().nonnegative().default(0),
    pointsMost: z.number().int().nonnegative().max(1000).default(0),
    onPaper: z.boolean().default(false),
  }),
  reply: z.object({ id: BallotId }),
});

/** What a household says: a choice where one thing is asked, marks where there are options. */
const Said = { choice: Choice.nullable().default(null), marks: Marks.default({}) };

/** Another household that brings the vote, and the paper that both signed. */
const Brought = {
  proxy: z.string().nullable().default(null),
  proxyPaper: recordId('A').nullable().default(null),
};

export const castVote = endpoint({
  method: 'POST',
  path: '/ballots/:ballot/votes',
  summary:
    'One household, one voice: on screen by the household, or entered for it by whoever heard it',
  may: ['villager', 'clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({
    ballot: BallotId,
    /** Left out by a household that votes for itself. */
    household: z.string().optional(),
    ...Said,
    ...Brought,
    channel: Channel.default('web'),
    /** Who helped on the phone or at the door; whoever enters it where nobody is named. */
    helper: z.string().max(60).default(''),
  }),
  reply: z.object({ ballot: BallotId, count: Count }),
});

const Turnout = z.object({ channel: Channel, votes: z.number().int() });
const Quorum = z.object({
  cast: z.number().int(),
  needed: z.number().int(),
  reached: z.boolean(),
});

export const OptionResult = z.object({
  id: z.string(),
  votes: z.number().int(),
  points: z.number().int(),
  won: z.boolean(),
  votesMissing: z.number().int().nullable(),
  wouldWinAtFen: z.number().nullable(),
});

/** A group of households that think alike: as many, and what they hold apart from the others. */
export const OpinionGroup = z.object({
  size: z.number().int(),
  holds: z.array(
    z.object({
      statement: z.string(),
      agree: z.number().int(),
      disagree: z.number().int(),
      pass: z.number().int(),
      othersAgree: z.number().int(),
      othersDisagree: z.number().int(),
      direction: z.enum(['agree', 'disagree']),
    }),
  ),
});

export const Opinions = z.object({
  groups: z.array(OpinionGroup),
  /** Households in groups too small to show. */
  unshown: z.number().int(),
  shared: z.array(z.object({ statement: z.string(), direction: z.enum(['agree', 'disagree']) })),
  statements: z.array(
    z.object({
      id: z.string(),
      agree: z.number().int(),
      disagree: z.number().int(),
      pass: z.number().int(),
    }),
  ),
  /** Where each shown household stands on the picture, by the number of its group; in no order of households. */
  points: z.array(z.object({ x: z.number(), y: z.number(), group: z.number().int() })),
});

/** What a closed ballot came to. */
export const Closing = z.object({
  closedOn: z.string(),
  due: z.number().int(),
  cast: z.number().int(),
  quorum: Quorum.nullable(),
  /** Whether the file with every ballot is open to all; too few voted where it is not. */
  published: z.boolean(),
  fileSha256: z.string(),
  countedBy: CountRule.nullable(),
  winners: z.array(z.string()),
  costFen: z.number(),
  options: z.array(OptionResult),
  opinions: Opinions.nullable(),
  carried: z.boolean().nullable(),
  /** Sheets looked at again, and those that said the same. */
  recounted: z.number().int(),
  agreed: z.number().int(),
});

export const BallotView = Ballot.omit({ households: true }).extend({
  villageName: z.string(),
  /** While works or statements are open, only how many came: a change of one vote would tell whose it was. */
  count: Count,
  cast: z.number().int(),
  turnout: z.array(Turnout),
  quorum: Quorum.nullable(),
  closing: Closing.nullable(),
});

export const showBallot = endpoint({
  method: 'GET',
  path: '/ballots/:ballot',
  summary: 'A question, how many came, and its count',
  may: everyone,
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: BallotView,
});

export const listBallots = endpoint({
  method: 'GET',
  path: '/ballots',
  summary: 'Ballots of an area, newest last',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(
    z.object({
      id: BallotId,
      village: z.string(),
      villageName: z.string(),
      question: z.string(),
      kind: BallotKind,
      openedOn: z.string(),
      closesOn: z.string(),
      cast: z.number().int(),
      closedOn: z.string().nullable(),
    }),
  ),
});

const Difference = z.object({ option: z.string(), first: z.string(), second: z.string() });

export const showBallotDesk = endpoint({
  method: 'GET',
  path: '/ballots/:ballot/desk',
  summary:
    'What is left to do for a ballot: sheets to read, differences to settle, sheets to recount',
  may: insiders,
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: z.object({
    waiting: z.array(z.object({ household: z.string(), reader: z.string(), readOn: z.string() })),
    differing: z.array(
      z.object({
        household: z.string(),
        readers: z.array(z.string()),
        differences: z.array(Difference),
        scan: z.string().nullable(),
      }),
    ),
    settled: z.array(
      z.object({
        household: z.string(),
        readers: z.array(z.string()),
        differences: z.array(Difference),
      }),
    ),
    proxies: z.array(
      z.object({ household: z.string(), by: z.string(), paper: z.string().nullable() }),
    ),
    drawn: z.array(
      z.object({
        household: z.string(),
        scan: z.string().nullable(),
        recounted: z.boolean(),
        differences: z.array(Difference),
      }),
    ),
  }),
});

export const showSheets = endpoint({
  method: 'GET',
  path: '/ballots/:ballot/sheets',
  summary: 'The sheets to print for a ballot: each household with the six signs of its own',
  may: ['clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: z.object({
    rows: z.array(
      z.object({ household: z.string(), label: z.string(), check: z.string(), voted: z.boolean() }),
    ),
  }),
});

export const readSheet = endpoint({
  method: 'POST',
  path: '/ballots/:ballot/sheets',
  summary: 'What one person reads from a paper sheet; it counts when a second has read the same',
  may: ['clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({
    ballot: BallotId,
    household: z.string(),
    /** The six signs printed on the sheet. */
    check: z.string(),
    ...Said,
    ...Brought,
    /** The paper that is a photo of the sheet. */
    scan: recordId('A').nullable().default(null),
  }),
  reply: z.object({
    ballot: BallotId,
    state: z.enum(['read-once', 'agreed', 'differs', 'settled']),
    differences: z.array(Difference),
    count: Count,
  }),
});

export const closeBallot = endpoint({
  method: 'POST',
  path: '/ballots/:ballot/closing',
  summary: 'Counts a ballot after its last day, and publishes the file that anyone may count again',
  may: ['clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: z.object({ id: BallotId, closing: Closing }),
});

export const recountSheet = endpoint({
  method: 'POST',
  path: '/ballots/:ballot/recount',
  summary: 'A drawn sheet is looked at again by somebody who had not read it',
  may: ['clerk', 'township', 'county'],
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId, household: z.string(), check: z.string(), ...Said }),
  reply: z.object({ ballot: BallotId, differences: z.array(Difference) }),
});

export const downloadBallots = endpoint({
  method: 'GET',
  path: '/ballots/:ballot/file',
  summary: 'The votes of a closed ballot without names: a .pb file, or a table of opinions',
  may: everyone,
  area: ({ ballot }) => ballot,
  input: z.object({ ballot: BallotId }),
  reply: z.unknown(),
});

export const keepPaper = endpoint({
  method: 'POST',
  path: '/papers',
  summary: 'Keeps a paper of a village under its digest: a photo, a scan, a file',
  may: officers,
  area: ({ village }) => village,
  input: z.object({
    village: PlaceCode,
    title: z.string().trim().min(1).max(200),
    mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
    /** Base64 of the file. */
    content: z.base64().min(4).max(14_000_000),
  }),
  reply: z.object({ id: recordId('A'), sha256: z.string() }),
});

export const openPaper = endpoint({
  method: 'GET',
  path: '/papers/:paper',
  summary: 'A paper as it was kept; for those who work there',
  may: insiders,
  area: ({ paper }) => paper,
  input: z.object({ paper: recordId('A') }),
  reply: z.unknown(),
});

export const ProcedureView = Procedure.extend({
  villageName: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  settled: z.boolean(),
  steps: z.array(
    z.object({
      step: ProcedureStep,
      is: z.enum(['done', 'on-the-board', 'next', 'later']),
      taken: TakenStep.nullable(),
      hangsUntil: z.string().nullable(),
      notBefore: z.string().nullable(),
    }),
  ),
});

export const startProcedure = endpoint({
  method: 'POST',
  path: '/procedures',
  summary: 'Starts the procedure of a matter, as the county’s rules of the day lay it down',
  may: officers,
  area: ({ village }) => village,
  input: Procedure.omit({ id: true, startedOn: true }),
  reply: ProcedureView,
});

export const takeProcedureStep = endpoint({
  method: 'POST',
  path: '/procedures/:procedure/steps',
  summary: 'Takes the next step of a matter with its proof, or says everything that is missing',
  may: officers,
  area: ({ procedure }) => procedure,
  input: TakenStep.extend({ procedure: ProcedureId }),
  reply: ProcedureView,
});

export const showProcedure = endpoint({
  method: 'GET',
  path: '/procedures/:procedure',
  summary: 'A matter and where it stands: every step, what it asks, and by when',
  may: everyone,
  area: ({ procedure }) => procedure,
  input: z.object({ procedure: ProcedureId }),
  reply: ProcedureView,
});

export const listProcedures = endpoint({
  method: 'GET',
  path: '/procedures',
  summary: 'Matters of an area on their way, in order of id',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode }),
  reply: pageOf(ProcedureView),
});
