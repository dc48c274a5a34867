import { setRule } from '@qianwan/contract/registry';
import { setRule as judgeRule, type RuleStep } from '@qianwan/programme/registry/set-rule';
import { insertRow, json, updateRow, type Writer } from '#db/write';
import { operation } from '#http/operation';
import { findRules } from './rules/store.ts';

export default operation(setRule, async (call) => {
  const { tx, input, today } = call;
  const verdict = judgeRule(await findRules(tx), input, today);
  if (!verdict.ok) return verdict;
  await keepRule(call, verdict.value);
  const { key, validFrom } = verdict.value.begins;
  return { ok: true, value: { key, validFrom }, cautions: verdict.cautions };
});

async function keepRule(writer: Writer, { begins, ends }: RuleStep): Promise<void> {
  const { key, validFrom, value, unit, source, grade, enabled } = begins;
  if (ends !== null)
    await updateRow(writer, 'rules', { key, valid_from: ends.validFrom }, { valid_to: validFrom });
  await insertRow(writer, 'rules', {
    key,
    valid_from: validFrom,
    value: json(value),
    unit,
    source,
    grade,
    enabled,
  });
}
