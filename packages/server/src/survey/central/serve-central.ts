import { stop } from '@qianwan/base/verdict';
import type { Context, Hono } from 'hono';
import { inArea } from '#db/area';
import type { Ground } from '#http/perform';
import { findCounty } from '#people/store';
import { findPublishedForm, findPublishedForms } from '#survey/forms/store';
import type { Intake } from '#survey/submissions/intake';
import { type Asked, type AskedInside, callerOf } from './caller.ts';
import { exportCsv, exportZip } from './exports.ts';
import { createDraft, createForm, publishDraft } from './forms.ts';
import { problem } from './problem.ts';
import { serveCentralSessions } from './sessions.ts';
import { formShape, projectShape } from './shapes.ts';
import {
  receiveOne,
  submissionFile,
  submissionFiles,
  submissionList,
  submissionOne,
} from './submissions.ts';

/**
 * The part of ODK Central's own interface that its clients use to set up, send and fetch: sessions,
 * projects, forms, submissions and exports. What changes something wants a token, never a cookie.
 */
export function serveCentral(app: Hono, ground: Ground, intake: Intake): void {
  serveCentralSessions(app, ground);
  const project = '/v1/projects/:project';
  const submissions = `${project}/forms/:form/submissions`;
  app.get(
    '/v1/projects',
    inside(ground, async (asked) => Response.json([await projectOf(asked)])),
  );
  app.post('/v1/projects', inside(ground, createProject));
  app.get(
    project,
    inside(ground, async (asked) => Response.json(await projectOf(asked))),
  );
  app.get(`${project}/forms`, inside(ground, formList));
  app.get(`${project}/forms/:form`, inside(ground, formOne));
  app.post(`${project}/forms`, outside(ground, createForm));
  app.post(`${project}/forms/:form/draft`, outside(ground, createDraft));
  app.post(`${project}/forms/:form/draft/publish`, outside(ground, publishDraft));
  app.get(`${submissions}.csv.zip`, outside(ground, exportZip));
  app.get(`${submissions}.csv`, outside(ground, exportCsv));
  app.get(submissions, inside(ground, submissionList));
  app.post(submissions, (context) => receiveOne(ground, intake, context));
  app.get(`${submissions}/:instance/attachments`, inside(ground, submissionFiles));
  app.get(`${submissions}/:instance/attachments/:name`, inside(ground, submissionFile));
  app.get(`${submissions}/:instance`, inside(ground, submissionOne));
}

/** Asked inside one transaction of the county; null: there is no such thing. */
function inside(ground: Ground, show: (asked: AskedInside) => Promise<Response | null>) {
  return outside(ground, (asked) =>
    inArea(ground.db, asked.county, (tx) => show({ ...asked, tx })),
  );
}

function outside(ground: Ground, show: (asked: Asked) => Promise<Response | null>) {
  return async (context: Context): Promise<Response> => {
    const caller = await callerOf(ground, context);
    if (caller instanceof Response) return caller;
    const shown = await show({ ...caller, ground, context });
    return shown ?? problem(stop('not-found', { id: nameAsked(context) }));
  };
}

function nameAsked(context: Context): string {
  return (
    context.req.param('name') ?? context.req.param('instance') ?? context.req.param('form') ?? ''
  );
}

async function projectOf({ ground, county }: Asked): Promise<Record<string, unknown>> {
  const found = await findCounty(ground.db, county);
  return projectShape(found ?? { code: county, nameZh: county, nameEn: county, simulated: false });
}

/** Counties are opened at the command line; a client that creates a project first is given its own. */
async function createProject(asked: AskedInside): Promise<Response> {
  const { role } = asked.actor;
  return role === 'county'
    ? Response.json(await projectOf(asked))
    : problem(stop('not-allowed', { role }));
}

async function formList({ tx, county }: AskedInside): Promise<Response> {
  const forms = await findPublishedForms(tx);
  return Response.json(forms.map((form) => formShape(county, form)));
}

async function formOne({ tx, county, context }: AskedInside): Promise<Response | null> {
  const form = await findPublishedForm(tx, context.req.param('form') ?? '');
  return form === null ? null : Response.json(formShape(county, form));
}
