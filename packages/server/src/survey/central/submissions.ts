import { no, stop } from '@qianwan/base/verdict';
import type { Context } from 'hono';
import { readDocument } from '#db/documents';
import type { Ground } from '#http/perform';
import { senderOf } from '#survey/field-keys/sender';
import { parcelIn } from '#survey/openrosa/receive';
import type { Intake } from '#survey/submissions/intake';
import {
  findFiles,
  findInstances,
  type KeptSubmission,
  listSubmissions,
  readSubmissionXml,
} from '#survey/submissions/store';
import { type AskedInside, readableArea } from './caller.ts';
import { problem } from './problem.ts';
import { fileShapes, keptShape, takenShape } from './shapes.ts';

const MOST = 500;

/** What came in, the newest first; where there is more, the header Link says where it goes on. */
export async function submissionList(asked: AskedInside): Promise<Response> {
  const { tx, context } = asked;
  const query = {
    ...{ area: readableArea(asked), form: context.req.param('form') ?? '' },
    before: Number(context.req.query('before') ?? 0) || null,
    most: Math.min(Number(context.req.query('limit') ?? MOST) || MOST, MOST),
  };
  const rows = await listSubmissions(tx, query);
  const last = rows.at(-1);
  const isMore = rows.length === query.most && last !== undefined;
  const next = isMore ? { link: `<?before=${last.seq}>; rel="next"` } : undefined;
  return Response.json(rows.map(keptShape), next && { headers: next });
}

/** One copy: as JSON, or its XML byte for byte where the address ends in .xml. */
export async function submissionOne(asked: AskedInside): Promise<Response | null> {
  const name = asked.context.req.param('instance') ?? '';
  const plain = await keptIn(asked, name);
  if (plain !== null) return Response.json(keptShape(plain));
  const kept = name.endsWith('.xml') ? await keptIn(asked, name.slice(0, -4)) : null;
  if (kept === null) return null;
  const xml = await readSubmissionXml(asked.tx, kept);
  return new Response(new Uint8Array(xml), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
}

export async function submissionFiles(asked: AskedInside): Promise<Response | null> {
  const kept = await keptIn(asked, asked.context.req.param('instance') ?? '');
  if (kept === null) return null;
  return Response.json(fileShapes(kept, await findFiles(asked.tx, [kept])));
}

export async function submissionFile(asked: AskedInside): Promise<Response | null> {
  const { tx, context } = asked;
  const kept = await keptIn(asked, context.req.param('instance') ?? '');
  const files = kept === null ? [] : await findFiles(tx, [kept]);
  const file = files.find(({ name }) => name === context.req.param('name'));
  const content = file === undefined ? null : await readDocument(tx, file.sha256);
  if (content === null) return null;
  // Whatever a phone sent is a file to save, never a page of ours.
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file?.name ?? '')}`,
    'x-content-type-options': 'nosniff',
  };
  return new Response(new Uint8Array(content), { headers });
}

async function keptIn(asked: AskedInside, instance: string): Promise<KeptSubmission | null> {
  const form = asked.context.req.param('form') ?? '';
  const found = await findInstances(asked.tx, [{ form, instance }]);
  const kept = found.find((row) => row.instance === instance);
  return kept?.place.startsWith(readableArea(asked)) ? kept : null;
}

/** A copy as multipart or as bare XML; the same intake as for phones, another tongue in the answer. */
export async function receiveOne(
  ground: Ground,
  intake: Intake,
  context: Context,
): Promise<Response> {
  const { sender } = await senderOf(ground, context);
  if (sender === null) return problem(stop('key-unknown'));
  const asked = {
    project: context.req.param('project') ?? '',
    form: context.req.param('form') ?? '',
  };
  if (asked.project !== sender.county) return problem(stop('not-of-key', { asked: asked.project }));
  const parcel = await parcelIn(context, sender);
  const isOfForm = !parcel.ok || parcel.value.submission.form === asked.form;
  const form = parcel.ok ? parcel.value.submission.form : '';
  const given = isOfForm ? parcel : no(stop('form-differs', { form, asked: asked.form }));
  const outcome = given.ok ? await intake.take(given.value) : given;
  if (!outcome.ok) return problem(...outcome.findings);
  return Response.json(takenShape(outcome.value, sender.id));
}
