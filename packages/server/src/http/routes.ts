import type { Verdict } from '@qianwan/base/verdict';
import type { Actor } from '@qianwan/programme/people/actor';
import type { Language } from '@qianwan/web/words/language';
import type { Context, Hono } from 'hono';
import { inArea } from '#db/area';
import { actorOf } from '#people/session';
import type { Operation } from './operation.ts';
import type { Fields, Form, Page, Visit } from './page.ts';
import { countyOf, type Ground, perform } from './perform.ts';

/** An operation under /api: JSON in, JSON out. */
export function serveOperation(app: Hono, ground: Ground, operation: Operation): void {
  const { method, path } = operation.endpoint;
  app.on(method, `/api${path}`, async (context) => {
    const body = method === 'GET' ? context.req.query() : await jsonBody(context);
    if (body === null)
      return context.json(
        {
          findings: [{ code: 'bad-input', level: 'stop', detail: { field: '', message: 'JSON' } }],
        },
        415,
      );
    const actor = await actorOf(ground, context);
    const given = { ...body, ...context.req.param() };
    const { status, verdict } = await perform(ground, operation, actor, given);
    return reply(context, status, verdict);
  });
}

function reply(
  context: Context,
  status: 200 | 400 | 401 | 403 | 422,
  verdict: Verdict<unknown>,
): Response {
  if (!verdict.ok) return context.json({ findings: verdict.findings }, status);
  if (verdict.value instanceof Response) return verdict.value;
  return context.json({ ...(verdict.value as object), cautions: verdict.cautions });
}

/** Only JSON that says it is JSON: a form on a foreign page cannot send that without being asked first. */
async function jsonBody(context: Context): Promise<Record<string, unknown> | null> {
  if (!context.req.header('content-type')?.startsWith('application/json')) return null;
  const body: unknown = await context.req.json().catch(() => null);
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
}

/** Public pages run nothing and load nothing: whatever slips into one stays words. */
const pageHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

/** A public page, in Chinese at its address and in English below /en. */
export function servePage(app: Hono, ground: Ground, page: Page): void {
  const show = (language: Language) => async (context: Context) => {
    const actor = await actorOf(ground, context);
    const html = await visit(
      ground,
      page.area(parts(context)),
      context,
      actor,
      language,
      page.show,
    );
    return html === null ? context.notFound() : context.html(html.markup, 200, pageHeaders);
  };
  app.get(page.path, show('zh'));
  app.get(`/en${page.path}`, show('en'));
}

export function serveForm(app: Hono, ground: Ground, form: Form): void {
  const take = (language: Language) => async (context: Context) => {
    const actor = await actorOf(ground, context);
    const fields = await fieldsOf(await context.req.parseBody());
    const given = form.input(fields, parts(context));
    const { status, verdict } = await perform(ground, form.operation, actor, given);
    if (verdict.ok) {
      const next = form.next(verdict.value as never, fields);
      return context.redirect(language === 'en' ? `/en${next}` : next, 303);
    }
    const again = (seen: Visit) => form.again(seen, verdict.findings, fields);
    const html = await visit(ground, form.area(parts(context)), context, actor, language, again);
    return html === null ? context.notFound() : context.html(html.markup, status, pageHeaders);
  };
  app.post(form.path, take('zh'));
  app.post(`/en${form.path}`, take('en'));
}

function parts(context: Context): Record<string, string> {
  return context.req.param() as Record<string, string>;
}

/** What was typed, and files as base64; a file that nobody chose is empty. */
async function fieldsOf(body: Record<string, string | File>): Promise<Fields> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(body)) {
    fields[name] =
      typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()).toString('base64');
  }
  return fields;
}

async function visit<Shown>(
  ground: Ground,
  area: string,
  context: Context,
  actor: Actor,
  language: Language,
  show: (visit: Visit) => Promise<Shown>,
): Promise<Shown> {
  const county = await countyOf(ground.db, area);
  const { origin, pathname } = new URL(context.req.url);
  const address = pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  const { today } = ground.now();
  const { demo } = ground;
  return inArea(ground.db, county, (tx) =>
    show({
      tx,
      county,
      parts: parts(context),
      query: context.req.query(),
      actor,
      today,
      language,
      demo,
      origin,
      address,
    }),
  );
}
