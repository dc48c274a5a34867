import { defaultRules } from '@qianwan/programme/registry/default-rules';
import { insertRow, json, type Writer } from '#db/write';

/** Gives a county that is being opened the shipped policy numbers; from then on they are its own. */
export async function openCountyRules(writer: Writer): Promise<void> {
  for (const { validFrom, validTo, value, ...rule } of defaultRules) {
    await insertRow(writer, 'rules', {
      ...rule,
      value: json(value),
      valid_from: validFrom,
      valid_to: validTo,
    });
  }
}
