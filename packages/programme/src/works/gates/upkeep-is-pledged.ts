import { stop } from '@qianwan/base/verdict';
import type { Gate } from './gate.ts';
import { inYuan } from './in-yuan.ts';

export type UpkeepGateCode =
  | 'upkeep-no-owner'
  | 'upkeep-no-carer'
  | 'upkeep-no-payer'
  | 'upkeep-no-money'
  | 'upkeep-too-little';

/** Before it is built it is settled who owns it, who cares for it, and who pays what every year (长效管护). */
export const upkeepIsPledged: Gate<UpkeepGateCode> = (work, { rules }) => {
  const { owner, carer, upkeepPayer, upkeepFen, costFen } = work;
  const missing: UpkeepGateCode[] = [];
  if (isBlank(owner)) missing.push('upkeep-no-owner');
  if (isBlank(carer)) missing.push('upkeep-no-carer');
  if (isBlank(upkeepPayer)) missing.push('upkeep-no-payer');
  if (upkeepFen === 0) missing.push('upkeep-no-money');
  const findings = missing.map((code) => stop(code));
  const percent = rules.upkeepPercent?.value ?? 0;
  const tooLittle = upkeepFen > 0 && upkeepFen * 100 < percent * costFen;
  if (!tooLittle) return findings;
  const needed = inYuan(Math.ceil((percent * costFen) / 100));
  return [...findings, stop('upkeep-too-little', { upkeep: inYuan(upkeepFen), needed, percent })];
};

function isBlank(name: string | null): boolean {
  return name === null || name.trim() === '';
}
