import type { BallotView } from '@qianwan/contract/meetings';
import type { z } from 'zod';

/** A ballot as anybody sees it. */
export type BallotShown = z.output<typeof BallotView>;
