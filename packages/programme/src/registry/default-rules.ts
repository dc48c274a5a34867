import { ballotRules } from './defaults/ballots.ts';
import { deliveryRules } from './defaults/delivery.ts';
import { dutyRules } from './defaults/duties.ts';
import { fundingRules } from './defaults/funding.ts';
import { gateRules } from './defaults/gates.ts';
import { planningRules } from './defaults/planning.ts';
import { procedureRules } from './defaults/procedures.ts';
import { rateRules } from './defaults/rates.ts';
import { surveyRules } from './defaults/survey.ts';
import { tenderRules } from './defaults/tenders.ts';
import { voiceRules } from './defaults/voices.ts';
import { voteRules } from './defaults/votes.ts';
import type { RuleRow } from './rule-row.ts';

/**
 * The policy numbers a county begins with. Each says where it was read and how sure that is; what was
 * not verified (grade M) is shipped switched off, so that nothing is refused on a guess.
 */
export const defaultRules: readonly RuleRow[] = [
  ...voteRules,
  ...procedureRules,
  ...ballotRules,
  ...dutyRules,
  ...surveyRules,
  ...voiceRules,
  ...rateRules,
  ...gateRules,
  ...tenderRules,
  ...fundingRules,
  ...planningRules,
  ...deliveryRules,
];
