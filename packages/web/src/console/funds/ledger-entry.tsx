import type { LedgerEntry as Shape } from '@qianwan/contract/funds';
import type { z } from 'zod';

export type LedgerEntry = z.output<typeof Shape>;
