import type { BallotView, showBallotDesk } from '@qianwan/contract/meetings';
import type { z } from 'zod';

/** A ballot as anybody sees it. */
export type BallotShown = z.output<typeof BallotView>;
/** What is left to do for it. */
export type BallotDesk = z.output<typeof showBallotDesk.reply>;
