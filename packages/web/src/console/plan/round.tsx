import type { listRounds, PlanSummary as Summary } from '@qianwan/contract/plan';
import type { z } from 'zod';

export type Round = z.output<typeof listRounds.reply>['rounds'][number];
export type PlanSummary = z.output<typeof Summary>;
