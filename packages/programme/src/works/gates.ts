import type { Finding } from '@qianwan/base/verdict';
import { type BasicsGateCode, basicsComeFirst } from './gates/basics-come-first.ts';
import { type ClassGateCode, classAllows } from './gates/class-allows.ts';
import { type CostGateCode, costIsInBand } from './gates/cost-is-in-band.ts';
import { type DebtGateCode, debtIsBearable } from './gates/debt-is-bearable.ts';
import { type EstimateGateCode, estimateAgrees } from './gates/estimate-agrees.ts';
import type { Gate, GateFacts } from './gates/gate.ts';
import { type NeedGateCode, needIsFelt } from './gates/need-is-felt.ts';
import { type DuplicateGateCode, nothingTwice } from './gates/nothing-twice.ts';
import { type ServedGateCode, someoneIsServed } from './gates/someone-is-served.ts';
import { type UpkeepGateCode, upkeepIsPledged } from './gates/upkeep-is-pledged.ts';
import { type ConsentGateCode, villageConsents } from './gates/village-consents.ts';
import type { Work } from './work.ts';

export type GateCode =
  | NeedGateCode
  | ConsentGateCode
  | ClassGateCode
  | CostGateCode
  | EstimateGateCode
  | UpkeepGateCode
  | DebtGateCode
  | BasicsGateCode
  | DuplicateGateCode
  | ServedGateCode;

const gates: readonly Gate<GateCode>[] = [
  needIsFelt,
  villageConsents,
  classAllows,
  costIsInBand,
  estimateAgrees,
  upkeepIsPledged,
  debtIsBearable,
  basicsComeFirst,
  nothingTwice,
  someoneIsServed,
];

/** Every gate speaks, so that a village can mend all that is wrong in one go. */
export function checkGates(work: Work, facts: GateFacts): Finding<GateCode>[] {
  return gates.flatMap((gate) => gate(work, facts));
}

/** Whether the work may enter the library: cautions are told, only stops keep it out. */
export function passesGates(findings: readonly Finding<GateCode>[]): boolean {
  return findings.every(({ level }) => level === 'caution');
}
