import { no, stop, yes } from '@qianwan/base/verdict';
import { recordResolution } from '@qianwan/contract/meetings';
import { recordFaults } from '@qianwan/programme/meetings/record';
import type { Resolution } from '@qianwan/programme/meetings/resolution';
import { nextId } from '#db/ids';
import { insertRow, json } from '#db/write';
import { type Call, operation } from '#http/operation';
import { findRules } from '#registry/rules/store';
import { isVillage } from '#registry/villages/store';
import { judged } from './views.ts';

export default operation(recordResolution, async (call) => {
  const { tx, input, today } = call;
  const { village } = input;
  if (!(await isVillage(tx, village))) return no(stop('village-unknown', { village }));
  const faults = recordFaults(input, today);
  if (faults.length > 0) return no(...faults);
  const resolution: Resolution = { id: await nextId(call, village, 'M'), ...input };
  await keep(call, resolution);
  return yes(judged(resolution, await findRules(tx)));
});

async function keep(call: Call<unknown>, resolution: Resolution): Promise<void> {
  const { noticeOn, heldOn, householdsDue, householdsPresent, makeup, ...same } = resolution;
  await insertRow(call, 'resolutions', {
    ...same,
    makeup: json(makeup),
    notice_on: noticeOn,
    held_on: heldOn,
    households_due: householdsDue,
    households_present: householdsPresent,
    recorded_by: call.actor.id,
    recorded_at: call.now,
  });
}
