import { no, stop, type Verdict } from '@qianwan/base/verdict';
import type { SubmissionCode } from '@qianwan/programme/survey/submissions/codes';
import type { Context } from 'hono';
import { boundaryOf, readMultipart } from '#http/multipart';
import { type Parcel, parcelOf, parcelOfParts, type Sender } from '#survey/submissions/parcel';

/** The parcel of a request: multipart as OpenRosa has it, or the bare XML. It is wholly here or not at all. */
export async function parcelIn(
  context: Context,
  sender: Sender,
): Promise<Verdict<Parcel, SubmissionCode>> {
  const body = await context.req.arrayBuffer().catch(() => null);
  if (body === null) return no(stop('multipart-broken'));
  const type = context.req.header('content-type') ?? '';
  const from = { sender, device: (context.req.query('deviceID') ?? '').slice(0, 200) };
  const content = new Uint8Array(body);
  if (/^(text|application)\/xml\b/i.test(type)) return parcelOf(content, [], from);
  const boundary = boundaryOf(type);
  const parts = boundary === null ? null : readMultipart(content, boundary);
  return parts === null ? no(stop('multipart-broken')) : parcelOfParts(parts, from);
}
