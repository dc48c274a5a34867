import type { Operation } from '#http/operation';
import castVote from './cast-vote.ts';
import listResolutions from './list-resolutions.ts';
import openBallot from './open-ballot.ts';
import recordResolution from './record-resolution.ts';
import showBallot from './show-ballot.ts';

export const operations: readonly Operation[] = [
  recordResolution,
  listResolutions,
  openBallot,
  castVote,
  showBallot,
];
