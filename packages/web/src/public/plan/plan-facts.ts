import type { showPlan } from '@qianwan/contract/plan';
import type { z } from 'zod';

/** A plan with its years and its money, as the contract tells it. */
export type PlanFacts = z.output<typeof showPlan.reply>;
