import type { Day } from '@qianwan/base/calendar';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Work } from '@qianwan/programme/works/work';
import { workTypes } from '@qianwan/programme/works/work-types';
import { nextId } from '#db/ids';
import { insertRow, type Writer } from '#db/write';
import { findRules } from '#registry/rules/store';

const USUAL_CHECK_MONTHS = 3;

/** A facility is born: what stands from today, whose it is, who looks after it, what that costs a year. */
export async function keepFacility(
  writer: Writer & { readonly today: Day },
  work: Work,
  complaintPhone: string,
): Promise<string> {
  const rules = rulesOf(await findRules(writer.tx), writer.today);
  const id = await nextId(writer, work.village, 'F');
  await insertRow(writer, 'facilities', {
    id,
    village: work.village,
    type: work.type,
    work: work.id,
    built_on: writer.today,
    life_years: workTypes[work.type].lifeYears,
    owner: work.owner,
    carer: work.carer,
    upkeep_fen: work.upkeepFen,
    upkeep_payer: work.upkeepPayer,
    check_months: rules.read('delivery.check-months')?.value ?? USUAL_CHECK_MONTHS,
    complaint_phone: complaintPhone,
    households_served: work.householdsServed,
  });
  return id;
}
