import { Envelope, Payer, Purpose } from '@qianwan/programme/funds/payer';
import { everyone } from '@qianwan/programme/people/role';
import { PlaceCode, recordId } from '@qianwan/programme/registry/place-code';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Page, pageOf } from './paging.ts';

/** What a payer's money of one year and purpose has come to. Promised ≥ committed ≥ paid. */
export const FundLine = z.object({
  payer: z.string(),
  purpose: Purpose.nullable(),
  year: z.number().int(),
  promisedFen: z.number().int(),
  committedFen: z.number().int(),
  paidFen: z.number().int(),
});

export const showFunds = endpoint({
  method: 'GET',
  path: '/funds/:county',
  summary: 'Payers, their envelopes by purpose and year, and what became of them',
  may: everyone,
  area: ({ county }) => county,
  input: z.object({ county: PlaceCode }),
  reply: z.object({
    payers: z.array(Payer),
    envelopes: z.array(Envelope),
    lines: z.array(FundLine),
  }),
});

export const addPayer = endpoint({
  method: 'POST',
  path: '/funds/:county/payers',
  summary: 'Adds a payer',
  may: ['county'],
  area: ({ county }) => county,
  input: Payer.extend({ county: PlaceCode }),
  reply: Payer,
});

export const setEnvelope = endpoint({
  method: 'POST',
  path: '/funds/:county/envelopes',
  summary:
    'Sets what a payer puts in for a year and a purpose; never below what is committed already',
  may: ['county'],
  area: ({ county }) => county,
  input: z.object({
    county: PlaceCode,
    payer: z.string(),
    purpose: Purpose.nullable(),
    year: z.number().int().min(2003).max(2100),
    amountFen: z.number().int().nonnegative(),
  }),
  reply: Envelope,
});

export const LedgerEntry = z.object({
  id: recordId('L'),
  day: z.string(),
  memo: z.string(),
  work: z.string().nullable(),
  counters: z.string().nullable(),
  byActor: z.string(),
  lines: z.array(
    z.object({
      account: z.string(),
      payer: z.string().nullable(),
      purpose: Purpose.nullable(),
      year: z.number().int(),
      amountFen: z.number().int(),
    }),
  ),
});

export const listLedger = endpoint({
  method: 'GET',
  path: '/ledger',
  summary: 'Ledger entries of an area, newest first, with every line',
  may: everyone,
  area: ({ area }) => area,
  input: Page.extend({ area: PlaceCode, work: recordId('W').optional() }),
  reply: pageOf(LedgerEntry),
});

export const payWork = endpoint({
  method: 'POST',
  path: '/works/:work/payments',
  summary: 'Pays for a work out of what is committed to it, split over its payers to the fen',
  may: ['county'],
  area: ({ work }) => work,
  input: z.object({
    work: recordId('W'),
    amountFen: z.number().int().positive(),
    memo: z.string().trim().min(2).max(200),
  }),
  reply: LedgerEntry,
});

export const counterEntry = endpoint({
  method: 'POST',
  path: '/ledger/:entry/counter',
  summary: 'Mends a mistake: the same entry the other way round, naming the one it undoes',
  may: ['county'],
  area: ({ entry }) => entry,
  input: z.object({ entry: recordId('L'), memo: z.string().trim().min(2).max(200) }),
  reply: LedgerEntry,
});
