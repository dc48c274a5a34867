import type { Day } from '@qianwan/base/calendar';
import { type Finding, stop } from '@qianwan/base/verdict';
import { placeOf } from '#registry/place-code';
import type { Resolution } from './resolution.ts';

export type RecordCode = 'held-after-today' | 'needs-of-another-village';

/** What cannot be recorded at all. An invalid resolution can: it stays on the record with its reasons. */
export function recordFaults(
  { village, heldOn, needs }: Pick<Resolution, 'village' | 'heldOn' | 'needs'>,
  today: Day,
): Finding<RecordCode>[] {
  const faults: Finding<RecordCode>[] = [];
  if (heldOn > today) faults.push(stop('held-after-today', { heldOn }));
  const strange = needs.filter((need) => placeOf(need) !== village);
  if (strange.length > 0)
    faults.push(stop('needs-of-another-village', { need: strange.join(' ') }));
  return faults;
}
