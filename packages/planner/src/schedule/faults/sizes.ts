import { stop } from '@qianwan/base/verdict';
import type { Problem } from '#schedule/problem';
import type { Fault } from './fault.ts';

/**
 * Sums must stay whole numbers that a double holds exactly. Half of 2^53 leaves room to add what a plan
 * earns to what it could.
 */
export function faultsOfSizes({ years, works, places, envelopes, synergies }: Problem): Fault[] {
  const worth = Math.max(0, ...years.map((row) => row.worth));
  const points =
    works.reduce((sum, work) => sum + work.merit + work.claim, 0) +
    synergies.reduce((sum, synergy) => sum + synergy.merit, 0);
  const amounts = {
    merit: worth * points,
    shares: works.reduce((sum, work) => work.shares.reduce((s, share) => s + share.fen, sum), 0),
    own: works.reduce((sum, work) => sum + work.ownFen, 0),
    upkeep: works.reduce((sum, work) => sum + work.upkeepFen, 0),
    places: places.reduce((sum, place) => sum + place.ownFen, 0),
    envelopes: envelopes.reduce((sum, envelope) => sum + envelope.fen, 0),
  };
  return Object.entries(amounts)
    .filter(([, sum]) => sum > 2 ** 52)
    .map(([what]) => stop('sum-too-large', { what }));
}
