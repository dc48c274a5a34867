import type { Operation } from '#http/operation';
import addPhoto from './add-photo.ts';
import confirmNeed from './confirm-need.ts';
import judgePair from './duplicates/judge-pair.ts';
import listPairs from './duplicates/list-pairs.ts';
import mergeNeed from './duplicates/merge-need.ts';
import separateNeed from './duplicates/separate-need.ts';
import echoNeed from './echo-need.ts';
import estimateNeed from './estimate-need.ts';
import issueKey from './georeport/keys/issue-key.ts';
import listKeys from './georeport/keys/list-keys.ts';
import revokeKey from './georeport/keys/revoke-key.ts';
import listNeeds from './list-needs.ts';
import raiseNeed from './raise-need.ts';
import rankNeeds from './ranking/rank-needs.ts';
import showNeed from './show-need.ts';
import showPhoto from './show-photo.ts';
import supportNeed from './support-need.ts';
import takeStep from './take-step.ts';

/** Lists before single needs: /needs/pairs is not a need's address. */
export const operations: readonly Operation[] = [
  raiseNeed,
  listNeeds,
  listPairs,
  rankNeeds,
  supportNeed,
  echoNeed,
  takeStep,
  confirmNeed,
  addPhoto,
  showPhoto,
  estimateNeed,
  judgePair,
  mergeNeed,
  separateNeed,
  showNeed,
  listKeys,
  issueKey,
  revokeKey,
];
