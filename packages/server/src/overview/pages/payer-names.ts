import { payersOf } from '#funds/store';
import type { Visit } from '#http/page';

/** Names of the county's payers by id, in the language of the visit. */
export async function payerNames({ tx, county, language }: Visit): Promise<Map<string, string>> {
  const payers = await payersOf(tx, county);
  return new Map(payers.map(({ id, nameZh, nameEn }) => [id, language === 'zh' ? nameZh : nameEn]));
}
