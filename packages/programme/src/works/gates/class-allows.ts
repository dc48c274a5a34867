import { caution, stop } from '@qianwan/base/verdict';
import type { Gate } from './gate.ts';

export type ClassGateCode = 'class-blocks' | 'class-needs-reason' | 'plan-class-unknown';

/** What the planning class of the village allows. Where a reason is asked for, the plain note must give it. */
export const classAllows: Gate<ClassGateCode> = (work, { village, rules }) => {
  if (village.planClass === null) return [caution('plan-class-unknown')];
  const said = rules.classGate?.value[work.type] ?? 'allow';
  if (said === 'allow') return [];
  const detail = { planClass: village.planClass, source: rules.classGate?.source ?? '' };
  if (said === 'block') return [stop('class-blocks', detail)];
  return work.plainNote.trim() === '' ? [stop('class-needs-reason', detail)] : [];
};
