import { stop } from '@qianwan/base/verdict';
import type { Actor } from '@qianwan/programme/people/actor';
import { inArea } from '#db/area';
import { type Ground, perform } from '#http/perform';
import draftForm from '#survey/forms/draft-form';
import publishForm from '#survey/forms/publish-form';
import { type FormVersion, findDraft, nextDraft } from '#survey/forms/store';
import type { Asked } from './caller.ts';
import { problem } from './problem.ts';
import { formShape } from './shapes.ts';

// Forms that ODK's clients hand in go through the same operations as in the office, so the same rules
// hold: a form is published only where something uses each of its questions.

/** A form as XForm XML or an XLSForm workbook: a draft; published at once with `publish=true`. */
export async function createForm(asked: Asked): Promise<Response> {
  const drafted = await draftOf(asked);
  if (drafted instanceof Response) return drafted;
  if (asked.context.req.query('publish') !== 'true') return shapeOf(asked, drafted);
  const refused = await publish(asked, drafted);
  return refused ?? shapeOf(asked, drafted);
}

/** A new draft of a form that is there: its id must be the one in the address. */
export async function createDraft(asked: Asked): Promise<Response> {
  const drafted = await draftOf(asked);
  if (drafted instanceof Response) return drafted;
  const name = asked.context.req.param('form') ?? '';
  return drafted.form === name
    ? Response.json({ success: true })
    : problem(stop('form-differs', { form: drafted.form, asked: name }));
}

/** The newest draft of a form is put to use. */
export async function publishDraft(asked: Asked): Promise<Response | null> {
  const { ground, county, context } = asked;
  const form = context.req.param('form') ?? '';
  const draft = await inArea(ground.db, county, async (tx) =>
    findDraft(tx, form, (await nextDraft(tx, form)) - 1),
  );
  if (draft === null || draft.publishedOn !== null) return null;
  return (await publish(asked, draft)) ?? Response.json({ success: true });
}

type Drafted = Pick<FormVersion, 'form' | 'draft'>;

async function draftOf(asked: Asked): Promise<Drafted | Response> {
  const { ground, actor, county, context } = asked;
  const isXml = /^(text|application)\/xml\b/i.test(context.req.header('content-type') ?? '');
  const content = Buffer.from(await context.req.arrayBuffer()).toString('base64');
  const fileName = isXml ? 'form.xml' : 'form.xlsx';
  const outcome = await act(ground, draftForm, actor, { county, fileName, content, dryRun: false });
  if (outcome instanceof Response) return outcome;
  const { model, draft } = outcome as { model: { id: string }; draft: number };
  return { form: model.id, draft };
}

/** null where it is done; else the answer that says why not. */
async function publish(
  { ground, actor, county }: Asked,
  { form, draft }: Drafted,
): Promise<Response | null> {
  const outcome = await act(ground, publishForm, actor, { county, form, draft });
  return outcome instanceof Response ? outcome : null;
}

async function act(
  ground: Ground,
  operation: Parameters<typeof perform>[1],
  actor: Actor,
  input: Record<string, unknown>,
): Promise<unknown> {
  const { verdict } = await perform(ground, operation, actor, input);
  return verdict.ok ? verdict.value : problem(...verdict.findings);
}

async function shapeOf({ ground, county }: Asked, { form, draft }: Drafted): Promise<Response> {
  const found = await inArea(ground.db, county, (tx) => findDraft(tx, form, draft));
  return found === null
    ? problem(stop('not-found', { id: form }))
    : Response.json(formShape(county, found));
}
