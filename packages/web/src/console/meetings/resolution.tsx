import type { ResolutionView } from '@qianwan/contract/meetings';
import type { z } from 'zod';

export type Resolution = z.output<typeof ResolutionView>;
