import type { Day } from '@qianwan/base/calendar';
import type { ItemRate } from '@qianwan/programme/registry/rule-shapes';
import { rulesOf } from '@qianwan/programme/registry/rules-of';
import type { Tx } from '#db/database';
import { findRules } from '#registry/rules/store';

/** The county's rate schedule as it holds on a day. */
export async function itemRatesOn(tx: Tx, on: Day): Promise<(code: string) => ItemRate | null> {
  const { read } = rulesOf(await findRules(tx), on);
  return (code) => read('works.item-rate', code)?.value ?? null;
}
