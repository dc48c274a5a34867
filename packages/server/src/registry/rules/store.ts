import { Grade, type RuleRow } from '@qianwan/programme/registry/rule-row';
import { here } from '#db/area';
import type { Tx } from '#db/database';

/** Every policy number of the county, of all days: which one holds is asked of rulesOf. */
export async function findRules(tx: Tx): Promise<RuleRow[]> {
  const rows = await tx
    .selectFrom('rules')
    .select(['key', 'valid_from', 'valid_to', 'value', 'unit', 'source', 'grade', 'enabled'])
    .where('county', '=', here)
    .orderBy('key')
    .orderBy('valid_from')
    .execute();
  return rows.map(({ valid_from, valid_to, grade, ...row }) => ({
    ...row,
    validFrom: valid_from,
    validTo: valid_to,
    grade: Grade.parse(grade),
  }));
}
