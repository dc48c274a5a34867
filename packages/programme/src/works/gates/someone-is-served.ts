import { caution, stop } from '@qianwan/base/verdict';
import type { Gate } from './gate.ts';

export type ServedGateCode = 'serves-nobody' | 'serves-more-than-live-there' | 'households-unknown';

/** Households that it serves are some, and no more than there are. */
export const someoneIsServed: Gate<ServedGateCode> = ({ householdsServed }, { village }) => {
  if (householdsServed === 0) return [stop('serves-nobody')];
  const { households } = village;
  if (households === null) return [caution('households-unknown')];
  if (householdsServed <= households) return [];
  return [stop('serves-more-than-live-there', { served: householdsServed, households })];
};
