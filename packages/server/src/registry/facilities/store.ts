import type { Facility } from '@qianwan/programme/registry/facility';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** What stands in a village, in order of id. */
export async function findFacilitiesIn(tx: Tx, village: string): Promise<Facility[]> {
  return tx
    .selectFrom('facilities')
    .select([
      'id',
      'village',
      'type',
      'work',
      'built_on as builtOn',
      'life_years as lifeYears',
      'owner',
      'carer',
      'upkeep_fen as upkeepFen',
      'upkeep_payer as upkeepPayer',
      'check_months as checkMonths',
      'complaint_phone as complaintPhone',
      'households_served as householdsServed',
    ])
    .where('county', '=', here)
    .where('village', '=', village)
    .orderBy('id')
    .limit(1000)
    .execute();
}
