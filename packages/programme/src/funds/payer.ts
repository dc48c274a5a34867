import { z } from 'zod';

/** Six kinds of payer: 政府主导、部门配合、集体和农民主体、社会资助、企业参与. */
export const PayerKind = z.enum([
  'government',
  'department',
  'collective',
  'household',
  'society',
  'company',
]);
export type PayerKind = z.infer<typeof PayerKind>;

export const Payer = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  nameZh: z.string(),
  nameEn: z.string(),
  kind: PayerKind,
});
export type Payer = z.infer<typeof Payer>;

/** What money is for. A work's type has one purpose; an envelope has one or takes any. */
export const Purpose = z.enum(['environment', 'road', 'revitalisation']);
export type Purpose = z.infer<typeof Purpose>;

export const Envelope = z.object({
  id: z.string(),
  payer: z.string(),
  purpose: Purpose.nullable(),
  year: z.number().int(),
  amountFen: z.number().int().nonnegative(),
  setOn: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;
