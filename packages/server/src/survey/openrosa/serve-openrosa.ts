import { stop } from '@qianwan/base/verdict';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import type { Intake } from '#survey/submissions/intake';
import { type Asked, answer, enter, refuse, statusOf } from './door.ts';
import { formList, formXml, manifest, mediaFile } from './forms.ts';
import { parcelIn } from './receive.ts';
import { receipt } from './reply.ts';

/** Nothing that a phone sends at once is larger. */
const MOST_MB = 64;

/** Where clients look: by the address of a field key, by project as in ODK Central, or at the root. */
const BASES = ['', '/v1/projects/:project', '/v1/key/:token/projects/:project'];

/**
 * OpenRosa 1.0 (form list, manifest, form submission, HTTP requests) as ODK Collect and KoboCollect ask
 * it. These addresses never look at cookies, so they stand before the guard against foreign pages.
 */
export function serveOpenRosa(app: Hono, ground: Ground, intake: Intake): void {
  const limit = bodyLimit({
    maxSize: MOST_MB * 2 ** 20,
    onError: () => refuse(ground, 413, [stop('too-large', { mostMb: MOST_MB })]),
  });
  for (const base of BASES) {
    app.get(`${base}/formList`, read(ground, formList));
    app.get(`${base}/forms/:file{[^/]+\\.xml}`, read(ground, formXml));
    app.get(`${base}/forms/:form/manifest`, read(ground, manifest));
    app.get(`${base}/forms/:form/attachments/:name`, read(ground, mediaFile));
    app.get(`${base}/submission`, (context) => askToSend(ground, context));
    app.post(`${base}/submission`, limit, (context) => receive(ground, intake, context));
  }
}

/** A read of the sender's county; null: there is no such thing. */
function read(ground: Ground, show: (asked: Asked) => Promise<Response | null>) {
  return async (context: Context): Promise<Response> => {
    const entered = await enter(ground, context);
    if (entered instanceof Response) return entered;
    const { sender, base } = entered;
    const shown = await inArea(ground.db, sender.county, (tx) =>
      show({ tx, ground, context, sender, base }),
    );
    const asked = decodeURIComponent(new URL(context.req.url).pathname);
    return shown ?? refuse(ground, 404, [stop('not-found', { id: asked.split('/').at(-1) ?? '' })]);
  };
}

/** A client asks first whether it may send, and how much at once: 204, without a body. */
async function askToSend(ground: Ground, context: Context): Promise<Response> {
  const entered = await enter(ground, context);
  if (entered instanceof Response) return entered;
  return answer(ground, 204, null, [['location', `${entered.base}/submission`]]);
}

async function receive(ground: Ground, intake: Intake, context: Context): Promise<Response> {
  const entered = await enter(ground, context);
  if (entered instanceof Response) return entered;
  const parcel = await parcelIn(context, entered.sender);
  const outcome = parcel.ok ? await intake.take(parcel.value) : parcel;
  if (!outcome.ok) return refuse(ground, statusOf(outcome.findings), outcome.findings);
  const { status, body } = receipt(outcome.value);
  return answer(ground, status, body);
}
