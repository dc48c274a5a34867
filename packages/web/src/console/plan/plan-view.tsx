import type { showPlan } from '@qianwan/contract/plan';
import type { z } from 'zod';

export type PlanView = z.output<typeof showPlan.reply>;
export type PayerLine = PlanView['payers'][number];
