import { createHmac } from 'node:crypto';

/** Without 0, O, 1, I: nobody mistakes them on paper. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/**
 * Six signs on a household's sheet that only this server can make: a sheet that was copied, invented or
 * typed for the wrong household is found when it is read.
 */
export function checkCodeOf(key: string, household: string): string {
  const digest = createHmac('sha256', key).update(household).digest();
  return [...digest.subarray(0, 6)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

export function isCheckCode(key: string, household: string, given: string): boolean {
  return checkCodeOf(key, household) === given.trim().toUpperCase();
}
