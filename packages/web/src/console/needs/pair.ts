import type { listPairs } from '@qianwan/contract/needs';
import type { z } from 'zod';

/** Two needs that may be one, with the reasons. */
export type Pair = z.output<typeof listPairs.reply>['rows'][number];
