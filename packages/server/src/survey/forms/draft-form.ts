import { type Finding, yes } from '@qianwan/base/verdict';
import { draftForm } from '@qianwan/contract/survey/forms';
import { type Call, operation } from '#http/operation';
import { keepDraft } from './keep-draft.ts';
import { isXml, readForm } from './read-form.ts';
import { hindrancesOf } from './views.ts';

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

export default operation(draftForm, async (call) => {
  const { tx, input, today } = call;
  const content = bytesOf(input.content);
  const read = await readForm({ fileName: input.fileName, content }, today);
  // A dry run answers with what is wrong; a real one is refused by it.
  if (!read.ok && !input.dryRun) return read;
  if (!read.ok)
    return yes({ model: null, draft: null, faults: [...read.findings], hindrances: [] });
  const model = read.value;
  const told: { faults: Finding[]; hindrances: Finding[] } = {
    faults: [...read.cautions],
    hindrances: [...(await hindrancesOf(tx, model, today))],
  };
  if (input.dryRun) return yes({ model, draft: null, ...told });
  const draft = await keepDraft(
    { ...writerOf(call), by: call.actor.id },
    {
      form: model,
      workbook: isXml(content) ? null : content,
      xml: isXml(content) ? new TextDecoder().decode(content) : null,
      files: input.files.map((file) => ({ name: file.name, content: bytesOf(file.content) })),
    },
  );
  return yes({ model, draft, ...told });
});

function writerOf({ tx, county, writes, today, now }: Call<unknown>) {
  return { tx, county, writes, today, now };
}
