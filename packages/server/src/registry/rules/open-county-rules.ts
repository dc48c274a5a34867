import { defaultRules } from '@qianwan/programme/registry/default-rules';
import { insertRows, type Writer } from '#db/write';

/** Gives a county that is being opened the shipped policy numbers; from then on they are its own. */
export async function openCountyRules(writer: Writer): Promise<void> {
  const rows = defaultRules.map(({ validFrom, validTo, ...rule }) => ({
    ...rule,
    valid_from: validFrom,
    valid_to: validTo,
  }));
  await insertRows(writer, 'rules', rows);
}
