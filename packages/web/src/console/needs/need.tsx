import type { NeedView } from '@qianwan/contract/needs';
import type { z } from 'zod';

export type Need = z.output<typeof NeedView>;
